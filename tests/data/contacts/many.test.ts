import { expect, test } from 'vitest';
import { MOST_IDS } from '#shared/contacts/mostIds.ts';
import { contactIds } from '../../../electron/data/contacts/contacts.service.ts';
import { lastOf, openedClient, stageFile } from '../../support/client.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { withRaw } from '../../support/rawFile.ts';
import { generatedVcards } from '../../support/vcardGenerator.ts';

test('ids of all that match come in the order they were added, and go straight into what is done with many', async () => {
  const { client } = await openedClient();
  await lastOf(await client.transfer.import({ file: await stageFile(client, Buffer.from(generatedVcards(1200))) }));
  const [tag] = (await client.contacts.tags({})).items;
  const filter = { tag: tag?.tag ?? '' };
  const { ids, isCut } = await client.contacts.ids({ filter });
  expect([ids.length, isCut]).toEqual([tag?.count, false]);
  expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  const listed: number[] = [];
  let cursor: string | null = null;
  do {
    const page = await client.contacts.list({ limit: 50, cursor, filter });
    listed.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(listed.toSorted((a, b) => a - b)).toEqual(ids);
  expect(await client.contacts.count({ filter })).toEqual({ count: ids.length });

  const all = (await client.contacts.ids({})).ids;
  expect(await client.contacts.remove({ ids: [...all, ...all, 99_999] })).toMatchObject({ count: 1200 });
  expect((await client.contacts.ids({})).ids).toEqual([]);
  expect((await client.contacts.ids({ filter: { inBin: true } })).ids).toEqual(all);
  await client.history.undo({});
  expect((await client.contacts.ids({})).ids).toEqual(all);
});

test('more ids than one call may name are cut off, and said to be', async () => {
  const database = await temporaryDatabase();
  // Past the program, which would look at each of them: only their number matters here.
  withRaw(database.file, (raw) =>
    raw
      .prepare(
        `WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n <= ?)
         INSERT INTO contacts (uid, created_at, updated_at, kind, display_name, sort_name)
         SELECT n, '', '', 'person', n, n FROM number`,
      )
      .run(MOST_IDS),
  );
  const { ids, isCut } = await database.read((reader) => contactIds(reader));
  expect([ids.length, ids[0], isCut]).toEqual([MOST_IDS, 1, true]);
});

test('tags are not added beyond what a contact can be saved with', async () => {
  const { client } = await openedClient();
  const tags = Array.from({ length: 490 }, (_, index) => `tag ${index}`);
  const { id } = await client.contacts.create({ displayName: 'Ada', tags });
  const add = Array.from({ length: 11 }, (_, index) => `more ${index}`);
  await expect(client.contacts.tag({ ids: [id], add })).rejects.toMatchObject({
    code: 'INVALID_VALUE',
    data: { field: 'add', rule: 'tooManyTags' },
  });
  await client.contacts.tag({ ids: [id], add: add.slice(1) });
  const { tags: after } = await client.contacts.get({ id });
  expect((await client.contacts.update({ id, tags: after, note: 'x' })).tags).toHaveLength(500);
});
