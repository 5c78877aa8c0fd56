import { SaxesParser } from 'saxes';
import { asDamage, damaged } from './workbookProblem.ts';

/** What is told of an element: its name and attributes without their prefixes. */
export interface XmlElement {
  readonly name: string;
  attribute(name: string): string | undefined;
}

/** Hears of the elements of a part as they go by. */
export interface XmlListener {
  opened(element: XmlElement): void;
  closed(name: string): void;
  text?(text: string): void;
}

/** Deeper than any workbook's, and what keeps the names of a million open elements out of memory. */
const DEEPEST = 200;

/**
 * Reads a part. Only the five entities of XML and numbers are resolved; a document type, where others could be defined, is
 * refused.
 * @throws WorkbookProblem `damagedWorkbook`
 */
export async function readXml(bytes: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  const parser = new SaxesParser({ position: false, xmlns: false });
  let depth = 0;
  parser.on('doctype', () => {
    throw damaged('a document type is declared');
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) throw damaged('elements are nested too deeply');
    listener.opened({ name: localName(name), attribute: (wanted) => attributeOf(attributes, wanted) });
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    listener.closed(localName(name));
  });
  if (listener.text !== undefined) {
    const hear = listener.text.bind(listener);
    parser.on('text', hear);
    parser.on('cdata', hear);
  }
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  for await (const piece of bytes) {
    decoder ??= new TextDecoder(encodingOf(piece));
    wellFormed(() => parser.write(decoder?.decode(piece, { stream: true }) ?? ''));
  }
  wellFormed(() => parser.write(decoder?.decode() ?? '').close());
}

/** The parser throws plain errors where the text is not well-formed. */
function wellFormed(run: () => void): void {
  try {
    run();
  } catch (error) {
    throw asDamage(error);
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

function attributeOf(attributes: Readonly<Record<string, string>>, wanted: string): string | undefined {
  const plain = attributes[wanted];
  if (plain !== undefined) return plain;
  return Object.entries(attributes).find(([name]) => name !== wanted && localName(name) === wanted)?.[1];
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
