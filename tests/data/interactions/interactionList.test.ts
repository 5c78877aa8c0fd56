import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Interaction } from '#shared/interactions/interaction.ts';
import type { Database } from '../../../electron/data/database/handles.ts';
import { pageOfInteractions } from '../../../electron/data/interactions/interactionList.service.ts';
import { interactionPlaces } from '../../../electron/data/interactions/interactionPlaces.repository.ts';
import type { InteractionFilter } from '../../../electron/data/interactions/interactionPlaces.repository.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { desk } from '../../support/desk.ts';
import { plansOf } from '../../support/plans.ts';
import { runs } from '../../support/runs.ts';

async function all(database: Database, filter: InteractionFilter, limit: number): Promise<Interaction[]> {
  const found: Interaction[] = [];
  let cursor: string | null = null;
  do {
    const from: string | null = cursor;
    const page: { items: Interaction[]; nextCursor: string | null } = await database.read((reader) =>
      pageOfInteractions(reader, { ...filter, limit, cursor: from }),
    );
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return found;
}

test('every interaction comes once, newest first, whatever the filter and the size of a page', async () => {
  const { database, named, staff, log } = await desk();
  const ids = await named('Ada', 'Bob', 'Eve');
  const us = [await staff('Grace'), await staff('Nora'), null];
  const channels = ['call', 'email', 'visit'] as const;
  const written: Interaction[] = [];
  for (let index = 0; index < 40; index += 1) {
    const day = `2026-02-${String(1 + ((index * 7) % 9)).padStart(2, '0')}`;
    written.push(
      await log(ids[index % 3] ?? 0, {
        channel: channels[index % 3],
        staffId: us[(index * 5) % 3],
        happenedOn: day,
        presentIds: index % 4 === 0 ? [ids[(index + 1) % 3] ?? 0] : [],
        ...(index % 2 === 0 ? {} : { happenedAt: new Date(`${day}T${String(10 + (index % 5))}:00`).toISOString() }),
      }),
    );
  }
  const key = (one: Interaction) => [one.happenedOn, one.happenedAt ?? '', one.id] as const;
  const newestFirst = written.toSorted((a, b) => {
    const [dayA, atA, idA] = key(a);
    const [dayB, atB, idB] = key(b);
    return dayB.localeCompare(dayA) || atB.localeCompare(atA) || idB - idA;
  });
  const filters = fc.record(
    {
      contactId: fc.constantFrom(...ids),
      staffId: fc.constantFrom(...us.filter((id) => id !== null)),
      channel: fc.constantFrom(...channels),
      from: fc.constantFrom('2026-02-02', '2026-02-05'),
      to: fc.constantFrom('2026-02-05', '2026-02-07'),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(filters, fc.integer({ min: 1, max: 50 }), async (filter, limit) => {
      const expected = newestFirst.filter(
        (one) =>
          (filter.contactId === undefined ||
            one.contact.id === filter.contactId ||
            one.present.some(({ id }) => id === filter.contactId)) &&
          (filter.staffId === undefined || one.staff?.id === filter.staffId) &&
          (filter.channel === undefined || one.channel === filter.channel) &&
          (filter.from === undefined || one.happenedOn >= filter.from) &&
          (filter.to === undefined || one.happenedOn <= filter.to),
      );
      expect((await all(database, filter, limit)).map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    }),
    { numRuns: runs(60) },
  );
});

test('a broken cursor is refused', async () => {
  const { database } = await desk();
  for (const cursor of ['', 'x', Buffer.from('["2026",0]').toString('base64url')]) {
    await expect(database.read((reader) => pageOfInteractions(reader, { limit: 1, cursor }))).rejects.toMatchObject({
      code: 'INVALID_VALUE',
      params: { field: 'cursor', rule: 'cursorBroken' },
    });
  }
});

test('a page is found by walking along indexes; only the two walks of a contact are put in order', async () => {
  const { file } = await temporaryDatabase();
  const planOf = async (filter: InteractionFilter) =>
    await plansOf(file, (reader) => interactionPlaces(reader, filter, { key: '2026-01-02', id: 3 }, 50));
  expect(await planOf({})).toEqual([
    expect.stringMatching(/^SEARCH interactions USING COVERING INDEX interactions_by_day/),
  ]);
  expect(await planOf({ staffId: 1, from: '2025-01-01' })).toEqual([
    expect.stringMatching(/^SEARCH interactions USING COVERING INDEX interactions_by_staff/),
  ]);
  const plan = await planOf({ contactId: 1 });
  expect(plan).toContainEqual(
    expect.stringMatching(/^SEARCH interactions USING COVERING INDEX interactions_by_contact/),
  );
  expect(plan).toContainEqual(
    expect.stringMatching(/^SEARCH other USING COVERING INDEX interaction_contacts_by_contact/),
  );
  expect(plan.filter((step) => /^SCAN (interactions|other)/.test(step))).toEqual([]);
});
