import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SheetOptions } from '#shared/transfer/sheet.ts';
import { contactSheet } from '../../../electron/data/transfer/contactSheet.ts';
import { openSheet } from '../../../electron/data/transfer/openSheet.ts';
import type { SheetSetting } from '../../../electron/data/transfer/openSheet.ts';
import { entriesHere } from '../../../electron/data/transfer/sheetEntries.ts';
import type { RowReadings, SheetEntriesJob } from '../../../electron/data/transfer/sheetEntries.ts';
import { entriesFromThread } from '../../../electron/data/transfer/sheetEntriesThread.ts';
import { temporaryFolder } from '../../support/database.ts';
import { generatedSheet } from '../../support/sheetGenerator.ts';

const setting: SheetSetting = {
  country: 'US',
  ownCurrency: 'USD',
  fields: [],
  today: '2026-11-21',
  pause: () => Promise.resolve(),
  onRead: () => undefined,
};

async function jobOf(text: string): Promise<SheetEntriesJob> {
  const path = join(temporaryFolder(), 'sheet.csv');
  writeFileSync(path, text);
  const options = SheetOptions.parse({ leftOut: [4] });
  const file = { token: '', name: 'sheet.csv', byteSize: Buffer.byteLength(text), path };
  const sheet = contactSheet(await openSheet(file, { format: 'csv', options }, setting), options, setting);
  if (sheet === null) throw new Error('It was taken for a sheet of sales');
  return { sheet, options, fields: [], withWords: true, parts: { drafts: true, cells: true } };
}

async function all(groups: AsyncGenerator<RowReadings, void>) {
  const readings = [];
  for await (const group of groups) readings.push(...group.readings);
  return JSON.parse(JSON.stringify(readings)) as unknown[];
}

it('the rows of a sheet are the same whichever thread reads them', async () => {
  const job = await jobOf(`${generatedSheet(1500)}Ada,Lovelace,,,no address,,,\r\n"broken,row\r\n,,,,,,,\r\n`);
  const here = await all(entriesHere(job, setting));
  const there = await all(entriesFromThread(job));
  expect(there).toEqual(here);
  expect(there).toHaveLength(1502);
  expect(there.filter((reading) => (reading as { type: string }).type !== 'entry')).toHaveLength(3);
});

it('a thread that cannot read says so, and one that nobody listens to any more ends', async () => {
  const job = await jobOf(generatedSheet(3000));
  const gone = { ...job, sheet: { ...job.sheet, file: { ...job.sheet.file, path: `${job.sheet.file.path}.gone` } } };
  await expect(all(entriesFromThread(gone))).rejects.toMatchObject({
    code: 'FILE_REFUSED',
    params: { problem: 'vanished' },
  });
  for await (const { readings } of entriesFromThread(job)) {
    expect(readings.length).toBeGreaterThan(0);
    break;
  }
});
