import { CompiledQuery } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Database, Reader } from '../../../electron/data/database/handles.ts';
import { knownReminderUids, remindersForExport } from '../../../electron/data/reminders/exportReminders.service.ts';
import { addReminders } from '../../../electron/data/reminders/importReminders.service.ts';
import type { ImportedReminder } from '../../../electron/data/reminders/importReminders.service.ts';
import { openReminders, named } from '../../../electron/data/reminders/reminders.repository.ts';
import { occurrenceDates, pageOfReminders } from '../../../electron/data/reminders/reminders.service.ts';
import { reminderIdsOf } from '../../../electron/data/reminders/remindersOfContacts.service.ts';
import { completeReminder, snoozeOccurrence } from '../../../electron/data/reminders/settleOccurrence.service.ts';
import { deskDatabase, plainContact, promising, TODAY } from '../../support/reminders.ts';

const blank = {
  kind: 'other',
  contactId: null,
  dueTime: null,
  rule: null,
  noticesBefore: [],
  done: null,
  moved: [],
  skipped: [],
} as const;

async function imported(database: Database, drafts: readonly ImportedReminder[]): Promise<number | null> {
  const intent = { label: 'calendarImported', params: {}, topics: ['reminders'] } as const;
  return (await database.write(intent, (transaction, batch) => addReminders(transaction, batch, drafts, TODAY)))
    .batchId;
}

describe('reminders out of a calendar file', () => {
  it('come with what was done, moved and left out; nothing of the past of a series is owed', async () => {
    const database = await deskDatabase();
    const batchId = await imported(database, [
      { ...blank, uid: 'weekly', text: 'Weekly', dueOn: '2025-01-06', rule: 'FREQ=WEEKLY', skipped: ['2026-03-09'] },
      {
        ...blank,
        uid: 'daily',
        text: 'Daily',
        dueOn: TODAY,
        rule: 'FREQ=DAILY;COUNT=3',
        moved: [{ originalOn: '2026-03-03', to: '2026-03-20', time: '10:00' }],
      },
      { ...blank, uid: 'over', text: 'Over', dueOn: '2020-01-01', rule: 'FREQ=DAILY;COUNT=3' },
      { ...blank, uid: 'done', text: 'Done', dueOn: '2024-05-01', done: '2024-05-02' },
      { ...blank, uid: 'late', text: 'Late', dueOn: '2026-02-01' },
    ]);
    const open = await database.read((reader) => pageOfReminders(reader, { limit: 10, today: TODAY }));
    expect(open.items.map(({ text, dueOn, missedCount }) => [text, dueOn, missedCount])).toEqual([
      ['Late', '2026-02-01', 0],
      ['Weekly', TODAY, 0],
      ['Daily', TODAY, 0],
    ]);
    const done = await database.read((reader) =>
      pageOfReminders(reader, { filter: { state: 'done' }, limit: 10, today: TODAY }),
    );
    expect(done.items.map(({ text, dueOn, doneAt }) => [text, dueOn, doneAt])).toEqual([
      ['Done', '2024-05-01', '2024-05-02T12:00:00.000Z'],
      ['Over', '2020-01-01', null],
    ]);
    const daily = { id: 2, from: TODAY, to: '2026-04-01' };
    expect((await database.read((reader) => occurrenceDates(reader, daily))).dates).toEqual([
      TODAY,
      '2026-03-04',
      '2026-03-20',
    ]);
    await database.undo(batchId ?? 0);
    expect(await database.read((reader) => reader.selectFrom('reminders').selectAll().execute())).toEqual([]);
  });

  it('are taken by the thousand', async () => {
    const database = await deskDatabase();
    const drafts = Array.from({ length: 2500 }, (_, index) => ({
      ...blank,
      uid: `uid-${index}`,
      text: `Reminder ${index}`,
      dueOn: TODAY,
    }));
    await imported(database, drafts);
    const known = await database.read((reader) => knownReminderUids(reader, ['uid-7', 'uid-2499', 'uid-2500']));
    expect([...known]).toEqual(expect.arrayContaining(['uid-7', 'uid-2499']));
    expect(known.size).toBe(2);
    const rows = await database.read((reader) =>
      reader.selectFrom('reminders').select('id').where('next_on', '=', TODAY).execute(),
    );
    expect(rows).toHaveLength(2500);
  });
});

