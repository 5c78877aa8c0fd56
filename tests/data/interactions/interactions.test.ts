import { describe, expect, it } from 'vitest';
import { Interaction, InteractionPatch } from '#shared/interactions/interaction.ts';
import { removeContacts } from '../../../electron/data/contacts/contactBin.service.ts';
import {
  existingInteraction,
  removeInteraction,
  updateInteraction,
} from '../../../electron/data/interactions/interactions.service.ts';
import { localDay } from '../../../electron/data/localTime.ts';
import { updateSettings } from '../../../electron/data/settings/settings.service.ts';
import { desk, TODAY } from '../../support/desk.ts';
import { tablesOf } from '../../support/history.ts';

async function open() {
  const opened = await desk();
  const { database } = opened;
  return {
    ...opened,
    update: (id: number, patch: unknown, version?: number) =>
      updateInteraction(
        database,
        { id, ...InteractionPatch.parse(patch), ...(version === undefined ? {} : { version }) },
        TODAY,
      ),
    get: (id: number) => database.read((reader) => existingInteraction(reader, id)),
  };
}

/** A moment whose day on this machine's calendar is `day`, whatever the zone. */
const noon = (day: string) => {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year ?? 0, (month ?? 1) - 1, date, 12, 30).toISOString();
};

describe('what happened', () => {
  it('is today, with who sits at the desk, unless something else is said', async () => {
    const { database, named, staff, log, batches } = await open();
    const [ada = 0] = await named('Ada Lovelace');
    await updateSettings(database, { currentStaffId: await staff('Grace') });
    const interaction = await log(ada);
    expect(Interaction.parse(interaction)).toMatchObject({
      contact: { id: ada, displayName: 'Ada Lovelace' },
      channel: 'call',
      direction: 'out',
      happenedOn: TODAY,
      happenedAt: null,
      staff: { displayName: 'Grace' },
      words: '',
      version: 1,
    });
    expect(await log(ada, { staffId: null })).toMatchObject({ staff: null });
    const [, , last] = await batches();
    expect(last).toMatchObject({ label: 'interactionCreated', params: '{"name":"Ada Lovelace","channel":"call"}' });
  });

  it('nobody is present twice, or besides being the contact, when an older step is taken back', async () => {
    const { database, named, log, get, update } = await open();
    const [ada = 0, bob = 0] = await named('Ada', 'Bob');
    const { id } = await log(ada, { presentIds: [bob] });
    const newest = async () =>
      (await database.read((reader) => reader.selectFrom('batches').select('id').execute())).at(-1)?.id;
    await update(id, { presentIds: [] });
    const leftAlone = await newest();
    await update(id, { presentIds: [bob] });
    await database.undo(leftAlone ?? 0);
    expect((await get(id)).present).toEqual([{ id: bob, displayName: 'Bob' }]);

    const { id: other } = await log(ada, { presentIds: [bob] });
    await update(other, { presentIds: [] });
    const alone = await newest();
    await update(other, { contactId: bob });
    await database.undo(alone ?? 0);
    expect(await get(other)).toMatchObject({ contact: { id: bob }, present: [] });
  });

  it('keeps everything that was typed, and who else was there, each once and never the contact itself', async () => {
    const { named, log, get } = await open();
    const [ada = 0, bob = 0, eve = 0] = await named('Ada', 'Bob', 'Eve');
    const draft = {
      channel: 'meeting',
      direction: 'both',
      happenedOn: '2025-12-31',
      minutes: 90,
      words: 'Tea 🍵\n第二行',
      mood: 'good',
      uid: 'one',
    };
    const { id } = await log(ada, { ...draft, presentIds: [eve, bob, ada, eve] });
    expect(await get(id)).toMatchObject({
      ...draft,
      present: [
        { id: eve, displayName: 'Eve' },
        { id: bob, displayName: 'Bob' },
      ],
    });
    await expect(log(ada, { uid: 'one' })).rejects.toMatchObject({ params: { field: 'uid', rule: 'identityUsed' } });
  });

  it('at a known moment is on the day of that moment on this machine', async () => {
    const { named, log } = await open();
    const [ada = 0] = await named('Ada');
    const happenedAt = noon('2026-02-27');
    expect(await log(ada, { happenedAt })).toMatchObject({ happenedOn: '2026-02-27', happenedAt });
    expect(await log(ada, { happenedAt, happenedOn: '2026-02-27' })).toMatchObject({ happenedOn: '2026-02-27' });
    await expect(log(ada, { happenedAt, happenedOn: '2026-02-26' })).rejects.toMatchObject({
      code: 'INVALID_VALUE',
      params: { field: 'happenedAt', rule: 'otherDay' },
    });
  });

  it('never lies in the future', async () => {
    const { named, log, update, batches } = await open();
    const [ada = 0] = await named('Ada');
    const inFuture = { code: 'INVALID_VALUE', params: { field: 'happenedOn', rule: 'inFuture' } };
    await expect(log(ada, { happenedOn: '2026-03-02' })).rejects.toMatchObject(inFuture);
    await expect(log(ada, { happenedAt: noon('2026-03-02') })).rejects.toMatchObject(inFuture);
    const { id } = await log(ada);
    await expect(update(id, { happenedOn: '2026-03-02' })).rejects.toMatchObject(inFuture);
    expect(await batches()).toHaveLength(2);
  });

  it('needs people who are there, outside the bin, and one of us', async () => {
    const { database, named, log } = await open();
    const [ada = 0, bob = 0] = await named('Ada', 'Bob');
    await removeContacts(database, { id: bob });
    const refused = (field: string, rule: string) => ({ code: 'INVALID_VALUE', params: { field, rule } });
    await expect(log(99)).rejects.toMatchObject(refused('contactId', 'notFound'));
    await expect(log(bob)).rejects.toMatchObject(refused('contactId', 'inBin'));
    await expect(log(ada, { presentIds: [99] })).rejects.toMatchObject(refused('presentIds', 'notFound'));
    await expect(log(ada, { presentIds: [bob] })).rejects.toMatchObject(refused('presentIds', 'inBin'));
    await expect(log(ada, { staffId: 99 })).rejects.toMatchObject(refused('staffId', 'notFound'));
  });
});

