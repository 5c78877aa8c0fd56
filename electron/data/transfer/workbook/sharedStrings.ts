import { cellText } from './cellText.ts';
import { WorkbookProblem } from './workbookProblem.ts';
import { readXml } from './workbookXml.ts';
import type { XmlElement } from './workbookXml.ts';

/** Most texts of a workbook; each may be empty, so their size alone does not bound them. */
const MOST_TEXTS = 5_000_000;

/**
 * Text runs of an item (`<si>` or `<is>`): all of its `<t>`, without those of phonetic readings (ECMA-376, part 1, 18.4.8
 * and 18.4.6).
 */
export class TextRuns {
  #text = '';
  #isText = false;
  #phonetic = 0;

  opened(name: string): void {
    if (name === 'rPh') this.#phonetic += 1;
    else if (name === 't' && this.#phonetic === 0) this.#isText = true;
  }

  closed(name: string): void {
    if (name === 'rPh') this.#phonetic -= 1;
    else if (name === 't') this.#isText = false;
  }

  add(text: string): void {
    if (this.#isText) this.#text += text;
  }

  /** What was collected; from now on a new item is. */
  taken(): string {
    const text = this.#text;
    this.#text = '';
    return cellText(text);
  }
}

/** The texts that cells refer to by number. An empty item is a text too: leaving it out would shift all that follow. */
export async function sharedStringsOf(bytes: AsyncIterable<Uint8Array>): Promise<readonly string[]> {
  const texts: string[] = [];
  const runs = new TextRuns();
  await readXml(bytes, {
    opened: ({ name }: XmlElement) => runs.opened(name),
    closed: (name) => {
      runs.closed(name);
      if (name !== 'si') return;
      if (texts.length === MOST_TEXTS) throw new WorkbookProblem('tooLargeWorkbook', `more than ${MOST_TEXTS} texts`);
      texts.push(runs.taken());
    },
    text: (text) => runs.add(text),
  });
  return texts;
}
