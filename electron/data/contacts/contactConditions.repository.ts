import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { ContactFilter } from '#shared/contacts/contact.ts';
import type { ContactCondition, Period } from '#shared/contacts/contactCondition.ts';
import { daysOf } from '#shared/contacts/period.rules.ts';
import { tagKey } from '#shared/contacts/tags.rules.ts';
import type { Field } from '#shared/fields/field.ts';
import { assertNever } from '#shared/kernel/assertNever.ts';
import { addDays } from '#shared/kernel/calendarMath.ts';
import type { TouchColour } from '#shared/touch/touch.ts';
import { startOfLocalDay } from '../localTime.ts';
import { contactIdsMatching, wordsIn } from '../database/searchMatch.ts';
import { keptKeys } from '../specialDays/keptKeys.ts';
import { NO_DAY } from '../touch/touch.table.ts';
import { anyOf, constant } from './askedOfContact.repository.ts';
import type { Asked, AskedTogether } from './askedOfContact.repository.ts';
import { ownCondition } from './ownConditions.repository.ts';

/** What conditions are seen from. */
export interface SeenFrom {
  readonly today: string;
  /** All own fields, by id. */
  readonly fields: ReadonlyMap<number, Field>;
}

/** What a filter asks, ready to be looked up. */
export function askedBy(filter: ContactFilter, seenFrom: SeenFrom): AskedTogether {
  const inBin = filter.inBin === true;
  const conditions = (filter.conditions ?? []).map((condition) => askedByCondition(condition, inBin, seenFrom));
  const flat = flatConditions(filter);
  return filter.match === 'any' && conditions.length > 0
    ? { inBin, all: flat, anyOf: [conditions] }
    : { inBin, all: [...flat, ...conditions], anyOf: [] };
}

function flatConditions(filter: ContactFilter): Asked[] {
  const asked: Asked[] = [];
  if (filter.kind !== undefined) asked.push(inIndex(sql`contact.kind = ${filter.kind}`));
  if (filter.tag !== undefined) asked.push(tagged(filter.tag, false));
  if (filter.hasEmail !== undefined) asked.push(flag('has_email', filter.hasEmail));
  if (filter.hasPhone !== undefined) asked.push(flag('has_phone', filter.hasPhone));
  if (filter.text !== undefined) asked.push(found(contactIdsMatching(filter.text), false));
  if (filter.touch !== undefined) asked.push(coloured(filter.touch.colours, filter.touch.today));
  if (filter.knownBy !== undefined) asked.push(knownBy(filter.knownBy, false));
  if (filter.lastContactBefore !== undefined)
    asked.push(inIndex(sql`contact.last_contact_on < ${filter.lastContactBefore}`));
  if (filter.lastContactSince !== undefined)
    asked.push(inIndex(sql`contact.last_contact_on >= ${filter.lastContactSince}`));
  if (filter.ids !== undefined) asked.push({ by: 'given', ids: filter.ids, isNot: false });
  if (filter.notIds !== undefined) asked.push({ by: 'given', ids: filter.notIds, isNot: true });
  if (filter.batchId !== undefined) asked.push(writtenBy(filter.batchId));
  return asked;
}

function writtenBy(batchId: number): Asked {
  const ids = sql`SELECT DISTINCT row_id AS id FROM history WHERE batch_id = ${batchId} AND table_name = 'contacts'`;
  return { by: 'ids', isNot: false, ids };
}

