import { decodeStrictly, decodeWindows1252 } from './charset.ts';
import type { VcardParam } from './model.ts';

/** The part of a line before its colon. */
export interface VcardHead {
  readonly group: string | null;
  readonly name: string;
  readonly rawName: string;
  readonly params: readonly VcardParam[];
  /** A parameter stood there without `NAME=`, as vCard 2.1 allows. */
  readonly hasBareParam: boolean;
}

const QUOTE = 0x22;

/**
 * Finds the colon that ends the head, outside quoted parameter values, in bytes that may still
 * grow. A quote counts only at the start of a parameter value (RFC 6350, 3.3).
 */
export class ColonFinder {
  #at = 0;
  #quoted = false;
  #valueStart = false;
  #semicolon = false;
  /** Index of the colon, or -1 as long as none was found. */
  colon = -1;

  /** Looks at what has been added since the last call. */
  scan(bytes: Uint8Array): number {
    for (; this.colon < 0 && this.#at < bytes.length; this.#at++) {
      const byte = bytes[this.#at] ?? 0;
      if (this.#quoted) {
        if (byte === QUOTE) this.#quoted = false;
        continue;
      }
      if (byte === QUOTE && this.#valueStart) this.#quoted = true;
      else if (byte === 0x3a) this.colon = this.#at;
      if (byte === 0x3b) this.#semicolon = true;
      this.#valueStart = this.#semicolon && (byte === 0x3d || byte === 0x2c);
    }
    return this.colon;
  }
}

/** The colon that ends the head, else (a quote never closed) the first colon, else -1. */
export function findColon(bytes: Uint8Array): number {
  const colon = new ColonFinder().scan(bytes);
  return colon >= 0 ? colon : bytes.indexOf(0x3a);
}

/** The head as text, before it is known what encoding the card has: UTF-8, else one character per byte. */
export function headText(bytes: Uint8Array): string {
  return decodeStrictly(bytes, 'utf-8') ?? decodeWindows1252(bytes);
}

// Names may be odd in real files (`X-FOO_BAR`, `X-电话`), but text with blanks or an address in it is no name.
const NAME = /^[^\s:;=",\\]{1,150}$/u;
const EXTENSION_WITH_BLANKS = /^X-[^:;=",\\]{1,150}$/iu;
const HAS_LETTER = /\p{L}/u;
const SCHEME = /^(https?|ftp|mailto|webcal|file)$/i;

/** A file repeats few heads many times: those that were read lately. */
const recent = new Map<string, VcardHead | null>();

/** Reads a head; null when it is none (a line of text that happens to hold a colon). */
export function parseHead(head: string): VcardHead | null {
  const known = recent.get(head);
  if (known !== undefined) return known;
  const parsed = readHead(head);
  if (head.length > 200) return parsed;
  if (recent.size >= 500) recent.clear();
  recent.set(head, parsed);
  return parsed;
}

function readHead(head: string): VcardHead | null {
  const fields = splitOutsideQuotes(head, ';');
  const dotted = (fields[0] ?? '').trim();
  const dot = dotted.lastIndexOf('.');
  const group = dot > 0 ? dotted.slice(0, dot) : null;
  const written = dotted.slice(dot + 1);
  const rawName = EXTENSION_WITH_BLANKS.test(written) ? written.replaceAll(/\s+/g, '-') : written;
  if (!NAME.test(rawName) || !HAS_LETTER.test(rawName) || SCHEME.test(rawName)) return null;
  if (group !== null && !NAME.test(group)) return null;
  const params: VcardParam[] = [];
  let hasBareParam = false;
  for (const field of fields.slice(1)) {
    if (field.trim() === '') continue;
    const named = /^\s*([\w-]+)\s*=/.exec(field);
    if (named === null) {
      hasBareParam = true;
      params.push(bareParam(field.trim()));
    } else {
      const name = (named[1] ?? '').toUpperCase();
      params.push({ name, values: paramValues(name, field.slice(named[0].length)) });
    }
  }
  return { group, name: upperCase(rawName), rawName, params, hasBareParam };
}

/** Upper case for ASCII letters only, so that no name changes its length or its script. */
export function upperCase(name: string): string {
  return name.replaceAll(/[a-z]+/g, (letters) => letters.toUpperCase());
}

/** The name of a value without one (vCard 2.1: `TEL;WORK;QUOTED-PRINTABLE:`). */
function bareParam(field: string): VcardParam {
  const value = unquoted(field);
  if (/^(QUOTED-PRINTABLE|BASE64|8BIT|7BIT)$/i.test(value)) return { name: 'ENCODING', values: [value] };
  if (/^(INLINE|URL|URI|CID|CONTENT-ID)$/i.test(value)) return { name: 'VALUE', values: [value] };
  if (/^UTF-?8$/i.test(value)) return { name: 'CHARSET', values: [value] };
  return { name: 'TYPE', values: paramValues('TYPE', field) };
}

/** TYPE lists are split inside quotes as well: `TYPE="work,voice"` stands in RFC 6350's own example. */
function paramValues(name: string, text: string): string[] {
  const parts = splitOutsideQuotes(text, ',').map((part) => unquoted(part.trim()));
  return name === 'TYPE' ? parts.flatMap((part) => part.split(',')) : parts;
}

/** Without its quotes, RFC 6868 escapes undone. */
function unquoted(text: string): string {
  const inside = text.startsWith('"') ? text.slice(1, text.endsWith('"') && text.length > 1 ? -1 : undefined) : text;
  if (!inside.includes('^')) return inside;
  return inside.replaceAll(/\^([n'^])/g, (_, escaped: string) =>
    escaped === 'n' ? '\n' : escaped === '^' ? '^' : '"',
  );
}

function splitOutsideQuotes(text: string, separator: ';' | ','): string[] {
  if (!text.includes('"')) return text.split(separator);
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  let valueStart = separator === ',';
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (quoted) {
      if (c === '"') quoted = false;
      continue;
    }
    if (c === '"' && valueStart) quoted = true;
    else if (c === separator) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
    valueStart = c === '=' || c === ',' || (valueStart && (c === ' ' || c === '\t'));
  }
  parts.push(text.slice(start));
  return parts;
}
