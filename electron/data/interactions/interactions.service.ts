import { LonghandError } from '#shared/errors.ts';
import type { Interaction, InteractionDraft, InteractionPatch } from '#shared/interactions/interaction.ts';
import { atVersion } from '../atVersion.ts';
import { changedColumns } from '../changedColumns.ts';
import type { Database, Readable, Transaction } from '../database/handles.ts';
import { localDay } from '../localTime.ts';
import { currentStaff } from '../settings/settings.service.ts';
import { requireStaff } from '../staff/staff.service.ts';
import { endSnooze } from '../touch/touch.service.ts';
import {
  contactsInBin,
  deleteInteraction,
  insertInteraction,
  interactionRow,
  interactionsById,
  interactionUidIsTaken,
  presentIds,
  savePresent,
  updateInteractionRow,
} from './interactions.repository.ts';
import { interactionColumns } from './interactions.table.ts';
import type { InteractionColumns, InteractionFields, InteractionRow } from './interactions.table.ts';

/** Topics of a change of interactions: lists of contacts show the last one. */
export const INTERACTION_TOPICS = ['interactions', 'contacts', 'history'] as const;

/** What an interaction that is part of a larger batch is written with. */
export interface WritingInteraction {
  /** The batch's instant. */
  readonly at: string;
  /** Today on this machine's calendar. */
  readonly today: string;
  readonly newUid: () => string;
}

/** @throws NOT_FOUND */
export async function existingInteraction(readable: Readable, id: number): Promise<Interaction> {
  const interaction = (await interactionsById(readable, [id])).get(id);
  if (interaction === undefined) throw new LonghandError('NOT_FOUND', { entity: 'interaction', id });
  return interaction;
}

/**
 * Writes down what happened, as one batch.
 * @throws INVALID_VALUE: `happenedOn` rule `inFuture`; `happenedAt` rule `otherDay`; `contactId`, `presentIds` rules
 * `notFound`, `inBin`; `staffId` rule `notFound`; `uid` rule `identityUsed`
 */
export async function createInteraction(
  database: Database,
  draft: InteractionDraft,
  { today, newUid }: Pick<WritingInteraction, 'today' | 'newUid'>,
): Promise<Interaction> {
  const intent = { label: 'interactionCreated', params: {}, topics: INTERACTION_TOPICS } as const;
  const { result } = await database.write(intent, async (transaction, batch) => {
    const interaction = await addInteraction(transaction, draft, { at: batch.at, today, newUid });
    batch.describe(wordsFor(interaction));
    return interaction;
  });
  return result;
}

/**
 * The same as part of a larger batch, whose topics have to hold INTERACTION_TOPICS. Whoever was there and had been put
 * off is not put off any longer, unless something later is known already.
 * @throws as createInteraction
 */
export async function addInteraction(
  transaction: Transaction,
  draft: InteractionDraft,
  { at, today, newUid }: WritingInteraction,
): Promise<Interaction> {
  if (draft.uid !== undefined && (await interactionUidIsTaken(transaction, draft.uid)))
    throw new LonghandError('INVALID_VALUE', { field: 'uid', rule: 'identityUsed' });
  const { happenedAt } = draft;
  const happenedOn = draft.happenedOn ?? (happenedAt === null ? today : localDay(happenedAt));
  requireDay({ happenedOn, happenedAt }, today);
  await requireInUse(transaction, 'contactId', [draft.contactId]);
  const present = others(draft.presentIds, draft.contactId);
  await requireInUse(transaction, 'presentIds', present);
  const staffId = draft.staffId === undefined ? ((await currentStaff(transaction))?.id ?? null) : draft.staffId;
  if (draft.staffId !== undefined) await requireStaff(transaction, staffId);
  const columns = interactionColumns({ ...draft, happenedOn, staffId });
  const id = await insertInteraction(transaction, {
    ...columns,
    uid: draft.uid ?? newUid(),
    created_at: at,
    updated_at: at,
  });
  await savePresent(transaction, id, present, columns);
  await endSnooze(transaction, [draft.contactId, ...present], happenedOn);
  return await existingInteraction(transaction, id);
}