function askedByCondition(condition: ContactCondition, inBin: boolean, seenFrom: SeenFrom): Asked {
  switch (condition.about) {
    case 'kind':
      return inIndex(sql`contact.kind = ${condition.kind}`);
    case 'tag':
      return tagged(condition.tag, condition.not);
    case 'has':
      return having(condition.what, condition.not);
    case 'words': {
      const { in: where, words, not } = condition;
      return found(where === 'anything' ? contactIdsMatching(words) : wordsIn(where, words), not);
    }
    case 'touch':
      return coloured(condition.colours, seenFrom.today);
    case 'knownBy':
      return knownBy(condition.who, condition.not);
    case 'lastContact':
      return lastContact(condition, seenFrom.today);
    case 'created':
      return writtenIn('created_at', condition.when, inBin, seenFrom.today);
    case 'updated':
      return writtenIn('updated_at', condition.when, inBin, seenFrom.today);
    case 'birthday':
      return birthdayWithin(condition.withinDays, inBin, seenFrom.today);
    case 'doNotContact':
      return fact(sql`(contact.do_not_contact_since IS NOT NULL)`, condition.not);
    case 'creditHold':
      return fact(sql`contact.on_credit_hold`, condition.not);
    case 'channel':
      return fact(sql`(contact.preferred_channel IS ${condition.channel})`, condition.not);
    case 'own':
      return ownCondition(condition, seenFrom.fields, seenFrom.today);
    default:
      return assertNever(condition);
  }
}

function inIndex(test: RawBuilder<unknown>): Asked {
  return { by: 'index', test: sql<boolean>`(${test})` };
}

/** A comparison with 1: SQLite takes an expression from an index only where it stands in a larger one. */
function fact(expression: RawBuilder<unknown>, not: boolean): Asked {
  return { by: 'facts', test: sql<boolean>`${expression} = ${sql.lit(not ? 0 : 1)}` };
}

function flag(column: 'has_email' | 'has_phone', isSet: boolean): Asked {
  return inIndex(sql`${sql.ref(`contact.${column}`)} = ${sql.lit(isSet ? 1 : 0)}`);
}

function tagged(tag: string, isNot: boolean): Asked {
  return { by: 'ids', isNot, ids: sql`SELECT contact_id AS id FROM contact_tags WHERE folded_tag = ${tagKey(tag)}` };
}

/** Nothing to look for is found everywhere. */
function found(ids: RawBuilder<unknown> | null, isNot: boolean): Asked {
  return ids === null ? constant(!isNot) : { by: 'ids', isNot, isDear: true, ids: sql`SELECT * FROM ${ids}` };
}

type Having = Extract<ContactCondition, { readonly about: 'has' }>['what'];

function having(what: Having, not: boolean): Asked {
  switch (what) {
    case 'email':
      return flag('has_email', !not);
    case 'phone':
      return flag('has_phone', !not);
    case 'address':
    case 'url':
    case 'messenger': {
      // The first half is what the index is made of.
      const ids = sql`SELECT contact_id AS id FROM contact_points WHERE type NOT IN ('email', 'phone') AND type = ${what}`;
      return { by: 'ids', isNot: not, ids };
    }
    case 'birthday': {
      const ids = sql`SELECT id FROM contacts AS contact INDEXED BY contacts_by_facts WHERE (contact.birthday IS NOT NULL) = 1
        UNION ALL SELECT contact_id FROM special_days WHERE kind = 'birthday'`;
      return { by: 'ids', isNot: not, isDear: true, ids };
    }
    case 'employer':
      return fact(sql`(contact.employer_id IS NOT NULL OR contact.employer_name <> '')`, not);
    case 'title':
      return fact(sql`(contact.title <> '')`, not);
    case 'note':
      return fact(sql`(contact.note <> '')`, not);
    case 'photo':
      return fact(sql`(contact.photo IS NOT NULL)`, not);
    case 'rhythm':
      return fact(sql`(contact.rhythm_wished_days IS NOT NULL)`, not);
    case 'tag':
      return { by: 'ids', isNot: not, ids: sql`SELECT contact_id AS id FROM contact_tags` };
    default:
      return assertNever(what);
  }
}

function knownBy(who: number | 'nobody' | 'one', isNot: boolean): Asked {
  if (typeof who === 'number')
    return {
      by: 'ids',
      isNot,
      ids: sql`SELECT contact_id AS id FROM contact_known_by WHERE staff_id = ${who}`,
      staffId: who,
    };
  const isSo = sql`contact.known_by_count = ${sql.lit(who === 'one' ? 1 : 0)}`;
  return inIndex(isNot ? sql`NOT ${isSo}` : isSo);
}

