import type { ContactBulkChange } from '#shared/contacts/contact.ts';
import { ContactKind } from '#shared/contacts/contactWords.ts';
import { LonghandError } from '#shared/errors.ts';
import type { Field } from '#shared/fields/field.ts';
import { canonicalOwnValue } from '#shared/fields/ownValue.rules.ts';
import type { Readable, RunningBatch, Transaction } from '../database/handles.ts';
import { ownFieldsById, ownValueColumns } from '../fields/fields.service.ts';
import { clearOwnValue, countOfKinds, setColumns, setOwnValue } from './contactMany.repository.ts';
import type { SharedColumns } from './contactMany.repository.ts';
import { storedEmployer } from './contacts.service.ts';
import { changeTags } from './contactTagChange.service.ts';
import { moveContacts } from './contactWrites.repository.ts';

/** Changed between two pauses: more would hold up everybody who reads. */
const AT_ONCE = 250;

/** How many contacts a change was made of, and how many could not take it. */
export interface ManyChanged {
  readonly changed: number;
  readonly refused: number;
}

type ChangeOfSome = (ids: readonly number[]) => Promise<ManyChanged>;
type Patch = Extract<ContactBulkChange, { readonly type: 'set' }>['patch'];

/**
 * Makes a change of many contacts as part of a batch, pausing between pieces. Those that have it already are not touched.
 * @param options `today` is the day from which a rhythm counts; `onDone` hears after each piece how many were looked at
 * @throws INVALID_VALUE: `add` rule `tooManyTags`; `employer` rule `notFound`; `own` with the rule that a value breaks; CANCELLED
 */
export async function changeContacts(
  transaction: Transaction,
  batch: RunningBatch,
  ids: readonly number[],
  change: ContactBulkChange,
  { today, onDone = () => undefined }: { readonly today: string; readonly onDone?: (done: number) => void },
): Promise<ManyChanged> {
  const changeSome = await prepared(transaction, change, { at: batch.at, today });
  let [changed, refused] = [0, 0];
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const some = ids.slice(start, start + AT_ONCE);
    const done = await changeSome(some);
    changed += done.changed;
    refused += done.refused;
    onDone(start + some.length);
    await batch.pause();
  }
  return { changed, refused };
}

interface When {
  readonly at: string;
  readonly today: string;
}

async function prepared(transaction: Transaction, change: ContactBulkChange, when: When): Promise<ChangeOfSome> {
  const { at } = when;
  switch (change.type) {
    case 'tag':
      return async (ids) => ({ changed: await changeTags(transaction, ids, change, at), refused: 0 });
    case 'remove':
      return async (ids) => ({ changed: await moveContacts(transaction, ids, 'bin', at), refused: 0 });
    case 'restore':
      return async (ids) => ({ changed: await moveContacts(transaction, ids, 'use', at), refused: 0 });
    case 'set':
      return await preparedPatch(transaction, change.patch, when);
  }
}

async function preparedPatch(transaction: Transaction, patch: Patch, { at, today }: When): Promise<ChangeOfSome> {
  const columns = await columnsOf(transaction, patch);
  const values = await ownValues(transaction, patch);
  const strangers = ContactKind.options.filter((kind) =>
    values.some(({ field, value }) => value !== '' && !kindsOf(field).includes(kind)),
  );
  return async (ids) => {
    const touched: number[] = [];
    for (const { field, value } of values) {
      const written =
        value === ''
          ? await clearOwnValue(transaction, ids, field.id)
          : await setOwnValue(transaction, ids, ownValueColumns(field, value), kindsOf(field));
      touched.push(...written);
    }
    return {
      changed: await setColumns(transaction, ids, columns, { touched, at, today }),
      refused: await countOfKinds(transaction, ids, strangers, columns.employer_id ?? null),
    };
  };
}

/** The columns that a patch gives. @throws INVALID_VALUE: `employer` rule `notFound` */
export async function columnsOf(readable: Readable, patch: Patch): Promise<SharedColumns> {
  const { employer, title, doNotContact, preferredChannel, onCreditHold, rhythm } = patch;
  const stored = employer === undefined ? null : await storedEmployer(readable, employer, null);
  return {
    ...(stored === null ? {} : { employer_id: stored.id, employer_name: stored.id === null ? stored.name : '' }),
    ...(title === undefined ? {} : { title }),
    ...(doNotContact === undefined
      ? {}
      : { do_not_contact_since: doNotContact?.since ?? null, do_not_contact_why: doNotContact?.why ?? '' }),
    ...(preferredChannel === undefined ? {} : { preferred_channel: preferredChannel }),
    ...(onCreditHold === undefined ? {} : { on_credit_hold: onCreditHold ? 1 : 0 }),
    ...(rhythm === undefined
      ? {}
      : { rhythm_wished_days: rhythm?.wishedDays ?? null, rhythm_latest_days: rhythm?.latestDays ?? null }),
  };
}

/** The values of own fields, in the form of OwnValue; the last one where a field is named twice. */
export async function ownValues(
  readable: Readable,
  { own = [] }: Patch,
): Promise<readonly { readonly field: Field; readonly value: string }[]> {
  if (own.length === 0) return [];
  const fields = await ownFieldsById(readable);
  const values = new Map<number, { readonly field: Field; readonly value: string }>();
  for (const { fieldId, value } of own) {
    const field = fields.get(fieldId);
    if (field === undefined) throw new LonghandError('INVALID_VALUE', { field: 'own', rule: 'notFound' });
    const read = canonicalOwnValue(field, value);
    if ('problem' in read) throw new LonghandError('INVALID_VALUE', { field: 'own', rule: read.problem });
    values.set(fieldId, { field, value: read.value });
  }
  return [...values.values()];
}

/** The kinds of contacts that have the field. */
export function kindsOf({ appliesTo }: Field): readonly ContactKind[] {
  if (appliesTo === 'both') return ContactKind.options;
  return appliesTo === 'people' ? ['person'] : ['company'];
}
