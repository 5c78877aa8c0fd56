import { encodeBase64 } from './base64.ts';
import { wordOfMediaType } from './media.ts';
import type { VcardProperty } from './model.ts';
import { cleanText, escapeText } from './values.ts';

/** The versions that are written; 2.1 is only read. */
export type WrittenVersion = '3.0' | '4.0';

/** What the writer needs of a card. */
export interface WritableCard {
  readonly properties: readonly VcardProperty[];
}

/** Octets of a line before it is folded, without its CRLF (RFC 6350, 3.2). */
const FOLD_AT = 75;

/**
 * One card as text with CRLF line ends, for UTF-8. The same card gives the same text. No value can
 * begin a line of its own; control characters are left out (see cleanText). BEGIN, VERSION and END
 * are written here; properties of these names are not.
 */
export function writeVcard(card: WritableCard, version: WrittenVersion): string {
  const lines = card.properties.map((property) => fold(contentLine(property, version))).filter((line) => line !== '');
  return ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\r\n');
}

/** Cards one after the other. */
export function writeVcards(cards: readonly WritableCard[], version: WrittenVersion): string {
  return cards.map((card) => writeVcard(card, version)).join('');
}

/** A name as the reader takes it; anything else in it becomes "-". Empty when it may not be written. */
function writtenName(rawName: string): string {
  const name = cleanText(rawName)
    .replaceAll(/[\s:;=",\\.]/gu, '-')
    .slice(0, 150);
  if (/^(BEGIN|END|VERSION)$/i.test(name)) return '';
  return /\p{L}/u.test(name) && !/^(https?|ftp|mailto|webcal|file)$/i.test(name) ? name : `X-${name}`;
}

function contentLine(property: VcardProperty, version: WrittenVersion): string {
  const name = writtenName(property.rawName);
  if (name === '') return '';
  const group =
    property.group === null || property.group === ''
      ? ''
      : `${cleanText(property.group).replaceAll(/[\s:;=",\\]/gu, '-')}.`;
  const own = property.params
    .filter((param) => param.values.length > 0 && param.name !== 'ENCODING' && param.name !== 'CHARSET')
    .map((param) => writtenParam(param.name, param.values));
  const head = `${group}${name}`;
  if (property.bytes !== null) return binaryLine(head, own, property, version);
  const text = property.components.map((list) => list.map((part) => escapeText(cleanText(part))).join(',')).join(';');
  // A reader takes exactly this text for the start of a card inside the card.
  const value = /^\s*BEGIN\s*:\s*VCARD\s*$/i.test(text) ? text.replace(':', '\\:') : text;
  return `${head}${own.join('')}:${value}`;
}

function binaryLine(head: string, own: readonly string[], property: VcardProperty, version: WrittenVersion): string {
  const base64 = encodeBase64(property.bytes ?? new Uint8Array(0));
  const mediaType =
    property.mediaType === null
      ? null
      : cleanText(property.mediaType)
          .toLowerCase()
          .replaceAll(/[\s,"\\]/g, '');
  if (version === '4.0') {
    const isMedia = /^(PHOTO|LOGO|SOUND|KEY)$/.test(property.name);
    return `${head}${own.join('')}${isMedia ? '' : ';VALUE=uri'}:data:${mediaType ?? 'application/octet-stream'};base64,${base64}`;
  }
  const word = mediaType === null ? null : wordOfMediaType(mediaType);
  const media = mediaType === null ? '' : word === null ? writtenParam('MEDIATYPE', [mediaType]) : `;TYPE=${word}`;
  return `${head};ENCODING=b${media}${own.join('')}:${base64}`;
}

/** Quoted where needed; quotes, line breaks and carets in the RFC 6868 form. */
function writtenParam(name: string, values: readonly string[]): string {
  const written = values.map((value) => {
    return cleanText(value).replaceAll('^', '^^').replaceAll('\n', '^n').replaceAll('"', "^'");
  });
  // All or none: other readers stumble over lists that are quoted in part, and over nothing at all.
  const isPlain = written.every((value) => /^[\p{L}\p{N}\p{M}_.+/-]+$/u.test(value));
  return `;${name.replaceAll(/[^\w-]/g, '-')}=${written.map((value) => (isPlain ? value : `"${value}"`)).join(',')}`;
}

/** Folds at 75 octets of UTF-8 and never inside a character (RFC 6350, 3.2). Lone surrogates become U+FFFD. */
function fold(line: string): string {
  const text = /\p{Cs}/u.test(line) ? line.replaceAll(/\p{Cs}/gu, '\uFFFD') : line;
  if (text.length * 3 <= FOLD_AT) return text;
  const pieces: string[] = [];
  let start = 0;
  let octets = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isPair = code >= 0xd800 && code <= 0xdbff;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : isPair ? 4 : 3;
    if (octets + size > FOLD_AT) {
      pieces.push(text.slice(start, i));
      start = i;
      octets = 1; // the blank that begins a continued line
    }
    octets += size;
    if (isPair) i++;
  }
  pieces.push(text.slice(start));
  return pieces.join('\r\n ');
}