/** Changes what is given. @throws NOT_FOUND, VERSION_CONFLICT, INVALID_VALUE as createInteraction */
export async function updateInteraction(
  database: Database,
  { id, version, ...patch }: InteractionPatch & { readonly id: number; readonly version?: number | undefined },
  today: string,
): Promise<Interaction> {
  const intent = { label: 'interactionUpdated', params: {}, topics: INTERACTION_TOPICS } as const;
  const { result } = await database.write(intent, async (transaction, batch) => {
    const before = await rowOfVersion(transaction, id, version);
    const presentBefore = await presentIds(transaction, id);
    const fields = patchedFields(before, patch);
    if (fields.happenedOn !== before.happened_on || fields.happenedAt !== before.happened_at) requireDay(fields, today);
    if (fields.contactId !== before.contact_id) await requireInUse(transaction, 'contactId', [fields.contactId]);
    if (fields.staffId !== before.staff_id) await requireStaff(transaction, fields.staffId);
    const present = others(patch.presentIds ?? presentBefore, fields.contactId);
    const newcomers = present.filter((contactId) => !presentBefore.includes(contactId));
    await requireInUse(transaction, 'presentIds', newcomers);
    const columns = changedColumns<InteractionColumns>(before, movedColumns(before, fields));
    const place = { ...before, ...columns };
    const hasNewPresent = await savePresent(transaction, id, present, place);
    if (hasNewPresent || Object.keys(columns).length > 0) {
      await updateInteractionRow(transaction, id, columns, batch.at);
      const attached = fields.contactId === before.contact_id ? newcomers : [fields.contactId, ...newcomers];
      await endSnooze(transaction, attached, fields.happenedOn);
    }
    const interaction = await existingInteraction(transaction, id);
    batch.describe(wordsFor(interaction));
    return interaction;
  });
  return result;
}

/** Takes back what was written down, for good but for undo. @throws NOT_FOUND, VERSION_CONFLICT */
export async function removeInteraction(
  database: Database,
  { id, version }: { readonly id: number; readonly version?: number | undefined },
): Promise<{ batchId: number }> {
  const intent = { label: 'interactionRemoved', params: {}, topics: INTERACTION_TOPICS } as const;
  const { batchId } = await database.write(intent, async (transaction, batch) => {
    await rowOfVersion(transaction, id, version);
    batch.describe(wordsFor(await existingInteraction(transaction, id)));
    await deleteInteraction(transaction, id);
  });
  if (batchId === null) throw new Error('A batch that removed an interaction has no place in the history');
  return { batchId };
}

function wordsFor({ contact, channel }: Interaction) {
  return { name: contact.displayName, channel };
}

async function rowOfVersion(readable: Readable, id: number, version: number | undefined): Promise<InteractionRow> {
  return atVersion(await interactionRow(readable, id), { entity: 'interaction', id, version });
}

/** The row's fields with the patch applied. A new moment brings its day along; a new day alone keeps the moment. */
function patchedFields(row: InteractionRow, patch: InteractionPatch): InteractionFields {
  const happenedAt = patch.happenedAt === undefined ? row.happened_at : patch.happenedAt;
  const isNewMoment = happenedAt !== null && happenedAt !== row.happened_at;
  return {
    contactId: patch.contactId ?? row.contact_id,
    channel: patch.channel ?? (row.channel as InteractionFields['channel']),
    direction: patch.direction ?? row.direction,
    happenedOn: patch.happenedOn ?? (isNewMoment ? localDay(happenedAt) : row.happened_on),
    happenedAt,
    minutes: patch.minutes === undefined ? row.minutes : patch.minutes,
    staffId: patch.staffId === undefined ? row.staff_id : patch.staffId,
    words: patch.words ?? row.words,
    mood: patch.mood === undefined ? row.mood : patch.mood,
  };
}

/** Columns to write. Where the moment stays, so does the place: the machine may stand in another zone by now. */
function movedColumns(before: InteractionRow, fields: InteractionFields): InteractionColumns {
  const columns = interactionColumns(fields);
  const isMoved = columns.happened_on !== before.happened_on || columns.happened_at !== before.happened_at;
  return isMoved ? columns : { ...columns, happened_key: before.happened_key };
}

function requireDay({ happenedOn, happenedAt }: Pick<InteractionFields, 'happenedOn' | 'happenedAt'>, today: string) {
  if (happenedAt !== null && localDay(happenedAt) !== happenedOn)
    throw new LonghandError('INVALID_VALUE', { field: 'happenedAt', rule: 'otherDay' });
  if (happenedOn > today) throw new LonghandError('INVALID_VALUE', { field: 'happenedOn', rule: 'inFuture' });
}

async function requireInUse(readable: Readable, field: string, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const known = await contactsInBin(readable, ids);
  if (ids.some((id) => !known.has(id))) throw new LonghandError('INVALID_VALUE', { field, rule: 'notFound' });
  if (ids.some((id) => known.get(id) === true)) throw new LonghandError('INVALID_VALUE', { field, rule: 'inBin' });
}

/** The others who were present: each once, and never the contact itself. */
function others(ids: readonly number[], contactId: number): number[] {
  return [...new Set(ids)].filter((id) => id !== contactId);
}