describe('reminders for a calendar file', () => {
  it('go by id with all that is settled, without those of contacts in the bin', async () => {
    const database = await deskDatabase();
    const { add, tools } = promising(database);
    const ada = await plainContact(database, 'Ada');
    const gone = await plainContact(database, 'Gone');
    const weekly = await add({ dueOn: TODAY, dueTime: '09:00', rule: 'FREQ=WEEKLY', contactId: ada });
    await completeReminder(database, { id: weekly.id }, tools);
    await snoozeOccurrence(database, { id: weekly.id, until: '2026-03-11' });
    await add({ dueOn: TODAY, contactId: gone });
    await add({ dueOn: TODAY, text: 'Last' });
    await database.write({ label: 'contactsRemoved', params: {}, topics: ['contacts'] }, (transaction) =>
      transaction.updateTable('contacts').set({ deleted_at: 'now' }).where('id', '=', gone).execute(),
    );
    const first = await database.read((reader) => remindersForExport(reader, 0, 1));
    expect(first).toMatchObject([
      {
        id: weekly.id,
        contact: { displayName: 'Ada' },
        series: { dueOn: TODAY, dueTime: '09:00', rule: 'FREQ=WEEKLY' },
        settled: [
          { originalOn: TODAY, state: 'done', doneOn: TODAY },
          { originalOn: '2026-03-09', state: 'open', movedTo: '2026-03-11', movedTime: '09:00' },
        ],
        isOpen: true,
      },
    ]);
    const rest = await database.read((reader) => remindersForExport(reader, weekly.id, 10));
    expect(rest.map(({ text }) => text)).toEqual(['Last']);
    const ids = await database.writeUntracked([], (transaction) => reminderIdsOf(transaction, [ada, gone]));
    expect(ids).toEqual([1, 2]);
  });
});

describe('when a reminder is due', () => {
  it('stands outside the history: counting it anew leaves no trace', async () => {
    const database = await deskDatabase();
    const { add } = promising(database);
    const { id } = await add({ dueOn: TODAY });
    const images = await database.read((reader) =>
      reader.selectFrom('history').select(['operation', 'table_name']).execute(),
    );
    expect(images).toEqual([{ operation: 'insert', table_name: 'reminders' }]);
    await snoozeOccurrence(database, { id, until: '2026-03-05' });
    const [image] = await database.read((reader) =>
      reader.selectFrom('history').select('before').where('operation', '=', 'update').execute(),
    );
    expect(image?.before).not.toContain('next_on');
  });

  it('is read along an index, whosever it is', async () => {
    const database = await deskDatabase();
    const planOf = async (build: (reader: Reader) => { compile(): CompiledQuery }) =>
      await database.read(async (reader) => {
        const { sql: text, parameters } = build(reader).compile();
        const explained = CompiledQuery.raw(`explain query plan ${text}`, [...parameters]);
        const { rows } = await reader.executeQuery<{ readonly detail: string }>(explained);
        return rows.map(({ detail }) => detail).join('\n');
      });
    for (const ownerId of [undefined, 1]) {
      const page = await planOf((reader) =>
        named(openReminders(reader, { from: TODAY, to: TODAY }, ownerId))
          .orderBy('reminder.next_on')
          .orderBy('reminder.next_time')
          .orderBy('reminder.id'),
      );
      expect(page).toContain('SEARCH reminder USING INDEX reminders_by_next');
      expect(page).not.toContain('TEMP B-TREE');
      const count = await planOf((reader) =>
        openReminders(reader, {}, ownerId).select((eb) => eb.fn.countAll().as('count')),
      );
      expect(count).toContain('SEARCH reminder USING COVERING INDEX reminders_by_next');
    }
  });
});
