import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { ContactDraft, ContactPatch } from '#shared/contacts/contact.ts';
import { touchDue } from '#shared/touch/touch.rules.ts';
import type { OpenDatabase } from '../../../electron/data/database/open.ts';
import { createContact, updateContactFields } from '../../../electron/data/contacts/contacts.service.ts';
import { localDay } from '../../../electron/data/localTime.ts';
import { removeInteraction } from '../../../electron/data/interactions/interactions.service.ts';
import { uidSequence } from '../../support/contacts.ts';
import { openedDatabase, temporaryDatabase } from '../../support/database.ts';
import { desk } from '../../support/desk.ts';
import { intent, tablesOf } from '../../support/history.ts';
import { randomBatches, writeBatch } from '../../support/randomWrites.ts';
import { runs } from '../../support/runs.ts';
import { transferDesk } from '../../support/transfer.ts';

const historyOf = async (database: OpenDatabase) =>
  await database.read((reader) => reader.selectFrom('history').selectAll().orderBy('id').execute());

const knownBy = async (database: OpenDatabase) =>
  await database.read((reader) => reader.selectFrom('contact_known_by').selectAll().execute());

describe('columns that follow from other rows', () => {
  it('are right after undo and redo of what they follow from, of one who was only present too', async () => {
    const { database, named, staff, log, card } = await desk();
    const [ada = 0, bob = 0] = await named('Ada', 'Bob');
    const [grace, nora] = [await staff('Grace'), await staff('Nora')];
    await log(ada, { happenedOn: '2026-01-10', staffId: grace });
    await log(ada, { happenedOn: '2026-02-20', staffId: nora, presentIds: [bob] });
    const facts = async () =>
      await Promise.all(
        [ada, bob].map(async (id) => {
          const { lastContactOn, knownBy: known } = await card(id);
          return [lastContactOn, known.map(({ displayName }) => displayName)];
        }),
      );
    const both = [
      ['2026-02-20', ['Grace', 'Nora']],
      ['2026-02-20', ['Nora']],
    ];
    expect(await facts()).toEqual(both);
    await database.undo();
    expect(await facts()).toEqual([
      ['2026-01-10', ['Grace']],
      [null, []],
    ]);
    await database.redo();
    expect(await facts()).toEqual(both);
    await database.undo();
    await database.undo();
    expect(await facts()).toEqual([
      [null, []],
      [null, []],
    ]);
    expect(await knownBy(database)).toEqual([]);
  });

  it('leave no trace in the history, and are no edit that an undo would meet', async () => {
    const { database, contact, log, card } = await desk();
    const { id, version } = await contact({ displayName: 'Ada', rhythm: { wishedDays: 7, latestDays: 14 } });
    const { batchId } = await database.write(intent('contactUpdated'), async (transaction) => {
      await transaction.updateTable('contacts').set({ note: 'x' }).where('id', '=', id).execute();
    });
    const { id: interactionId } = await log(id, { happenedOn: '2026-02-01' });
    expect((await historyOf(database)).map((row) => [row.table_name, row.operation])).toEqual([
      ['contacts', 'insert'],
      ['contacts', 'update'],
      ['interactions', 'insert'],
    ]);
    for (const { before } of await historyOf(database))
      expect(before ?? '').not.toMatch(/last_contact_on|touch_wished/);
    expect((await card(id)).version).toBe(version);
    expect(await database.undo(batchId ?? 0)).toMatchObject({ kept: [] });
    await removeInteraction(database, { id: interactionId });
    expect(await card(id)).toMatchObject({ lastContactOn: null, touchDue: { wishedOn: '2026-03-08' } });
  });

  it('changed alone make no batch', async () => {
    const { database, named, batches } = await desk();
    await named('Ada');
    const { batchId } = await database.write(intent('contactUpdated'), async (transaction) => {
      await transaction.updateTable('contacts').set({ last_contact_on: '2020-01-01', known_by_count: 9 }).execute();
    });
    expect(batchId).toBeNull();
    expect(await batches()).toHaveLength(1);
  });

  it('of a contact that was deleted and comes back are counted anew', async () => {
    const { database, log, named } = await desk();
    const { batchId } = await database.write(intent('sampleCompany'), async (transaction, { at }) => {
      const row = { created_at: at, updated_at: at };
      await transaction
        .insertInto('staff')
        .values({ ...row, uid: 's', name: 'Grace' })
        .execute();
      await sql`INSERT INTO contacts (uid, created_at, updated_at, kind, display_name, sort_name, rhythm_wished_days,
        rhythm_latest_days, rhythm_since) VALUES ('c', ${at}, ${at}, 'person', 'Ada', 'ada', 7, 14, '2026-01-01')`.execute(
        transaction,
      );
      await sql`INSERT INTO interactions (uid, created_at, updated_at, contact_id, channel, direction, happened_on,
        happened_key, staff_id) VALUES ('i', ${at}, ${at}, 1, 'call', 'out', '2026-02-01', '2026-02-01', 1)`.execute(
        transaction,
      );
    });
    const full = await tablesOf(database);
    expect(full['contacts']).toMatchObject([
      {
        last_contact_on: '2026-02-01',
        known_by_count: 1,
        touch_wished_on: '2026-02-08',
        touch_latest_on: '2026-02-15',
      },
    ]);
    await database.undo(batchId ?? 0);
    expect(await tablesOf(database)).toMatchObject({ contacts: [], staff: [] });
    expect(await knownBy(database)).toEqual([]);
    await database.redo();
    expect(await tablesOf(database)).toEqual(full);
    expect(await knownBy(database)).toEqual([{ contact_id: 1, staff_id: 1, interaction_count: 1 }]);
    await named('Bob');
    await log(2);
  });

  it('are right for one who was present twice and is so once, whoever else changed in that step', async () => {
    const { database, named, log, card } = await desk();
    const [ada = 0, bob = 0] = await named('Ada', 'Bob');
    const { id: march } = await log(bob, { happenedOn: '2026-03-01', presentIds: [ada] });
    const { id: february } = await log(bob, { happenedOn: '2026-02-01', presentIds: [ada] });
    expect((await card(ada)).lastContactOn).toBe('2026-03-01');
    await database.write(intent('interactionUpdated'), async (transaction) => {
      await transaction
        .updateTable('interaction_contacts')
        .set({ interaction_id: march })
        .where('interaction_id', '=', february)
        .execute();
      await transaction.updateTable('contacts').set({ rhythm_wished_days: 7 }).where('id', '=', bob).execute();
    });
    expect((await card(ada)).lastContactOn).toBe('2026-02-01');
  });

  it('are rolled back with what they follow from, and forgotten there', async () => {
    const { database, named, card } = await desk();
    const [ada = 0] = await named('Ada');
    const failing = database.write(intent('interactionCreated'), async (transaction) => {
      await sql`INSERT INTO interactions (uid, created_at, updated_at, contact_id, channel, direction, happened_on, happened_key)
        VALUES ('i', '', '', ${ada}, 'call', 'out', '2026-02-01', '2026-02-01')`.execute(transaction);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    const left = await database.writeUntracked([], async (transaction) => {
      return (await sql`SELECT id FROM temp.dirty_contact`.execute(transaction)).rows;
    });
    expect(left).toEqual([]);
    expect((await card(ada)).lastContactOn).toBeNull();
  });

  it('are still right when the file is closed and opened', async () => {
    const first = await desk();
    const [ada = 0] = await first.named('Ada');
    await first.log(ada, { happenedOn: '2026-02-01' });
    await first.database.close();
    const again = await openedDatabase(first.database.file);
    expect((await tablesOf(again))['contacts']).toMatchObject([{ last_contact_on: '2026-02-01' }]);
    await again.undo();
    expect((await tablesOf(again))['contacts']).toMatchObject([{ last_contact_on: '' }]);
  });
});

describe('whatever is written and undone', () => {
  it('they are what the rows and the rule say', async () => {
    const database = await temporaryDatabase();
    await fc.assert(
      fc.asyncProperty(randomBatches, fc.array(fc.nat(), { maxLength: 3 }), async (batches, undone) => {
        const ids: number[] = [];
        for (const writes of batches) ids.push((await writeBatch(database, writes)) ?? 0);
        for (const choice of undone) {
          const id = ids[choice % ids.length] ?? 0;
          if (id > 0) ids.push((await database.undo(id).catch(() => ({ batchId: 0 }))).batchId);
        }
        const tables = await tablesOf(database);
        const happened = [...(tables['interactions'] ?? []), ...(tables['interaction_contacts'] ?? [])];
        const known: unknown[] = [];
        for (const contact of tables['contacts'] ?? []) {
          const its = happened.filter((row) => row['contact_id'] === contact['id']);
          const staff = Map.groupBy(
            its.filter((row) => row['staff_id'] !== null),
            (row) => Number(row['staff_id']),
          );
          for (const [staff_id, rows] of [...staff].toSorted(([a], [b]) => a - b))
            known.push({ contact_id: contact['id'], staff_id, interaction_count: rows.length });
          const last =
            its
              .map((row) => String(row['happened_key']).slice(0, 10))
              .toSorted()
              .at(-1) ?? '';
          const due = dueOf(contact, last);
          expect(contact).toMatchObject({
            last_contact_on: last,
            known_by_count: staff.size,
            touch_wished_on: due?.wishedOn ?? 'none',
            touch_latest_on: due?.latestOn ?? 'none',
          });
        }
        expect(await knownBy(database)).toEqual(known);
      }),
      { numRuns: runs(40) },
    );
  });

  function dueOf(contact: Readonly<Record<string, unknown>>, last: string) {
    const text = (column: string) => {
      const value = contact[column];
      return typeof value === 'string' ? value : null;
    };
    if (text('deleted_at') !== null || text('do_not_contact_since') !== null) return null;
    if (contact['rhythm_wished_days'] === null || contact['rhythm_latest_days'] === null) return null;
    return touchDue({
      rhythm: { wishedDays: Number(contact['rhythm_wished_days']), latestDays: Number(contact['rhythm_latest_days']) },
      since: text('rhythm_since') ?? localDay(String(contact['created_at'])),
      lastContactOn: last === '' ? null : last,
      snoozedUntil: text('touch_snoozed_until'),
    });
  }
});

describe('what makes them stale', () => {
  const stale = async (work: (database: OpenDatabase) => Promise<unknown>): Promise<readonly number[]> => {
    const seen: number[] = [];
    const database = await temporaryDatabase({
      beforeCommit: [
        async (transaction) => {
          const { rows } = await sql<{ readonly id: number }>`SELECT id FROM temp.dirty_contact`.execute(transaction);
          seen.push(...rows.map(({ id }) => id));
          await sql`DELETE FROM temp.dirty_contact`.execute(transaction);
        },
      ],
    });
    await work(database);
    return seen;
  };

  it('is not an import of contacts without a rhythm', async () => {
    const cards = Array.from({ length: 300 }, (_, index) => `BEGIN:VCARD\nVERSION:4.0\nFN:c ${index}\nEND:VCARD`);
    const seen = await stale(async (database) => {
      const transfer = await transferDesk();
      expect(await transfer.import(database, cards.join('\n'))).toMatchObject({ added: 300 });
    });
    expect(seen).toEqual([]);
  });

  it('is not an edit of something else', async () => {
    const seen = await stale(async (database) => {
      const { id } = await createContact(database, uidSequence(), ContactDraft.parse({ displayName: 'Ada' }));
      await updateContactFields(database, {
        id,
        ...ContactPatch.parse({ note: 'x', tags: ['t'], birthday: '--05-01' }),
      });
    });
    expect(seen).toEqual([]);
  });

  it('is a rhythm, a refusal, the bin, and whatever happened or was taken back', async () => {
    const database = await temporaryDatabase({ beforeCommit: [] });
    const marked = async (statement: string) =>
      await database.writeUntracked([], async (transaction) => {
        await sql`DELETE FROM temp.dirty_contact`.execute(transaction);
        await sql.raw(statement).execute(transaction);
        const { rows } = await sql<{ readonly id: number }>`SELECT id FROM temp.dirty_contact`.execute(transaction);
        return rows.map(({ id }) => id);
      });
    const contact = `INSERT INTO contacts (uid, created_at, updated_at, kind, display_name, sort_name`;
    expect(
      await marked(`${contact}) VALUES ('a', '', '', 'person', 'a', 'a'), ('b', '', '', 'person', 'b', 'b')`),
    ).toEqual([]);
    expect(await marked(`${contact}, rhythm_wished_days) VALUES ('c', '', '', 'person', 'c', 'c', 7)`)).toEqual([3]);
    for (const change of ["do_not_contact_since = '2026-01-01'", "deleted_at = 'x'", 'rhythm_latest_days = 9'])
      expect(await marked(`UPDATE contacts SET ${change} WHERE id = 2`)).toEqual([2]);
    expect(
      await marked(`INSERT INTO interactions (uid, created_at, updated_at, contact_id, channel, direction, happened_on,
        happened_key) VALUES ('i', '', '', 1, 'call', 'out', '2026-01-01', '2026-01-01')`),
    ).toEqual([1]);
    expect(await marked(`UPDATE interactions SET words = 'x'`)).toEqual([]);
    expect(await marked(`UPDATE interactions SET contact_id = 2`)).toEqual([1, 2]);
    expect(await marked(`DELETE FROM interactions`)).toEqual([2]);
  });
});
