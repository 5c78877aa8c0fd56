type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'shift_jis' | 'windows-1252';

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Every character of one or two bytes, turned around: the platform decodes these encodings, but writes UTF-8 only. */
function tableOf(encoding: Encoding): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding, { fatal: true });
  const add = (bytes: readonly number[]) => {
    try {
      const text = decoder.decode(Uint8Array.from(bytes));
      if ([...text].length === 1 && !table.has(text)) table.set(text, bytes);
    } catch (error) {
      // These bytes are no character.
      if (!(error instanceof TypeError)) throw error;
    }
  };
  for (let byte = 0; byte < 256; byte++) add([byte]);
  if (encoding !== 'windows-1252')
    for (let first = 0x81; first < 0xff; first++) for (let second = 0x40; second < 0xff; second++) add([first, second]);
  tables.set(encoding, table);
  return table;
}

/** A text in an old encoding. Every character has to have a place there. */
export function encoded(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const table = tableOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      // Node 20 has no euro sign there.
      if (encoding === 'windows-1252' && character === '€') return [0x80];
      const bytes = table.get(character);
      if (bytes === undefined) throw new Error(`${character} does not exist in ${encoding}`);
      return bytes;
    }),
  );
}
