import type { Selectable } from 'kysely';
import { Channel } from '#shared/contacts/contact.ts';
import type { Interaction } from '#shared/interactions/interaction.ts';
import type { Named } from '#shared/kernel/named.ts';
import type { InteractionsRow } from '../database/schema.ts';
import { localTime } from '../localTime.ts';

export type InteractionRow = Selectable<InteractionsRow>;
export type ReadInteractionRow = InteractionRow & {
  readonly contact_name: string;
  readonly staff_name: string | null;
};

/** What is written of an interaction besides its identity, its times of writing and who was present. */
export interface InteractionFields extends Pick<
  Interaction,
  'channel' | 'direction' | 'happenedOn' | 'happenedAt' | 'minutes' | 'words' | 'mood'
> {
  readonly contactId: number;
  readonly staffId: number | null;
}

/** The columns that the fields make up. */
export type InteractionColumns = Omit<InteractionRow, 'id' | 'uid' | 'version' | 'created_at' | 'updated_at'>;

/** A row as the domain has it. */
export function interactionFromRow(row: ReadInteractionRow, present: readonly Named[]): Interaction {
  return {
    id: row.id,
    uid: row.uid,
    version: row.version,
    contact: { id: row.contact_id, displayName: row.contact_name },
    channel: Channel.parse(row.channel),
    direction: row.direction,
    happenedOn: row.happened_on,
    happenedAt: row.happened_at,
    minutes: row.minutes,
    staff: row.staff_id === null ? null : { id: row.staff_id, displayName: row.staff_name ?? '' },
    words: row.words,
    mood: row.mood,
    present: [...present],
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** The fields as columns. */
export function interactionColumns(fields: InteractionFields): InteractionColumns {
  return {
    contact_id: fields.contactId,
    channel: fields.channel,
    direction: fields.direction,
    happened_on: fields.happenedOn,
    happened_at: fields.happenedAt,
    happened_key: happenedKey(fields.happenedOn, fields.happenedAt),
    minutes: fields.minutes,
    staff_id: fields.staffId,
    words: fields.words,
    mood: fields.mood,
  };
}

/** By what interactions are sorted: the day, then the time of day on this machine's clock where it is known. */
function happenedKey(happenedOn: string, happenedAt: string | null): string {
  return happenedAt === null ? happenedOn : `${happenedOn}T${localTime(happenedAt)}`;
}
