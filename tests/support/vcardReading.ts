import { expect } from 'vitest';
import { readVcardFile } from '#shared/vcard/index.ts';
import type { VcardProperty } from '#shared/vcard/index.ts';

/** A string is UTF-8; numbers are single bytes. */
export function bytesOf(...parts: readonly (string | number)[]): Uint8Array {
  return new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part])))),
  );
}

export function propertiesOf(lines: string | Uint8Array, version = '3.0'): readonly VcardProperty[] {
  const file = readVcardFile(
    bytesOf(
      `BEGIN:VCARD\r\nVERSION:${version}\r\n`,
      ...(typeof lines === 'string' ? [lines] : lines),
      '\r\nEND:VCARD\r\n',
    ),
  );
  expect(file.cards).toHaveLength(1);
  return file.cards[0]?.properties ?? [];
}

export function valuesOf(lines: string | Uint8Array, version = '3.0'): string[] {
  return propertiesOf(lines, version).map((property) => property.value);
}
