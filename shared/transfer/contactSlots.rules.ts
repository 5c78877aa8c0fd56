import type { ContactColumn } from './contactColumns.rules.ts';
import { isKnownHead, knownLabel, ownWords } from './contactHeads.rules.ts';
import type { GuessedColumn } from './contactMapping.rules.ts';
import { PlainTarget } from './contactTarget.ts';
import type { AddressPart, SimpleTarget } from './contactTarget.ts';

type Target = SimpleTarget | null;
type PointType = 'email' | 'phone' | 'url' | 'messenger';

const POINT_COLUMNS: Readonly<Record<'email' | 'phone' | 'mobile' | 'fax' | 'pager' | 'url' | 'linkedin', PointType>> =
  {
    email: 'email',
    phone: 'phone',
    mobile: 'phone',
    fax: 'phone',
    pager: 'phone',
    url: 'url',
    linkedin: 'url',
  };

/**
 * What guessed columns become: each point gets a slot of its own, the parts of one address share one. Labels come out of the
 * heads.
 * @param said what the program that wrote the sheet means by a head; undefined where that is nothing special
 */
export function targetsOf(columns: readonly GuessedColumn[], said: readonly (Target | undefined)[]): readonly Target[] {
  const taken = new Set(said.flatMap((target) => (target?.to === 'point' ? [`${target.type}${target.slot}`] : [])));
  const nextSlot = (type: PointType) => {
    let slot = 1;
    while (taken.has(`${type}${slot}`)) slot++;
    taken.add(`${type}${slot}`);
    return slot;
  };
  const addresses = addressTargets(columns, said.filter((target) => target?.to === 'address').length > 0);
  return columns.map((guessed, at) => {
    const { column } = guessed;
    const exact = said[at];
    if (exact !== undefined)
      return exact?.to === 'point' && exact.slot === 0 ? { ...exact, slot: nextSlot(exact.type) } : exact;
    if (column === null) return null;
    if (column.startsWith('address.')) return addresses.get(at) ?? null;
    if (column.startsWith('messenger.')) {
      const service = column.slice('messenger.'.length);
      return { to: 'point', type: 'messenger', label: '', service, slot: nextSlot('messenger') };
    }
    if (isPointColumn(column)) {
      const type = POINT_COLUMNS[column];
      return { to: 'point', type, label: pointLabel(guessed, column), service: '', slot: nextSlot(type) };
    }
    if (column === 'birthYear' || column === 'birthMonth' || column === 'birthDay')
      return { to: 'field', field: 'birthday' };
    return { to: 'field', field: PlainTarget.parse(column) };
  });
}

function isPointColumn(column: ContactColumn): column is keyof typeof POINT_COLUMNS {
  return column in POINT_COLUMNS;
}

function pointLabel({ head, header }: GuessedColumn, column: keyof typeof POINT_COLUMNS): string {
  if (column === 'linkedin') return 'LinkedIn';
  if (column === 'mobile' || column === 'pager') return column;
  const labels = head.labels.filter((label) => label !== column);
  // A fax at work is the usual one; others are called as they are.
  if (column === 'fax') return labels.every((label) => label === 'work') ? 'fax' : header.trim().slice(0, 100);
  if (column === 'phone' && labels.includes('main')) return 'main';
  const label = labels.find((one) => one !== 'main' && (one !== 'mobile' || column === 'phone'));
  if (label !== undefined) return label;
  return isKnownHead(head.header) || labels.length > 0 ? (plainLabel(head.header, column) ?? '') : ownWords(header);
}

/** `总机` is a telephone that says by itself which one. */
function plainLabel(header: string, column: keyof typeof POINT_COLUMNS): string | null {
  return column === 'phone' ? knownLabel(header) : null;
}

interface AddressColumn {
  readonly at: number;
  readonly part: AddressPart;
  readonly label: string;
  readonly number: number | null;
}

/** Addresses: the parts under one label (and one number, where the towns have numbers too) are one. */
function addressTargets(columns: readonly GuessedColumn[], areSaid: boolean): ReadonlyMap<number, Target> {
  const found = columns.flatMap((guessed, at): AddressColumn[] => {
    const part = guessed.column?.startsWith('address.') === true ? (guessed.column.slice(8) as AddressPart) : null;
    return part === null ? [] : [{ at, part, label: addressLabel(guessed), number: guessed.head.number }];
  });
  const isLine = ({ part }: AddressColumn) => part === 'whole' || part === 'street' || part === 'extended';
  const groupOf = (one: AddressColumn) => {
    const others = found.filter(({ label }) => label === one.label);
    const hasOwnParts = others.some((other) => !isLine(other) && other.number === one.number);
    // `Street 2` is a second line where no second town is; without any town every address is one of its own.
    const isSecondLine = isLine(one) && one.number !== null && !hasOwnParts && others.some((other) => !isLine(other));
    return `${one.label}\n${isSecondLine || one.number === null ? 1 : one.number}`;
  };
  const groups = [...new Set(found.map(groupOf))];
  return new Map(
    found.map((one) => {
      const group = found.filter((other) => groupOf(other) === groupOf(one));
      const isStreet = one.part === 'whole' && group.some((other) => other.part !== 'whole');
      const hasStreet = group.some((other) => other.part === 'street' && other.number === one.number);
      const part = isStreet && !hasStreet ? 'street' : one.part;
      const slot = groups.indexOf(groupOf(one)) + (areSaid ? 100 : 1);
      return [one.at, { to: 'address', part, label: one.label, slot }];
    }),
  );
}

function addressLabel({ head, header }: GuessedColumn): string {
  return head.labels[0] ?? (isKnownHead(head.header) ? '' : ownWords(header));
}