describe('a change of what happened', () => {
  it('changes what is given only, raises the version, and writes nothing where nothing changed', async () => {
    const { named, log, update, batches } = await open();
    const [ada = 0, bob = 0] = await named('Ada', 'Bob');
    const before = await log(ada, { words: 'old', presentIds: [bob] });
    const after = await update(before.id, { words: 'new' }, 1);
    expect(after).toEqual({ ...before, words: 'new', version: 2, updatedAt: after.updatedAt });
    expect(await update(before.id, { words: 'new', presentIds: [bob], happenedOn: TODAY })).toEqual(after);
    expect((await batches()).map(({ label }) => label)).toEqual([
      'contactCreated',
      'contactCreated',
      'interactionCreated',
      'interactionUpdated',
    ]);
    await expect(update(before.id, { words: 'x' }, 1)).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      params: { entity: 'interaction', currentVersion: 2 },
    });
    await expect(update(99, { words: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('of the moment takes the day along; of the day alone needs the moment too', async () => {
    const { named, log, update } = await open();
    const [ada = 0] = await named('Ada');
    const { id } = await log(ada, { happenedAt: noon('2026-02-27') });
    expect(await update(id, { happenedAt: noon('2026-02-20') })).toMatchObject({ happenedOn: '2026-02-20' });
    await expect(update(id, { happenedOn: '2026-02-19' })).rejects.toMatchObject({ params: { rule: 'otherDay' } });
    expect(await update(id, { happenedOn: '2026-02-19', happenedAt: null })).toMatchObject({
      happenedOn: '2026-02-19',
      happenedAt: null,
    });
  });

  it('of something else is taken although the machine stands in another zone by now', async () => {
    const { database, named, log, update } = await open();
    const [ada = 0] = await named('Ada');
    const happenedAt = noon('2026-02-27');
    const { id } = await log(ada, { happenedAt });
    await database.write({ label: 'interactionUpdated', params: {}, topics: [] }, async (transaction) => {
      await transaction
        .updateTable('interactions')
        .set({ happened_on: '2026-02-26', happened_key: '2026-02-26T21:30' })
        .execute();
    });
    expect(localDay(happenedAt)).not.toBe('2026-02-26');
    expect(await update(id, { words: 'x', happenedOn: '2026-02-26', happenedAt })).toMatchObject({ words: 'x' });
    const { interactions: [row] = [] } = await tablesOf(database);
    expect(row).toMatchObject({ happened_key: '2026-02-26T21:30' });
  });

  it('of the contact leaves nobody both in the middle and beside', async () => {
    const { named, log, update, card } = await open();
    const [ada = 0, bob = 0, eve = 0] = await named('Ada', 'Bob', 'Eve');
    const { id } = await log(ada, { presentIds: [bob, eve] });
    const moved = await update(id, { contactId: bob });
    expect(moved).toMatchObject({ contact: { id: bob }, present: [{ id: eve }] });
    expect([(await card(ada)).lastContactOn, (await card(bob)).lastContactOn]).toEqual([null, TODAY]);
  });
});

describe('taking back what was written down', () => {
  it('removes it with who was present, and undo brings all of it again', async () => {
    const { database, named, log, card } = await open();
    const [ada = 0, bob = 0] = await named('Ada', 'Bob');
    const { id } = await log(ada, { presentIds: [bob] });
    const before = await tablesOf(database);
    await expect(removeInteraction(database, { id, version: 2 })).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await removeInteraction(database, { id, version: 1 })).toEqual({ batchId: 4 });
    expect(await tablesOf(database)).toMatchObject({ interactions: [], interaction_contacts: [] });
    expect((await card(bob)).lastContactOn).toBeNull();
    await expect(removeInteraction(database, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await database.undo();
    expect(await tablesOf(database)).toEqual(before);
  });
});
