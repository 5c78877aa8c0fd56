import { nameKey } from '#shared/contacts/script.rules.ts';
import { MOST_FIELDS } from '#shared/fields/field.ts';
import type { Field, FieldChoice, FieldDraft, FieldPatch } from '#shared/fields/field.ts';
import { ownSortKey } from '#shared/fields/ownValue.rules.ts';
import { LonghandError } from '#shared/errors.ts';
import { atVersion } from '../atVersion.ts';
import { changedColumns } from '../changedColumns.ts';
import type { Database, Readable, Transaction } from '../database/handles.ts';
import { homeCurrency } from '../settings/settings.service.ts';
import {
  countValues,
  deleteField,
  deleteValues,
  fieldRow,
  fieldRows,
  insertField,
  sortChoice,
  updateFieldRow,
  valueCounts,
} from './fields.repository.ts';
import { fieldColumns, fieldFromRow } from './fields.table.ts';

export { ownValueColumns, ownValueRows } from './fields.table.ts';

/** Saved views say that they are broken, or no more, when a field goes or returns. */
const FIELD_TOPICS = ['fields', 'contacts', 'views', 'history'] as const;

/** What it takes to write a field inside a larger batch. */
export interface FieldTools {
  readonly newUid: () => string;
  /** The instant of the batch. */
  readonly at: string;
}

/** All own fields, in the order in which they are shown. */
export async function ownFields(readable: Readable): Promise<Field[]> {
  const rows = await fieldRows(readable);
  if (rows.length === 0) return [];
  const counts = await valueCounts(readable);
  return rows.map((row) => fieldFromRow(row, counts.get(row.id) ?? 0));
}

/** The same by id, and without counting values. For those who write values. */
export async function ownFieldsById(readable: Readable): Promise<ReadonlyMap<number, Field>> {
  return new Map((await fieldRows(readable)).map((row) => [row.id, fieldFromRow(row, null)]));
}

export async function listFields(readable: Readable, isCounted: boolean): Promise<{ items: Field[] }> {
  if (isCounted) return { items: await ownFields(readable) };
  return { items: (await fieldRows(readable)).map((row) => fieldFromRow(row, null)) };
}

/**
 * Adds a field as part of a larger batch.
 * @throws INVALID_VALUE: `name` rules `taken`, `empty`; `fields` rule `tooManyFields`; `choices` rules `noChoices`, `twice`, `onlyOfChoice`
 */
export async function createField(transaction: Transaction, draft: FieldDraft, tools: FieldTools): Promise<Field> {
  const rows = await fieldRows(transaction);
  if (rows.length >= MOST_FIELDS) throw new LonghandError('INVALID_VALUE', { field: 'fields', rule: 'tooManyFields' });
  requireFreeName(rows, draft.name);
  const choices = draft.choices.map((label) => ({ id: newChoiceId(tools.newUid), label }));
  requireChoices(draft.type, choices);
  const currency = draft.type === 'money' ? (draft.currency ?? (await homeCurrency(transaction))) : null;
  const columns = fieldColumns({ name: draft.name, type: draft.type, appliesTo: draft.appliesTo, choices, currency });
  const position = Math.max(-1, ...rows.map((row) => row.position)) + 1;
  return await existingField(
    transaction,
    await insertField(transaction, { ...columns, uid: tools.newUid(), position }, tools.at),
  );
}

/** Adds a field. @throws as createField */
export async function addField(database: Database, newUid: () => string, draft: FieldDraft): Promise<Field> {
  const intent = { label: 'fieldCreated', params: { name: draft.name }, topics: FIELD_TOPICS } as const;
  const { result } = await database.write(intent, (transaction, batch) =>
    createField(transaction, draft, { newUid, at: batch.at }),
  );
  return result;
}

/**
 * Changes what is given. Values that name a choice that is left out go with it; a renamed one keeps them.
 * @throws NOT_FOUND, VERSION_CONFLICT; INVALID_VALUE as createField, and `choices` rule `notFound`
 */
export async function updateField(
  database: Database,
  newUid: () => string,
  { id, version, ...patch }: FieldPatch & { readonly id: number; readonly version?: number | undefined },
): Promise<Field> {
  const intent = { label: 'fieldUpdated', params: {}, topics: FIELD_TOPICS } as const;
  const { result } = await database.write(intent, async (transaction, batch) => {
    const row = atVersion(await fieldRow(transaction, id), { entity: 'field', id, version });
    batch.describe({ name: patch.name ?? row.name });
    await changeField(transaction, fieldFromRow(row, 0), patch, { newUid, at: batch.at });
    return await existingField(transaction, id);
  });
  return result;
}

/** Adds choices to a field as part of a larger batch; labels that are there already are left out. */
export async function addChoices(
  transaction: Transaction,
  field: Field,
  labels: readonly string[],
  tools: FieldTools,
): Promise<Field> {
  const known = new Set(field.choices.map(({ label }) => nameKey(label)));
  const added = labels.filter((label) => {
    const isNew = !known.has(nameKey(label));
    known.add(nameKey(label));
    return isNew;
  });
  if (added.length === 0) return field;
  const choices = [...field.choices, ...added.map((label) => ({ label }))];
  return await changeField(transaction, field, { choices }, tools);
}

