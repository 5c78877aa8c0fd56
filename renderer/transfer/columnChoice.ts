import { likelyFieldType } from '#shared/transfer/contactMapping.rules.ts';
import { PlainTarget } from '#shared/transfer/contactTarget.ts';
import type { ContactTarget, SimpleTarget } from '#shared/transfer/contactTarget.ts';

/** What one column becomes, as the list of choices names it. Which of several phones it is stays behind the scenes. */
export type ColumnChoice =
  | `field:${PlainTarget}`
  | `point:${PointType}`
  | `address:${AddressPart}`
  | `label:${LabelOf}`
  | `own:${number}`
  | 'service'
  | 'day'
  | 'newOwn'
  | 'split';

type PointType = Extract<SimpleTarget, { to: 'point' }>['type'];
type AddressPart = Extract<SimpleTarget, { to: 'address' }>['part'];
type LabelOf = Extract<SimpleTarget, { to: 'label' }>['of'];

/** A column as it has to be known to say what it becomes. */
export interface ColumnFacts {
  readonly header: string;
  readonly examples: readonly string[];
}

const field = (...fields: readonly PlainTarget[]) => fields.map((name) => `field:${name}` as const);

/** What a column can become, group by group; own fields stand between days and the rest. */
export const CHOICE_GROUPS = {
  name: [
    ...field('fullName', 'familyName', 'givenName', 'middleName', 'prefix', 'suffix', 'nickname'),
    ...field('phoneticFamilyName', 'phoneticGivenName', 'displayAs'),
  ],
  contact: ['point:email', 'point:phone', 'point:url', 'point:messenger'],
  address: [
    'address:whole',
    'address:street',
    'address:postcode',
    'address:locality',
    'address:region',
    'address:country',
    'address:extended',
    'address:poBox',
  ],
  work: field('company', 'employer', 'companyName', 'department', 'title'),
  days: [...field('birthday', 'anniversary'), 'day'],
  other: [
    ...field('note', 'tags', 'kind', 'channel', 'doNotContact', 'doNotContactWhy', 'creditHold', 'rhythm', 'uid'),
    'label:phone',
    'label:email',
    'label:address',
    'label:url',
    'label:messenger',
    'label:day',
    'service',
  ],
} as const satisfies Readonly<Record<string, readonly ColumnChoice[]>>;

/** The choice that a target stands for. */
export function choiceOf(target: ContactTarget): ColumnChoice {
  switch (target.to) {
    case 'field':
      return `field:${target.field}`;
    case 'point':
      return `point:${target.type}`;
    case 'address':
      return `address:${target.part}`;
    case 'label':
      return `label:${target.of}`;
    case 'own':
      return `own:${target.fieldId}`;
    case 'service':
    case 'day':
    case 'newOwn':
    case 'split':
      return target.to;
  }
}

/** All targets of a mapping, those inside splits too. */
function targetsOf(mapping: readonly (ContactTarget | null)[]): readonly SimpleTarget[] {
  return mapping.flatMap((target) => {
    if (target === null) return [];
    return target.to === 'split' ? target.into.flatMap((part) => part ?? []) : [target];
  });
}

/** The first number that none of these has. */
function freeSlot(taken: readonly number[]): number {
  let slot = 0;
  while (taken.includes(slot)) slot += 1;
  return slot;
}

type Slotted = Extract<SimpleTarget, { slot: number }>;

const isSlotted = (target: SimpleTarget): target is Slotted => 'slot' in target;

/** What a label or a service belongs to. */
function familyOf(target: Slotted): LabelOf {
  if (target.to === 'point') return target.type;
  if (target.to === 'label') return target.of;
  return target.to === 'service' ? 'messenger' : target.to;
}

/** The slot of the nearest column of that kind, the one to the right first: `Phone 1 - Type` stands before its value. */
function slotNear(mapping: readonly (ContactTarget | null)[], at: number, of: LabelOf): number {
  for (let distance = 1; distance < mapping.length + at; distance += 1)
    for (const place of [at + distance, at - distance]) {
      const target = mapping[place];
      if (target === undefined || target === null || target.to === 'split' || !isSlotted(target)) continue;
      if (target.to !== 'label' && target.to !== 'service' && familyOf(target) === of) return target.slot;
    }
  return 0;
}

/** The slot of the address beside this column that lacks this part, else that of an address of its own. */
function addressSlot(mapping: readonly (ContactTarget | null)[], at: number, part: AddressPart): number {
  const addresses = targetsOf(mapping).flatMap((target) => (target.to === 'address' ? [target] : []));
  const near = slotNear(mapping, at, 'address');
  const isFree =
    part !== 'whole' &&
    addresses.every((address) => address.slot !== near || (address.part !== part && address.part !== 'whole'));
  return isFree ? near : freeSlot(addresses.map(({ slot }) => slot));
}

/**
 * What a column becomes by a choice, within the mapping as it is. Points, addresses and days get a place of their own; what
 * only labels one gets that of its neighbour.
 */
export function targetOf(
  choice: Exclude<ColumnChoice, 'split'>,
  at: number,
  mapping: readonly (ContactTarget | null)[],
  column: ColumnFacts,
): SimpleTarget {
  const others = mapping.map((target, place) => (place === at ? null : target));
  const slots = (of: LabelOf) =>
    targetsOf(others).flatMap((target) =>
      isSlotted(target) && target.to !== 'label' && familyOf(target) === of ? [target.slot] : [],
    );
  const [to = '', what = ''] = choice.split(':');
  switch (to) {
    case 'field':
      return { to, field: PlainTarget.parse(what) };
    case 'point': {
      const type = what as PointType;
      return { to, type, label: '', service: '', slot: freeSlot(slots(type)) };
    }
    case 'address': {
      const part = what as AddressPart;
      return { to, part, label: '', slot: addressSlot(others, at, part) };
    }
    case 'label': {
      const of = what as LabelOf;
      return { to, of, slot: slotNear(others, at, of) };
    }
    case 'service':
      return { to, slot: slotNear(others, at, 'messenger') };
    case 'day':
      return { to, label: '', slot: freeSlot(slots('day')) };
    case 'own':
      return { to, fieldId: Number(what) };
    default:
      return { to: 'newOwn', name: column.header.slice(0, 200).trim(), type: likelyFieldType(column.examples) };
  }
}

/** Columns that become the same and are therefore joined: their positions, this one left out. */
export function joinedWith(mapping: readonly (ContactTarget | null)[], at: number): readonly number[] {
  const own = mapping[at];
  if (own === undefined || own === null || (own.to !== 'field' && own.to !== 'own')) return [];
  const choice = choiceOf(own);
  return mapping.flatMap((target, place) =>
    place !== at && target !== null && choiceOf(target) === choice ? [place] : [],
  );
}
