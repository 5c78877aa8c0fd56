import { squeezed } from '../contacts/script.rules.ts';
import type { SheetColumn } from '../csv/columnGuess.rules.ts';
import type { Field } from '../fields/field.ts';
import { ALL_SHEET_WORDS } from './contactSheetWords.ts';
import type { NumberedHead } from './contactSheetWords.ts';
import { PlainTarget } from './contactTarget.ts';
import type { AddressPart, ContactTarget, SimpleTarget } from './contactTarget.ts';
import { likelyFieldType } from './likelyFieldType.rules.ts';

type OwnField = Pick<Field, 'id' | 'name'>;

/** Heads that no other program has: two of them, or the id, tell that a sheet is ours. */
const OURS: ReadonlySet<string> = new Set(
  ALL_SHEET_WORDS.flatMap(({ heads }) => [heads.displayAs, heads.doNotContact, heads.doNotContactWhy, heads.rhythm]),
);
const IDS: ReadonlySet<string> = new Set(ALL_SHEET_WORDS.map(({ heads }) => heads.uid));
const OF_SHARED_NAME = new RegExp(
  String.raw`^(.+) \[(?:${ALL_SHEET_WORDS.map(({ ownField }) => ownField).join('|')})(?: \d+)?\]$`,
  'u',
);

const PLAIN = new Map<string, PlainTarget>(
  ALL_SHEET_WORDS.flatMap(({ heads }) => PlainTarget.options.map((field) => [heads[field], field] as const)),
);
const NUMBERED = new Map<string, NumberedHead>(
  ALL_SHEET_WORDS.flatMap(({ numbered }) =>
    Object.entries(numbered).map(([head, text]) => [text, head as NumberedHead] as const),
  ),
);

/** What a head of our own sheets means, in any language; null for any other. */
export function ownHeadTarget(header: string): SimpleTarget | null {
  const head = squeezed(header);
  const field = PLAIN.get(head);
  if (field !== undefined) return { to: 'field', field };
  const number = /\d+/.exec(head)?.[0] ?? '';
  const numbered = number === '' ? undefined : NUMBERED.get(head.replace(number, '#'));
  return numbered === undefined ? null : numberedTarget(numbered, Math.min(500, Number(number)));
}

/** Heads like `Phone 1` and `Phone 1 label` where labels have columns of their own, whoever wrote the sheet; else null for all. */
export function numberedTargets(headers: readonly string[]): readonly (SimpleTarget | null)[] {
  const targets = headers.map((header) => (/\d/.test(header) ? ownHeadTarget(header) : null));
  return targets.some((target) => target?.to === 'label') ? targets : headers.map(() => null);
}

function numberedTarget(head: NumberedHead, slot: number): SimpleTarget {
  switch (head) {
    case 'email':
    case 'phone':
    case 'url':
    case 'messenger':
      return { to: 'point', type: head, label: '', service: '', slot };
    case 'emailLabel':
    case 'phoneLabel':
    case 'urlLabel':
    case 'messengerLabel':
    case 'addressLabel':
    case 'dayLabel':
      return { to: 'label', of: head.slice(0, -'Label'.length) as 'email', slot };
    case 'messengerService':
      return { to: 'service', slot };
    case 'day':
      return { to: 'day', label: '', slot };
    case 'address.whole':
    case 'address.poBox':
    case 'address.extended':
    case 'address.street':
    case 'address.locality':
    case 'address.region':
    case 'address.postcode':
    case 'address.country':
      return { to: 'address', part: head.slice('address.'.length) as AddressPart, label: '', slot };
  }
}

/**
 * The heads of the own fields in our sheets: their names; with a remark where a name is that of another column too.
 * @param ownField how such a remark says it in the language of the sheet
 */
export function ownFieldHeads(fields: readonly Pick<Field, 'name'>[], ownField: string): readonly string[] {
  const taken = new Set<string>();
  return fields.map(({ name }) => {
    const plain = squeezed(name);
    let head = ownHeadTarget(plain) === null && !OF_SHARED_NAME.test(plain) ? plain : `${plain} [${ownField}]`;
    for (let number = 2; taken.has(head); number++) head = `${plain} [${ownField} ${number}]`;
    taken.add(head);
    return head;
  });
}

/**
 * What the columns of a sheet of ours become; null where it is none. A column that is neither ours nor one of the fields here
 * is a field of the Longhand that it comes from: it is made again.
 */
export function ownSheetMapping(
  columns: readonly SheetColumn[],
  fields: readonly OwnField[],
): readonly (ContactTarget | null)[] | null {
  const heads = columns.map(({ header }) => squeezed(header));
  const ours = heads.filter((head) => OURS.has(head)).length;
  if (ours < 2 && !heads.some((head) => IDS.has(head))) return null;
  const known = new Map<string, number>();
  for (const { ownField } of ALL_SHEET_WORDS)
    for (const [at, head] of ownFieldHeads(fields, ownField).entries()) {
      const field = fields[at];
      if (field !== undefined) known.set(head, field.id);
    }
  return columns.map(({ examples }, at) => {
    const head = heads[at] ?? '';
    const fieldId = known.get(head);
    if (fieldId !== undefined) return { to: 'own', fieldId };
    const target = ownHeadTarget(head);
    if (target !== null || head === '' || examples.length === 0) return target;
    const name = OF_SHARED_NAME.exec(head)?.[1] ?? head;
    return { to: 'newOwn', name: name.slice(0, 200), type: likelyFieldType(examples) };
  });
}
