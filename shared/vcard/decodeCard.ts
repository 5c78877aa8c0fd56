import { asciiText, isAscii } from './byteBuffer.ts';
import type { RawCard } from './cardAssembler.ts';
import { canonicalCharset, decodeDamagedUtf8, decodeLeniently, decodeStrictly, isKnownCharset } from './charset.ts';
import { decodeProperty } from './decodeProperty.ts';
import { headText, parseHead } from './head.ts';
import type { VcardHead } from './head.ts';
import type { LogicalLine } from './logicalLine.ts';
import type { VcardCard, VcardProblem, VcardProperty, VcardVersion } from './model.ts';
import { decodeQuotedPrintable } from './quotedPrintable.ts';
import { cleanText } from './values.ts';

/** A line with its transfer encoding undone, before its characters are decoded. */
interface OpenLine {
  readonly source: LogicalLine;
  readonly bytes: Uint8Array;
  readonly charset: string | null;
  /** Head and value as UTF-8; null when they are not. Base64 is not looked at. */
  readonly head: string | null;
  readonly text: string | null;
  /** `text` has U+FFFD where a few bytes were broken. */
  readonly isDamaged: boolean;
  readonly isPlain: boolean;
}

function openLine(source: LogicalLine): OpenLine {
  const ascii = asciiText(source.head);
  const charset = /CHARSET|UTF-?8/i.test(ascii) ? declaredCharset(ascii) : null;
  const bytes = source.transfer === 'quoted-printable' ? decodeQuotedPrintable(source.value) : source.value;
  const isPlain = isAscii(source.head) && (source.transfer === 'base64' || isAscii(bytes));
  const strict = source.transfer === 'base64' ? '' : decodeStrictly(bytes, 'utf-8');
  const text = strict ?? decodeDamagedUtf8(bytes);
  const isDamaged = strict === null && text !== null;
  return { source, bytes, charset, head: decodeStrictly(source.head, 'utf-8'), text, isDamaged, isPlain };
}

function declaredCharset(head: string): string | null {
  return parseHead(head)?.params.find((param) => param.name === 'CHARSET')?.values[0] ?? null;
}

/**
 * The encoding of text that does not declare one, when it is not all UTF-8: what the card declares
 * elsewhere (Outlook writes half of its values without), else the caller's fallback. Null: UTF-8.
 * A card with more UTF-8 than broken values is UTF-8 with damage; only its broken values fall back.
 */
function undeclaredEncoding(lines: readonly OpenLine[], fallback: string): { encoding: string; all: boolean } | null {
  const undeclared = lines.filter((line) => line.charset === null && !line.isPlain);
  const broken = undeclared.filter((line) => line.text === null || line.head === null).length;
  if (broken === 0) return null;
  const hint = lines
    .map((line) => canonicalCharset(line.charset ?? 'utf-8'))
    .find((charset) => charset !== 'utf-8' && isKnownCharset(charset));
  return { encoding: hint ?? canonicalCharset(fallback), all: broken * 2 >= undeclared.length };
}

/** Decodes the characters of one card and takes its properties apart. Never throws. */
export function decodeCard(raw: RawCard, index: number, fallbackEncoding: string): VcardCard {
  const problems: VcardProblem[] = raw.problems;
  const lines = raw.lines.map(openLine);
  const undeclared = undeclaredEncoding(lines, fallbackEncoding);
  const heads: { line: OpenLine; head: VcardHead; text: string }[] = [];
  let version: VcardVersion | null = null;
  let hasVersion = false;
  for (const line of lines) {
    const encoding =
      undeclared !== null && (undeclared.all || line.text === null || line.head === null)
        ? undeclared.encoding
        : 'utf-8';
    // A head that is odd in the card's encoding was one as it was first looked at.
    const head =
      parseHead(cleanText(line.head ?? decodeLeniently(line.source.head, encoding))) ??
      parseHead(cleanText(headText(line.source.head)));
    if (head === null) continue;
    const text = cleanText(decodeText(line, encoding, undeclared?.encoding ?? fallbackEncoding, problems));
    if (head.name === 'VERSION' && !hasVersion) {
      hasVersion = true;
      version = versionOf(text);
      if (version === null)
        problems.push({ code: 'unknownVersion', line: line.source.line, detail: text.slice(0, 200) });
    } else if (head.name === 'VERSION') {
      problems.push({ code: 'garbage', line: line.source.line, detail: `VERSION:${text}`.slice(0, 200) });
    } else heads.push({ line, head, text });
  }
  if (!hasVersion) problems.push({ code: 'missingVersion', line: raw.line, detail: '' });
  if (undeclared !== null) problems.push({ code: 'notUtf8', line: raw.line, detail: undeclared.encoding });
  const looksOld = heads.some(({ line, head }) => head.hasBareParam || line.source.transfer === 'quoted-printable');
  const style = version === '2.1' || (version === null && looksOld) ? 'semicolonOnly' : 'full';
  const properties: VcardProperty[] = heads.map(({ line, head, text }) => {
    const source = {
      head,
      text,
      bytes: line.bytes,
      transfer: line.source.transfer,
      isNestedCard: line.source.isNestedCard,
    };
    return decodeProperty(source, style, (detail) =>
      problems.push({ code: 'badBase64', line: line.source.line, detail }),
    );
  });
  return { index, line: raw.line, offset: raw.offset, version, properties, problems };
}

function versionOf(text: string): VcardVersion | null {
  const version = text.trim().split('\n', 1)[0]?.trim();
  if (version === '2.1' || version === '3.0' || version === '4.0') return version;
  return version === '3' ? '3.0' : version === '4' ? '4.0' : null;
}

function decodeText(line: OpenLine, encoding: string, fallback: string, problems: VcardProblem[]): string {
  if (line.source.transfer === 'base64') return '';
  if (line.charset === null && encoding !== 'utf-8') return decodeLeniently(line.bytes, encoding);
  if (line.charset === null) {
    if (line.isDamaged) problems.push({ code: 'undecodableText', line: line.source.line, detail: 'utf-8' });
    return line.text ?? '';
  }
  const declared = decodeStrictly(line.bytes, line.charset);
  if (declared !== null) return declared;
  const isKnown = isKnownCharset(line.charset);
  problems.push({
    code: isKnown ? 'undecodableText' : 'unknownCharset',
    line: line.source.line,
    detail: line.charset.slice(0, 200),
  });
  return (
    line.text ??
    decodeLeniently(line.bytes, isKnown && canonicalCharset(line.charset) !== 'utf-8' ? line.charset : fallback)
  );
}
