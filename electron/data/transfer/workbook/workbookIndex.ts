import type { WorkbookParts } from './workbookParts.ts';
import { WorkbookProblem } from './workbookProblem.ts';
import { readXml } from './workbookXml.ts';

/** Where the parts of a workbook lie. */
export interface WorkbookIndex {
  /** Sheets with cells, in the order of their tabs. */
  readonly sheets: readonly { readonly name: string; readonly part: string; readonly isHidden: boolean }[];
  readonly is1904: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

interface Relation {
  readonly type: string;
  readonly part: string;
}

/** Reads which part is what. @throws WorkbookProblem; `notASheet` for an archive without a workbook */
export async function workbookIndex(parts: WorkbookParts): Promise<WorkbookIndex> {
  const roots = await relationsOf(parts, '');
  const named = [...roots.values()].find(({ type }) => type.endsWith('/officeDocument'))?.part ?? 'xl/workbook.xml';
  if (/\.bin$/i.test(named)) throw new WorkbookProblem('otherWorkbook', `its workbook is ${named}`);
  if (!parts.has(named)) throw new WorkbookProblem('notASheet', `${named} is missing`);
  const relations = await relationsOf(parts, named);
  const partOf = (kind: string) => [...relations.values()].find(({ type }) => type.endsWith(`/${kind}`))?.part ?? null;
  const { tabs, is1904, isWorkbook } = await tabsOf(parts, named);
  if (!isWorkbook) throw new WorkbookProblem('notASheet', `${named} is no workbook`);
  const sheets = tabs.flatMap(({ name, relation, isHidden }) => {
    const found = relations.get(relation);
    if (found === undefined) throw new WorkbookProblem('damagedWorkbook', `the sheet ${name} is missing`);
    return found.type.endsWith('/worksheet') ? [{ name, part: found.part, isHidden }] : [];
  });
  return { sheets, is1904, sharedStrings: partOf('sharedStrings'), styles: partOf('styles') };
}

async function tabsOf(parts: WorkbookParts, part: string) {
  const tabs: { readonly name: string; readonly relation: string; readonly isHidden: boolean }[] = [];
  let is1904 = false;
  let isWorkbook = false;
  await readXml(parts.bytes(part), {
    opened(element) {
      if (element.name === 'workbook') isWorkbook = true;
      else if (element.name === 'workbookPr') is1904 = /^(?:1|true)$/.test(element.attribute('date1904') ?? '');
      else if (element.name === 'sheet') {
        tabs.push({
          name: element.attribute('name') ?? '',
          relation: element.attribute('id') ?? '',
          isHidden: /hidden/i.test(element.attribute('state') ?? ''),
        });
      }
    },
    closed: () => undefined,
  });
  return { tabs, is1904, isWorkbook };
}

/** What a part refers to, by id. @param part empty for the archive itself */
async function relationsOf(parts: WorkbookParts, part: string): Promise<ReadonlyMap<string, Relation>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const relations = new Map<string, Relation>();
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  if (!parts.has(name)) return relations;
  await readXml(parts.bytes(name), {
    opened(element) {
      if (element.name !== 'Relationship' || element.attribute('TargetMode') === 'External') return;
      relations.set(element.attribute('Id') ?? '', {
        type: element.attribute('Type') ?? '',
        part: resolved(folder, element.attribute('Target') ?? ''),
      });
    },
    closed: () => undefined,
  });
  return relations;
}

/** A target is named from the folder of the part, or from the top with `/` before it. */
function resolved(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : `${folder}${target}`).split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
