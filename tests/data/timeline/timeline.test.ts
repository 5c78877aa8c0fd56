import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContactPatch } from '#shared/contacts/contact.ts';
import { TimelineEntry, type TimelineKind } from '#shared/timeline/timeline.ts';
import { removeContacts, restoreContacts } from '../../../electron/data/contacts/contactBin.service.ts';
import { updateContactFields } from '../../../electron/data/contacts/contacts.service.ts';
import { tagContacts } from '../../../electron/data/contacts/contactTags.service.ts';
import { pruneHistory } from '../../../electron/data/history/history.service.ts';
import { startOfLocalYear } from '../../../electron/data/localTime.ts';
import { pageOfTimeline, timelineYears } from '../../../electron/data/timeline/timeline.service.ts';
import type { TimelineRequest } from '../../../electron/data/timeline/timeline.service.ts';
import { setRhythms } from '../../../electron/data/touch/touch.service.ts';
import { desk, TODAY } from '../../support/desk.ts';
import { intent } from '../../support/history.ts';
import { plansOf } from '../../support/plans.ts';
import { runs } from '../../support/runs.ts';
import { transferDesk } from '../../support/transfer.ts';

type Asked = Omit<TimelineRequest, 'limit' | 'cursor'>;

async function open() {
  const opened = await desk();
  const { database } = opened;
  return {
    ...opened,
    /** All pages one after the other. */
    all: async (asked: Asked, limit = 50): Promise<TimelineEntry[]> => {
      const found: TimelineEntry[] = [];
      let cursor: string | null = null;
      do {
        const from: string | null = cursor;
        const page: { items: TimelineEntry[]; nextCursor: string | null } = await database.read((reader) =>
          pageOfTimeline(reader, { ...asked, limit, cursor: from }),
        );
        found.push(...page.items.map((entry) => TimelineEntry.parse(entry)));
        cursor = page.nextCursor;
      } while (cursor !== null);
      return found;
    },
    years: async (asked: Pick<Asked, 'contactId' | 'kinds'>) =>
      (await database.read((reader) => timelineYears(reader, asked))).items,
    patch: (id: number, patch: unknown) => updateContactFields(database, { id, ...ContactPatch.parse(patch) }),
    /** A reminder that was kept. */
    keep: (contactId: number, text: string, dueOn: string, doneOn: string, doneAt = `${doneOn}T12:00:00.000Z`) =>
      database.write(intent('reminderCompleted'), async (transaction, { at }) => {
        const { id } = await transaction
          .insertInto('reminders')
          .values({
            uid: `${text} ${dueOn}`,
            created_at: at,
            updated_at: at,
            text,
            kind: 'call',
            contact_id: contactId,
            staff_id: null,
            due_on: dueOn,
            due_time: null,
            owed_from: dueOn,
            rule: null,
            after_done_days: null,
            notices_before: '[]',
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        await transaction
          .insertInto('reminder_occurrences')
          .values({ reminder_id: id, original_on: dueOn, state: 'done', done_on: doneOn, done_at: doneAt })
          .execute();
      }),
  };
}

/** What an entry is, in a word or two. */
function gist(entry: TimelineEntry): string {
  if (entry.kind === 'interaction') return entry.interaction.words;
  if (entry.kind === 'promise') return `kept ${entry.text}`;
  if (entry.kind === 'sale') return `${entry.event} ${entry.number}`;
  return [entry.label, ...entry.fields].join(' ');
}

describe('the timeline', () => {
  it('merges what happened, what was kept, and what was changed, newest first', async () => {
    const { named, log, keep, patch, all } = await open();
    const [ada = 0, bob = 0] = await named('Ada', 'Bob');
    await log(ada, { words: 'old call', happenedOn: '2025-05-05' });
    await log(bob, { words: 'Ada was there', happenedOn: '2026-01-15', presentIds: [ada] });
    await log(bob, { words: 'Bob alone' });
    await keep(ada, 'send offer', '2026-01-31', '2026-02-02');
    await patch(ada, { note: 'x', familyName: 'Lovelace' });
    const entries = await all({ contactId: ada });
    expect(entries.map((entry) => [entry.on, gist(entry)])).toEqual([
      [TODAY, 'contactUpdated familyName note'],
      [TODAY, 'contactCreated'],
      ['2026-02-02', 'kept send offer'],
      ['2026-01-15', 'Ada was there'],
      ['2025-05-05', 'old call'],
    ]);
    expect(entries[2]).toMatchObject({ dueOn: '2026-01-31', reminderId: 1, staff: null });
    expect(entries[3]).toMatchObject({ interaction: { contact: { displayName: 'Bob' } } });
    await expect(all({ contactId: 99 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('shows every entry once, whatever the kinds, the year and the size of a page', async () => {
    const { named, log, keep, patch, all, years } = await open();
    const [ada = 0, bob = 0] = await named('Ada', 'Bob');
    for (let index = 0; index < 30; index += 1) {
      const day = `${2023 + (index % 4)}-0${1 + (index % 2)}-1${index % 7}`;
      await log(index % 3 === 0 ? bob : ada, {
        words: `i${index}`,
        happenedOn: day,
        presentIds: index % 3 === 0 ? [ada] : [],
      });
      if (index % 3 === 1) await keep(ada, `p${index}`, day, day);
      if (index % 5 === 1) await patch(ada, { note: `n${index}` });
    }
    const everything = await all({ contactId: ada }, 200);
    expect(everything).toHaveLength(30 + 10 + 6 + 1);
    const kinds = fc.option(fc.subarray<TimelineKind>(['interaction', 'promise', 'edit', 'import'], { minLength: 1 }), {
      nil: undefined,
    });
    const upToYears = fc.option(fc.integer({ min: 2022, max: 2027 }), { nil: undefined });
    await fc.assert(
      fc.asyncProperty(kinds, upToYears, fc.integer({ min: 1, max: 60 }), async (wanted, upToYear, limit) => {
        const expected = everything.filter(
          (entry) =>
            (wanted === undefined || wanted.includes(entry.kind)) &&
            (upToYear === undefined || Number(entry.on.slice(0, 4)) <= upToYear),
        );
        expect(await all({ contactId: ada, kinds: wanted, upToYear }, limit)).toEqual(expected);
        const counts = Map.groupBy(
          everything.filter(({ kind }) => wanted === undefined || wanted.includes(kind)),
          ({ on }) => Number(on.slice(0, 4)),
        );
        expect(await years({ contactId: ada, kinds: wanted })).toEqual(
          [...counts].map(([year, { length }]) => ({ year, count: length })).toSorted((a, b) => b.year - a.year),
        );
      }),
      { numRuns: runs(60) },
    );
  });

  it('takes the turn of the year from the calendar of this machine', async () => {
    const { database, named, all } = await open();
    const [ada = 0] = await named('Ada');
    const newYear = startOfLocalYear(2026);
    const lastMoment = new Date(Date.parse(newYear) - 1).toISOString();
    for (const [batch, at] of [newYear, lastMoment].entries()) {
      await updateContactFields(database, { id: ada, ...ContactPatch.parse({ note: at }) });
      await database.writeUntracked([], async (transaction) => {
        await transaction
          .updateTable('batches')
          .set({ at })
          .where('id', '=', batch + 2)
          .execute();
      });
    }
    const upTo2025 = await all({ contactId: ada, upToYear: 2025 });
    expect(upTo2025.map(({ on }) => on)).toEqual(['2025-12-31']);
  });

  it('shows a promise that was written down later on the day it was kept', async () => {
    const { named, keep, all } = await open();
    const [ada = 0] = await named('Ada');
    await keep(ada, 'call', '2026-01-01', '2026-01-02', '2026-02-20T12:00:00.000Z');
    expect((await all({ contactId: ada, kinds: ['promise'] })).map(({ on }) => on)).toEqual(['2026-01-02']);
  });

  it('refuses a cursor of another timeline', async () => {
    const { database, named } = await open();
    const [ada = 0, bob = 0] = await named('Ada', 'Bob');
    await updateContactFields(database, { id: ada, ...ContactPatch.parse({ note: 'x' }) });
    const page = (contactId: number, cursor: string | null) =>
      database.read((reader) => pageOfTimeline(reader, { contactId, limit: 1, cursor }));
    const { nextCursor } = await page(ada, null);
    await expect(page(bob, nextCursor)).rejects.toMatchObject({ params: { rule: 'cursorOfOtherSort' } });
    await expect(page(ada, 'x')).rejects.toMatchObject({ params: { rule: 'cursorBroken' } });
  });

  it('walks along indexes', async () => {
    const { database, named } = await open();
    const [ada = 0] = await named('Ada');
    const plan = await plansOf(database.file, (reader) => pageOfTimeline(reader, { contactId: ada, limit: 50 }));
    expect(plan.filter((step) => /^SCAN (history|batches|b|interactions|other|r|o|reminders)\b/.test(step))).toEqual(
      [],
    );
  });
});

describe('edits', () => {
  it('name the fields that changed, those in other tables too', async () => {
    const { database, contact, patch, all } = await open();
    const { id } = await contact({ displayName: 'Ada' });
    const email = { type: 'email', value: 'ada@example.org' };
    await patch(id, { points: [email], doNotContact: { since: TODAY } });
    await patch(id, {
      points: [],
      specialDays: [{ kind: 'other', day: { calendar: 'lunar', year: null, month: 1, day: 1 } }],
    });
    await tagContacts(database, { ids: [id], add: ['vip'], remove: [] });
    await patch(id, { tags: [], employer: 'Tea' });
    await setRhythms(database, { ids: [id], rhythm: { wishedDays: 7, latestDays: 9 } }, TODAY);
    await removeContacts(database, { id });
    await restoreContacts(database, { id });
    expect((await all({ contactId: id })).map(gist)).toEqual([
      'contactsRestored deletedAt',
      'contactsRemoved deletedAt',
      'rhythmSet rhythm',
      'contactUpdated employer tags',
      'contactsTagged tags',
      'contactUpdated points specialDays',
      'contactUpdated doNotContact points',
      'contactCreated',
    ]);
  });

  it('that were undone are not there, and neither is the undo; done again they are', async () => {
    const { database, contact, patch, all } = await open();
    const { id } = await contact({ displayName: 'Ada' });
    await patch(id, { note: 'x' });
    await patch(id, { title: 'Countess' });
    await database.undo();
    expect((await all({ contactId: id })).map(gist)).toEqual(['contactUpdated note', 'contactCreated']);
    await database.redo();
    expect((await all({ contactId: id })).map(gist)).toEqual([
      'contactUpdated title',
      'contactUpdated note',
      'contactCreated',
    ]);
  });

  it('of which only the undo is still in the history show the undo', async () => {
    const { database, contact, patch, all } = await open();
    const { id } = await contact({ displayName: 'Ada' });
    await patch(id, { note: 'x' });
    await database.undo();
    await database.writeUntracked([], async (transaction) => {
      await transaction.updateTable('batches').set({ at: '2024-01-01T00:00:00.000Z' }).where('id', '<', 3).execute();
    });
    expect(await pruneHistory(database, '2026-03-02T00:00:00.000Z')).toBe(2);
    expect(await all({ contactId: id })).toMatchObject([{ kind: 'edit', label: 'undone', fields: ['note'] }]);
  });

  it('are not what is told elsewhere: an interaction that ends a postponement', async () => {
    const { database, contact, log, all } = await open();
    const { id } = await contact({ displayName: 'Ada', rhythm: { wishedDays: 7, latestDays: 9 } });
    await database.write(intent('touchSnoozed'), async (transaction) => {
      await transaction.updateTable('contacts').set({ touch_snoozed_until: '2026-09-01' }).execute();
    });
    await log(id, { words: 'call' });
    expect((await all({ contactId: id })).map(gist)).toEqual([
      'touchSnoozed touchSnoozedUntil',
      'contactCreated',
      'call',
    ]);
  });

  it('that brought the contact in are imports', async () => {
    const { database, all } = await open();
    const transfer = await transferDesk();
    await transfer.import(database, 'BEGIN:VCARD\nVERSION:4.0\nFN:Ada\nTEL:123\nEND:VCARD');
    expect(await all({ contactId: 1 })).toMatchObject([{ kind: 'import', label: 'contactsImported', fields: [] }]);
    expect(await all({ contactId: 1, kinds: ['edit'] })).toEqual([]);
    expect(await all({ contactId: 1, kinds: ['import'] })).toHaveLength(1);
  });
});
