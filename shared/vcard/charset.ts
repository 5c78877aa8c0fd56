import { asciiText, isAscii } from './byteBuffer.ts';

/** windows-1252 for the bytes 0x80-0x9F; five are undefined and stay the C1 control of the same number (WHATWG). */
const WINDOWS_1252_HIGH = [
  0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d,
  0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,
  0x017e, 0x0178,
];

/** Labels in use that the platform's TextDecoder does not know. */
const ALIASES: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  ansi: 'windows-1252',
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  cp936: 'gbk',
  ms936: 'gbk',
  'windows-936': 'gbk',
  'windows-932': 'shift_jis',
  cp949: 'euc-kr',
  ms949: 'euc-kr',
  cp950: 'big5',
  ms950: 'big5',
  'windows-950': 'big5',
  euc_jp: 'euc-jp',
  euc_kr: 'euc-kr',
  'mac-roman': 'macintosh',
  macroman: 'macintosh',
};

const LATIN_LABELS = new Set([
  'windows-1252',
  'iso-8859-1',
  'iso8859-1',
  'latin1',
  'latin-1',
  'l1',
  'us-ascii',
  'ascii',
  'cp1252',
  'x-cp1252',
]);

/** The name to ask TextDecoder for, from a CHARSET parameter in any spelling. */
export function canonicalCharset(label: string): string {
  if (label === 'utf-8') return label;
  const name = label
    .trim()
    .replace(/^["']+|["']+$/g, '')
    .trim()
    .toLowerCase();
  const alias = ALIASES[name];
  if (alias !== undefined) return alias;
  if (LATIN_LABELS.has(name)) return 'windows-1252';
  const codePage = /^(?:cp|ms|win|windows|x-cp)[-_]?(125[0-8]|874)$/.exec(name);
  if (codePage !== null) return `windows-${codePage[1]}`;
  const iso = /^iso[-_]?8859[-_]?(\d{1,2})$/.exec(name);
  return iso === null ? name : `iso-8859-${iso[1]}`;
}

const decoders = new Map<string, TextDecoder | null>();

function decoderFor(charset: string, fatal: boolean): TextDecoder | null {
  const key = `${charset} ${fatal}`;
  const known = decoders.get(key);
  if (known !== undefined) return known;
  let decoder: TextDecoder | null = null;
  try {
    decoder = new TextDecoder(charset, { fatal, ignoreBOM: true });
  } catch {
    // An unknown label is an answer, not a failure: the caller falls back and says so.
  }
  if (decoders.size < 200) decoders.set(key, decoder);
  return decoder;
}

/** True when this runtime can decode the character set. */
export function isKnownCharset(label: string): boolean {
  return decoderFor(canonicalCharset(label), false) !== null;
}

/** windows-1252 by an own table: TextDecoder of Node 20 leaves 0x80-0x9F as control characters. Never fails. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const text = asciiText(bytes);
  return text.replace(/[\u0080-\u009f]/g, (c) =>
    String.fromCharCode(WINDOWS_1252_HIGH[c.charCodeAt(0) - 0x80] ?? 0xfffd),
  );
}

/** The text, or null when the bytes are not valid in that character set or it is not known. */
export function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  const charset = canonicalCharset(label);
  if (charset === 'windows-1252') return decodeWindows1252(bytes);
  if (charset === 'utf-8' && isAscii(bytes)) return asciiText(bytes);
  const decoder = decoderFor(charset, true);
  if (decoder === null) return null;
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** The text with U+FFFD for what does not fit; an unknown character set is read as windows-1252. */
export function decodeLeniently(bytes: Uint8Array, label: string): string {
  const charset = canonicalCharset(label);
  const decoder = charset === 'windows-1252' ? null : decoderFor(charset, false);
  return decoder === null ? decodeWindows1252(bytes) : decoder.decode(bytes);
}

/**
 * UTF-8 with a few broken places (a file that was cut, one bad byte): the text with U+FFFD there, or
 * null when so little fits that it is rather another encoding.
 */
export function decodeDamagedUtf8(bytes: Uint8Array): string | null {
  const text = decodeLeniently(bytes, 'utf-8');
  let broken = 0;
  let good = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) good++;
  }
  return good >= broken * 4 ? text : null;
}