function coloured(colours: readonly TouchColour[], today: string): Asked {
  const [wished, latest] = [sql`contact.touch_wished_on`, sql`contact.touch_latest_on`];
  // 'none' sorts after every day: whoever has no rhythm is neither red nor yellow.
  const testOf = {
    green: sql<boolean>`(${wished} > ${today} AND ${wished} < ${NO_DAY})`,
    yellow: sql<boolean>`(${wished} <= ${today} AND ${latest} >= ${today})`,
    red: sql<boolean>`${latest} < ${today}`,
  };
  const isOne = anyOf([...new Set(colours)].map((colour) => testOf[colour]));
  // The first half says nothing new, but ends the walk along that order: red and yellow are wished for, green has a rhythm.
  const end = colours.includes('green') ? sql`${wished} < ${NO_DAY}` : sql`${wished} <= ${today}`;
  return inIndex(sql`${end} AND ${isOne}`);
}

function lastContact(
  { when, orNever }: Extract<ContactCondition, { readonly about: 'lastContact' }>,
  today: string,
): Asked {
  const column = sql`contact.last_contact_on`;
  if (when === 'never') return inIndex(sql`${column} = ''`);
  const { from, to } = daysOf(when, today);
  const within = sql`${column} >= ${from ?? '0000-01-01'} AND ${column} <= ${to ?? NO_DAY}`;
  return inIndex(orNever ? sql`${column} = '' OR (${within})` : within);
}

/** Days are those of this machine's calendar; what is stored are instants. */
function writtenIn(column: 'created_at' | 'updated_at', when: Period, inBin: boolean, today: string): Asked {
  const { from, to } = daysOf(when, today);
  const within = (at: RawBuilder<unknown>) => {
    const since = from === null ? sql`1` : sql`${at} >= ${startOfLocalDay(from)}`;
    const until = to === null ? sql`1` : sql`${at} < ${startOfLocalDay(addDays(to, 1))}`;
    return sql<boolean>`(${since} AND ${until})`;
  };
  const place = inBin ? sql`deleted_at IS NOT NULL` : sql`deleted_at IS NULL`;
  return {
    by: 'ids',
    isNot: false,
    ids: sql`SELECT id FROM contacts WHERE ${place} AND ${within(sql.ref(column))}`,
    test: { test: within(sql.ref(`contact.${column}`)), takesRow: true },
  };
}

/** Nothing is kept before it happened. Lunar birthdays come on the days that their calendar gives. */
function birthdayWithin(days: number, inBin: boolean, today: string): Asked {
  const keys = keptKeys(today, days + 1);
  const kept = sql`WITH kept AS MATERIALIZED (
    SELECT value ->> 'on' AS "on", value ->> 'key' AS "key", value ->> 'year' AS year FROM json_each(${JSON.stringify(keys)}))`;
  const isKept = sql`substr(born.birthday, -5) = substr(kept."key", 2) AND kept."key" < 'H'
    AND born.birthday IS NOT NULL AND born.birthday <= kept."on"`;
  // Whoever is in the bin stands in no index of birthdays.
  const born = inBin
    ? sql`SELECT born.id FROM contacts AS born WHERE born.deleted_at IS NOT NULL AND EXISTS (SELECT 1 FROM kept WHERE ${isKept})`
    : sql`SELECT born.id FROM kept CROSS JOIN contacts AS born WHERE ${isKept} AND born.deleted_at IS NULL`;
  const ids = sql`SELECT id FROM (${kept} ${born}
    UNION ALL
    SELECT day.contact_id FROM kept CROSS JOIN special_days AS day ON day.day_key = kept."key"
      WHERE day.kind = 'birthday' AND (day.year IS NULL OR day.year <= kept.year))`;
  return { by: 'ids', isNot: false, isDear: true, ids };
}
