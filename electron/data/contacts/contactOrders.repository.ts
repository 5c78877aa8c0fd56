import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { ContactSort } from '#shared/contacts/contact.ts';
import { LonghandError } from '#shared/errors.ts';
import type { Readable } from '../database/handles.ts';
import { idList } from '../database/listOf.ts';
import type { Place } from './cursor.ts';

/** A way through the contacts, a part of it at a time. */
export interface Stretch {
  /** Whether what is asked `by: 'index'` costs nothing on the way. */
  readonly coversIndex: boolean;
  /** A SELECT of `id` of those who do not belong to the way although it passes them; null for none. */
  readonly except: RawBuilder<unknown> | null;
  /** The own field by which it goes: those with a value, in the order of the keys, or those without. */
  readonly field: { readonly id: number; readonly isValued: boolean } | null;
  /** Ids after a place, in order, at most `limit`; of those who pass `covered`: what the way covers, or what is asked of its keys. */
  ids(after: Place | null, covered: RawBuilder<boolean>, limit: number): RawBuilder<unknown>;
}

/** An order of the list. */
export interface Order {
  /** One after the other, all contacts in use. */
  readonly stretches: readonly Stretch[];
  /** The same for a few: those of the ids after a place, in order, who pass `tests`. */
  few(ids: readonly number[], after: Place | null, tests: RawBuilder<boolean>, limit: number): RawBuilder<unknown>;
  /** Where the contact stands; null for one that is gone. */
  placeOf(readable: Readable, id: number): Promise<Place | null>;
  /** The stretch in which a place lies. */
  stretchOf(place: Place): number;
}

/** The columns of the stored orders, and their indexes: each holds all that is asked `by: 'index'` (migration 0004). */
const STORED = {
  name: { column: 'sort_name', index: 'contacts_by_name' },
  createdAt: { column: 'created_at', index: 'contacts_by_created' },
  updatedAt: { column: 'updated_at', index: 'contacts_by_updated' },
  lastContact: { column: 'last_contact_on', index: 'contacts_by_last_contact' },
  touch: { column: 'touch_wished_on', index: 'contacts_by_touch' },
  knownBy: { column: 'known_by_count', index: 'contacts_by_known_by' },
} as const;

/** @throws INVALID_VALUE `sort`: rules `orderNeedsField`, `orderFieldGone` */
export function orderOf(sort: ContactSort, fields: ReadonlyMap<number, unknown>): Order {
  if (sort.by !== 'own') return storedOrder(STORED[sort.by], sort.direction);
  if (sort.fieldId === undefined) throw new LonghandError('INVALID_VALUE', { field: 'sort', rule: 'orderNeedsField' });
  if (!fields.has(sort.fieldId)) throw new LonghandError('INVALID_VALUE', { field: 'sort', rule: 'orderFieldGone' });
  return ownOrder(sort.fieldId, sort.direction);
}

type Direction = ContactSort['direction'];

const beyond = (direction: Direction) => (direction === 'asc' ? sql`>` : sql`<`);
const going = (direction: Direction) => (direction === 'asc' ? sql`ASC` : sql`DESC`);
const YES = sql<boolean>`1`;

async function found(readable: Readable, select: RawBuilder<Place>): Promise<Place | null> {
  return (await select.execute(readable)).rows[0] ?? null;
}

function storedOrder({ column, index }: (typeof STORED)[keyof typeof STORED], direction: Direction): Order {
  const key = sql.ref(`contact.${column}`);
  const way = going(direction);
  const afterwards = (after: Place | null) =>
    after === null ? YES : sql<boolean>`(${key}, contact.id) ${beyond(direction)} (${after.key}, ${after.id})`;
  return {
    stretches: [
      {
        coversIndex: true,
        except: null,
        field: null,
        ids: (after, covered, limit) => sql`
          SELECT contact.id FROM contacts AS contact INDEXED BY ${sql.ref(index)}
          WHERE contact.deleted_at IS NULL AND ${covered} AND ${afterwards(after)}
          ORDER BY ${key} ${way}, contact.id ${way} LIMIT ${limit}`,
      },
    ],
    // A plus sign keeps SQLite from walking along the index (The SQLite Query Optimizer Overview, section 4).
    few: (ids, after, tests, limit) => sql`
      SELECT contact.id FROM contacts AS contact
      WHERE contact.id IN ${idList(ids)} AND ${tests} AND ${afterwards(after)}
      ORDER BY +${key} ${way}, contact.id ${way} LIMIT ${limit}`,
    placeOf: (readable, id) =>
      found(readable, sql<Place>`SELECT ${key} AS "key", id FROM contacts AS contact WHERE id = ${id}`),
    stretchOf: () => 0,
  };
}

/** By an own field: those with a value, then those without one by id. */
function ownOrder(fieldId: number, direction: Direction): Order {
  const way = going(direction);
  const afterId = (after: Place | null, id: RawBuilder<unknown>) =>
    after === null ? YES : sql<boolean>`${id} ${beyond(direction)} ${after.id}`;
  const afterKey = (after: Place | null, id: RawBuilder<unknown>) =>
    after === null ? YES : sql<boolean>`(own.sort_key, ${id}) ${beyond(direction)} (${after.key}, ${after.id})`;
  const withValue: Stretch = {
    coversIndex: false,
    except: null,
    field: { id: fieldId, isValued: true },
    ids: (after, covered, limit) => sql`
      SELECT own.contact_id AS id FROM contact_own_values AS own INDEXED BY contact_own_values_by_key
      WHERE own.field_id = ${fieldId} AND ${covered} AND ${afterKey(after, sql`own.contact_id`)}
      ORDER BY own.sort_key ${way}, own.contact_id ${way} LIMIT ${limit}`,
  };
  const withoutValue: Stretch = {
    coversIndex: false,
    except: sql`SELECT contact_id AS id FROM contact_own_values WHERE field_id = ${fieldId}`,
    field: { id: fieldId, isValued: false },
    ids: (after, _covered, limit) => sql`
      SELECT contact.id FROM contacts AS contact INDEXED BY contacts_by_facts WHERE ${afterId(after, sql`contact.id`)}
      ORDER BY contact.id ${way} LIMIT ${limit}`,
  };
  return {
    stretches: [withValue, withoutValue],
    few: (ids, after, tests, limit) => {
      const rest = sql<boolean>`(own.sort_key IS NULL AND ${afterId(after, sql`contact.id`)})`;
      const place =
        after === null
          ? YES
          : after.key === null
            ? rest
            : sql`(own.sort_key IS NULL OR ${afterKey(after, sql`contact.id`)})`;
      return sql`
        SELECT contact.id FROM contacts AS contact
        LEFT JOIN contact_own_values AS own INDEXED BY contact_own_values_by_contact
          ON own.contact_id = contact.id AND own.field_id = ${fieldId}
        WHERE contact.id IN ${idList(ids)} AND ${tests} AND ${place}
        ORDER BY own.sort_key IS NULL, own.sort_key ${way}, contact.id ${way} LIMIT ${limit}`;
    },
    placeOf: (readable, id) =>
      found(
        readable,
        sql<Place>`SELECT own.sort_key AS "key", contact.id FROM contacts AS contact
          LEFT JOIN contact_own_values AS own INDEXED BY contact_own_values_by_contact
            ON own.contact_id = contact.id AND own.field_id = ${fieldId}
          WHERE contact.id = ${id}`,
      ),
    stretchOf: (place) => (place.key === null ? 1 : 0),
  };
}
