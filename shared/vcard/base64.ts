const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const INVALID = 255;
const SKIP = 254;

const VALUES = new Uint8Array(256).fill(INVALID);
for (let i = 0; i < 64; i++) VALUES[ALPHABET.charCodeAt(i)] = i;
VALUES[0x2d] = 62; // "-" and "_" of the URL-safe alphabet (RFC 4648, 5)
VALUES[0x5f] = 63;
for (const skipped of [0x20, 0x09, 0x0a, 0x0d, 0x3d]) VALUES[skipped] = SKIP;

/** True when the bytes hold nothing but base64 characters, padding and blanks. */
export function looksLikeBase64(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if (VALUES[bytes[i] ?? 0] === INVALID) return false;
  return true;
}

/** Base64 to bytes (RFC 4648); blanks and line ends are skipped. */
export interface Base64Result {
  readonly bytes: Uint8Array;
  /** The last group was cut: one character was left over. */
  readonly cut: boolean;
}

/** Null when there is a character that base64 does not have. */
export function decodeBase64(source: Uint8Array): Base64Result | null {
  const out = new Uint8Array(Math.ceil((source.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let i = 0; i < source.length; i++) {
    const value = VALUES[source[i] ?? 0] ?? INVALID;
    if (value === INVALID) return null;
    if (value === SKIP) continue;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out[length++] = (held >> bits) & 0xff;
    }
  }
  return { bytes: out.slice(0, length), cut: bits === 6 };
}

/** Bytes to base64 with padding, in one line. */
export function encodeBase64(bytes: Uint8Array): string {
  const groups: string[] = [];
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const word = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    text += ALPHABET.charAt(word >> 18) + ALPHABET.charAt((word >> 12) & 63);
    text += left > 1 ? ALPHABET.charAt((word >> 6) & 63) : '=';
    text += left > 2 ? ALPHABET.charAt(word & 63) : '=';
    if (text.length > 16_384) {
      groups.push(text);
      text = '';
    }
  }
  groups.push(text);
  return groups.join('');
}
