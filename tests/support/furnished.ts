import { constants, cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { DataClient } from '../../shared/contract/index.ts';
import { openData } from '../../electron/data/openData.ts';
import type { OpenedData } from '../../electron/data/openData.ts';
import { dataRouter } from '../../electron/data/router.ts';
import { fillDesk } from './deskGenerator.ts';
import { fillPeople } from './peopleGenerator.ts';

/** A data folder of a benchmark's own; it goes when the benchmark is done. */
export interface FurnishedFolder {
  /** A folder for one machine user: the data folder lies in it. */
  readonly home: string;
  /** The data folder. */
  readonly folder: string;
  readonly remove: () => void;
}

/** How much work lies in a furnished folder with so many contacts. */
export function furnishedSize(contacts: number) {
  return {
    interactions: contacts * 5,
    reminders: Math.ceil(contacts / 10),
    repeating: Math.ceil((contacts * 3) / 200),
    done: Math.ceil(contacts / 10),
  };
}

/**
 * A folder with so many contacts, five of us and years of work, the same in every run of the same day. Making it takes a
 * minute: within one `npm run bench`, which names a place to keep it (LONGHAND_BENCH_KEPT), the first one made is copied.
 */
export async function furnishedFolder(contacts: number): Promise<FurnishedFolder> {
  const home = mkdtempSync(path.join(tmpdir(), 'longhand-bench-'));
  const folder = path.join(home, 'data');
  const remove = () => rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  try {
    const keptIn = process.env['LONGHAND_BENCH_KEPT'];
    const kept = keptIn === undefined ? null : path.join(keptIn, `contacts-${contacts}`);
    if (kept !== null && existsSync(kept)) cpSync(kept, folder, COPYING);
    else {
      await furnish(folder, contacts);
      if (kept !== null) keep(folder, kept);
    }
  } catch (error) {
    remove();
    throw error;
  }
  return { home, folder, remove };
}

/** Where the file system can, without writing anything twice. */
const COPYING = { recursive: true, mode: constants.COPYFILE_FICLONE } as const;

function keep(folder: string, kept: string): void {
  mkdirSync(path.dirname(kept), { recursive: true });
  cpSync(folder, `${kept}.part`, COPYING);
  renameSync(`${kept}.part`, kept);
}

/** Opens a data folder without a window, for as long as `run` takes. */
export async function withData<Result>(
  folder: string,
  run: (client: DataClient, data: OpenedData) => Promise<Result>,
): Promise<Result> {
  const data = await openData({ folder, appVersion: '0', sqliteBinding: null, isLasting: false });
  try {
    return await run(createRouterClient(dataRouter, { context: data.context }), data);
  } finally {
    await data.close();
  }
}

async function furnish(folder: string, contacts: number): Promise<void> {
  await withData(folder, async (client, { context }) => {
    await fillPeople(context.database, contacts, context.today());
    const staffIds: number[] = [];
    for (const name of ['Mei', 'Jonas', 'Ana', '小林', 'Sam']) staffIds.push((await client.staff.create({ name })).id);
    const { ids: contactIds } = await client.contacts.ids({});
    await fillDesk(context.database, { contactIds, staffIds, today: context.today() }, furnishedSize(contacts));
  });
}
