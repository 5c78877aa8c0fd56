import { numberLook } from './cellText.ts';
import type { NumberLook } from './cellText.ts';
import { readXml } from './workbookXml.ts';

/** More styles than any program writes. */
const MOST_STYLES = 100_000;

/** How numbers look in each style of the cells (`s="…"` of a cell is its place in this list). */
export async function numberLooksOf(bytes: AsyncIterable<Uint8Array>): Promise<readonly NumberLook[]> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let isInCells = false;
  await readXml(bytes, {
    opened(element) {
      const id = Number(element.attribute('numFmtId') ?? 0);
      if (element.name === 'numFmt') codes.set(id, element.attribute('formatCode') ?? '');
      else if (element.name === 'cellXfs') isInCells = true;
      else if (element.name === 'xf' && isInCells && ids.length < MOST_STYLES) ids.push(id);
    },
    closed(name) {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return ids.map((id) => numberLook(id, codes.get(id) ?? null));
}
