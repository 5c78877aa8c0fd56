import { asciiText } from './byteBuffer.ts';
import { decodeBase64 } from './base64.ts';
import { decodeLeniently } from './charset.ts';
import type { VcardHead } from './head.ts';
import type { TransferEncoding } from './logicalLine.ts';
import { mediaTypeOfWord } from './media.ts';
import type { VcardParam, VcardProperty } from './model.ts';
import { cleanText, joinComponents, splitComponents } from './values.ts';
import type { EscapeStyle } from './values.ts';

/** A line whose head is read and whose text is decoded. */
export interface PropertySource {
  readonly head: VcardHead;
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly transfer: TransferEncoding;
  readonly isNestedCard: boolean;
}

/** Properties whose value may be a data: URI without saying VALUE=uri. */
const MEDIA_NAMES = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY']);

/** Takes a value apart: bytes, or components with escapes undone. `onBadBase64` hears what was wrong. */
export function decodeProperty(
  source: PropertySource,
  style: EscapeStyle,
  onBadBase64: (detail: string) => void,
): VcardProperty {
  const { head } = source;
  const params = head.params.filter((param) => param.name !== 'ENCODING' && param.name !== 'CHARSET');
  const base = { group: head.group, name: head.name, rawName: head.rawName };
  if (source.transfer === 'base64') {
    const decoded = decodeBase64(source.bytes);
    if (decoded === null || decoded.cut) onBadBase64(head.name);
    if (decoded !== null) return binary(base, params, decoded.bytes, null);
  }
  // What is called base64 and is none stays text, if it is not a data: URI (some writers say both).
  const isLiteral = source.isNestedCard || source.transfer === 'base64';
  const value = source.transfer === 'base64' ? cleanText(decodeLeniently(source.bytes, 'utf-8')) : source.text;
  const data = /^\s*data:/i.test(value) ? dataUri(head, value) : null;
  if (data !== null) {
    const isUri = (param: VcardParam) => param.name === 'VALUE' && /^ur[il]$/i.test(param.values[0] ?? '');
    return binary(
      base,
      params.filter((param) => !isUri(param)),
      data.bytes,
      data.mediaType,
    );
  }
  return text(base, params, isLiteral ? [[value]] : splitComponents(value, style));
}

type Base = Pick<VcardProperty, 'group' | 'name' | 'rawName'>;

function text(base: Base, params: readonly VcardParam[], components: string[][]): VcardProperty {
  return { ...base, params, value: joinComponents(components), components, bytes: null, mediaType: null };
}

/** The media type of base64 stands in TYPE (vCard 2.1, 3.0) or MEDIATYPE; it moves out of the parameters. */
function binary(base: Base, params: readonly VcardParam[], bytes: Uint8Array, fromUri: string | null): VcardProperty {
  let mediaType = fromUri;
  const rest: VcardParam[] = [];
  for (const param of params) {
    const values = param.values.filter((value) => {
      const found =
        param.name === 'TYPE' ? mediaTypeOfWord(value) : param.name === 'MEDIATYPE' ? value.toLowerCase() : null;
      if (mediaType !== null || found === null) return true;
      mediaType = found;
      return false;
    });
    if (values.length > 0) rest.push({ name: param.name, values });
  }
  if (mediaType === 'application/octet-stream' || mediaType === '') mediaType = null;
  return { ...base, params: rest, value: '', components: [['']], bytes, mediaType };
}

/** `data:image/png;base64,...` (RFC 2397); null when it is none or its base64 is broken. */
function dataUri(head: VcardHead, uri: string): { bytes: Uint8Array; mediaType: string | null } | null {
  const saysUri = head.params.some((param) => param.name === 'VALUE' && /^ur[il]$/i.test(param.values[0] ?? ''));
  if (!MEDIA_NAMES.has(head.name) && !saysUri) return null;
  const comma = uri.indexOf(',');
  if (comma < 0) return null;
  const described = uri
    .slice(uri.indexOf(':') + 1, comma)
    .replaceAll('\\', '')
    .trim()
    .toLowerCase();
  const isBase64 = /;\s*base64$/.test(described);
  const mediaType = described.replace(/;\s*base64$/, '') || null;
  const content = new TextEncoder().encode(uri.slice(comma + 1));
  if (!isBase64) return { bytes: percentDecoded(content), mediaType };
  const decoded = decodeBase64(content);
  return decoded === null ? null : { bytes: decoded.bytes, mediaType };
}

function percentDecoded(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (let i = 0; i < bytes.length; i++) {
    const hex = bytes[i] === 0x25 ? asciiText(bytes.subarray(i + 1, i + 3)) : '';
    const isEscape = /^[0-9a-f]{2}$/i.test(hex);
    out.push(isEscape ? Number.parseInt(hex, 16) : (bytes[i] ?? 0));
    if (isEscape) i += 2;
  }
  return Uint8Array.from(out);
}
