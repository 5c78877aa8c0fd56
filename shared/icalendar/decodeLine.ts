import { asciiText } from '../vcard/byteBuffer.ts';
import { decodeLeniently, decodeStrictly, isKnownCharset } from '../vcard/charset.ts';
import { decodeQuotedPrintable } from '../vcard/quotedPrintable.ts';

const QUOTED_PRINTABLE = /;(?:ENCODING=)?QUOTED-PRINTABLE(?=[;:])/i;
const CHARSET = /;CHARSET=("?)([^;:"]+)\1(?=[;:])/i;

/** The text of a line, and whether its bytes were no UTF-8 and so its encoding was a guess. */
export interface DecodedLine {
  readonly text: string;
  readonly isGuess: boolean;
}

/**
 * Makes text of an unfolded line: UTF-8 (RFC 5545, section 3.1.4), else what its CHARSET says (vCalendar 1.0), else
 * the fallback encoding.
 */
export function decodeLine(bytes: Uint8Array, fallbackEncoding: string): DecodedLine {
  const head = asciiText(bytes.subarray(0, 300));
  if (!QUOTED_PRINTABLE.test(head)) return decodeText(bytes, CHARSET.exec(head)?.[2] ?? null, fallbackEncoding);
  const colon = bytes.indexOf(0x3a);
  const value = decodeText(
    decodeQuotedPrintable(bytes.subarray(colon + 1)),
    CHARSET.exec(head)?.[2] ?? null,
    fallbackEncoding,
  );
  const escaped = value.text.replaceAll(/\r\n?|\n/g, String.raw`\n`);
  return { ...value, text: `${asciiText(bytes.subarray(0, colon)).replace(QUOTED_PRINTABLE, '')}:${escaped}` };
}

function decodeText(bytes: Uint8Array, charset: string | null, fallbackEncoding: string): DecodedLine {
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, isGuess: false };
  if (charset !== null && !/^utf-?8$/i.test(charset) && isKnownCharset(charset)) {
    const text = decodeStrictly(bytes, charset);
    if (text !== null) return { text, isGuess: false };
  }
  return { text: decodeStrictly(bytes, fallbackEncoding) ?? decodeLeniently(bytes, 'utf-8'), isGuess: true };
}