/**
 * Puts the fields in this order.
 * @throws INVALID_VALUE `ids` rule `notAllFields` where one is missing, named twice or not there
 */
export async function arrangeFields(database: Database, ids: readonly number[]): Promise<{ items: Field[] }> {
  const intent = { label: 'fieldsArranged', params: {}, topics: FIELD_TOPICS } as const;
  const { result } = await database.write(intent, async (transaction, batch) => {
    const rows = await fieldRows(transaction);
    const known = new Set(rows.map((row) => row.id));
    if (new Set(ids).size !== ids.length || ids.length !== known.size || !ids.every((id) => known.has(id)))
      throw new LonghandError('INVALID_VALUE', { field: 'ids', rule: 'notAllFields' });
    for (const row of rows) {
      const position = ids.indexOf(row.id);
      if (position !== row.position) await updateFieldRow(transaction, row.id, { position }, batch.at);
    }
    return await ownFields(transaction);
  });
  return { items: result };
}

/** Takes a field away with its values. @throws NOT_FOUND */
export async function removeField(
  database: Database,
  id: number,
): Promise<{ readonly batchId: number; readonly valueCount: number }> {
  const intent = { label: 'fieldRemoved', params: {}, topics: FIELD_TOPICS } as const;
  const { batchId, result } = await database.write(intent, async (transaction, batch) => {
    const { name } = atVersion(await fieldRow(transaction, id), { entity: 'field', id, version: undefined });
    const valueCount = await countValues(transaction, id);
    batch.describe({ name, count: valueCount });
    await deleteField(transaction, id);
    return valueCount;
  });
  if (batchId === null) throw new Error('A batch that removed a field has no place in the history');
  return { batchId, valueCount: result };
}

async function existingField(readable: Readable, id: number): Promise<Field> {
  const field = (await ownFields(readable)).find((one) => one.id === id);
  if (field === undefined) throw new LonghandError('NOT_FOUND', { entity: 'field', id });
  return field;
}

async function changeField(
  transaction: Transaction,
  before: Field,
  patch: FieldPatch,
  { newUid, at }: FieldTools,
): Promise<Field> {
  const choices = patch.choices?.map(({ id, label }) => ({ id: id ?? newChoiceId(newUid), label })) ?? before.choices;
  if (patch.choices !== undefined) {
    requireChoices(before.type, choices);
    const known = new Set(before.choices.map(({ id }) => id));
    if (patch.choices.some(({ id }) => id !== undefined && !known.has(id)))
      throw new LonghandError('INVALID_VALUE', { field: 'choices', rule: 'notFound' });
  }
  if (patch.name !== undefined) {
    const others = (await fieldRows(transaction)).filter(({ id }) => id !== before.id);
    requireFreeName(others, patch.name);
  }
  const next = {
    ...before,
    name: patch.name ?? before.name,
    appliesTo: patch.appliesTo ?? before.appliesTo,
    choices: [...choices],
  };
  const columns = changedColumns(fieldColumns(before), fieldColumns(next));
  if (Object.keys(columns).length === 0) return before;
  await updateFieldRow(transaction, before.id, columns, at);
  await followChoices(transaction, before, next);
  return { ...next, version: before.version + 1, updatedAt: at };
}

/** Values of choices that are gone go too; those of choices that moved are sorted anew. */
async function followChoices(transaction: Transaction, before: Field, next: Field): Promise<void> {
  const kept = new Set(next.choices.map(({ id }) => id));
  const gone = before.choices.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
  if (gone.length > 0) await deleteValues(transaction, before.id, gone);
  for (const choice of before.choices.filter(({ id }) => kept.has(id))) {
    const [old, now] = [ownSortKey(before, choice.id), ownSortKey(next, choice.id)];
    if (old !== now) await sortChoice(transaction, before.id, choice, { before: old, now });
  }
}

/** Never used again after its choice was taken away: undo may bring values of the old one back. */
function newChoiceId(newUid: () => string): string {
  return newUid()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .slice(-16);
}

function requireFreeName(rows: readonly { readonly name: string }[], name: string): void {
  if (nameKey(name) === '') throw new LonghandError('INVALID_VALUE', { field: 'name', rule: 'empty' });
  if (rows.some((row) => nameKey(row.name) === nameKey(name)))
    throw new LonghandError('INVALID_VALUE', { field: 'name', rule: 'taken' });
}

function requireChoices(type: Field['type'], choices: readonly FieldChoice[]): void {
  if (type !== 'choice') {
    if (choices.length > 0) throw new LonghandError('INVALID_VALUE', { field: 'choices', rule: 'onlyOfChoice' });
    return;
  }
  if (choices.length === 0) throw new LonghandError('INVALID_VALUE', { field: 'choices', rule: 'noChoices' });
  const isTwice = (keys: readonly string[]) => new Set(keys).size !== keys.length;
  if (isTwice(choices.map(({ id }) => id)) || isTwice(choices.map(({ label }) => nameKey(label))))
    throw new LonghandError('INVALID_VALUE', { field: 'choices', rule: 'twice' });
}
