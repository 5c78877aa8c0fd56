import { describe, expect, it } from 'vitest';
import { readVcardFile } from '#shared/vcard/index.ts';
import { pageOfContacts } from '../../../electron/data/contacts/contacts.service.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { allRows } from '../../support/tables.ts';
import { transferDesk } from '../../support/transfer.ts';
import { samplesTitle, vcardSamples } from '../../support/vcardSamples.ts';

describe.skipIf(vcardSamples.length === 0)(`${samplesTitle}`, () => {
  it.each(vcardSamples)(
    '$name comes in whole, adds nothing twice, goes out and comes back the same',
    async ({ bytes }) => {
      const database = await temporaryDatabase();
      const desk = await transferDesk();
      const { cards } = readVcardFile(bytes);
      const inspection = await desk.inspect(database, bytes);
      expect(inspection.count).toBe(cards.length);
      const first = await desk.import(database, bytes);
      expect(
        first.problemList.filter((problem) => problem.code === 'cardEmpty' || problem.code === 'cardTooLarge'),
      ).toEqual([]);
      expect(first).toMatchObject({
        added: cards.length - inspection.alreadyHere,
        updated: 0,
        skipped: inspection.alreadyHere,
        problems: 0,
      });
      expect(first.added + first.updated + first.skipped + first.problems).toBe(cards.length);
      const { items } = await database.read((reader) => pageOfContacts(reader, { limit: 200 }));
      expect(items.every((contact) => contact.displayName !== '')).toBe(true);

      const before = await allRows(database);
      const again = await desk.import(database, bytes);
      expect(again).toMatchObject({ added: 0, skipped: cards.length, problems: 0, batchId: null });
      expect(await allRows(database)).toEqual(before);

      for (const version of ['4.0', '3.0'] as const) {
        const out = await desk.export(database, { version });
        expect(out.result.count).toBe(first.added);
        const empty = await temporaryDatabase();
        const back = await desk.import(empty, out.text);
        expect(back).toMatchObject({ added: first.added, skipped: 0, problems: 0 });
        expect((await desk.export(empty, { version })).text).toBe(out.text);
      }
    },
  );

  it('all in one file come in as well, through any size of piece', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const bytes = Buffer.concat(vcardSamples.flatMap((sample) => [sample.bytes, Buffer.from('\r\n')]));
    const cards = vcardSamples.reduce((sum, sample) => sum + readVcardFile(sample.bytes).cards.length, 0);
    const { added, skipped, problems } = await desk.import(database, bytes);
    expect(problems).toBe(0);
    expect(added + skipped).toBe(cards);
  });
});
