import { createRouterClient } from '@orpc/server';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { DataClient } from '#shared/contract/index.ts';
import { openData } from '../../electron/data/openData.ts';
import { dataRouter } from '../../electron/data/router.ts';
import { temporaryFolder } from '../support/database.ts';

/** The data side of a folder, asked as the window asks it. */
async function openFolder(folder: string, isLasting = false): Promise<{ client: DataClient; close(): Promise<void> }> {
  const data = await openData({ folder, appVersion: '1.2.3', sqliteBinding: null, isLasting });
  onTestFinished(() => data.close());
  return { client: createRouterClient(dataRouter, { context: data.context }), close: () => data.close() };
}

describe('the data folder', () => {
  it('is made when it is not there, with an empty database', async () => {
    const folder = path.join(temporaryFolder(), 'deep', 'inside');
    const { client } = await openFolder(folder);
    expect(await client.system.status({})).toMatchObject({
      which: 'own',
      database: { state: 'ready' },
      appVersion: '1.2.3',
    });
    expect(await client.contacts.count({})).toEqual({ count: 0 });
  });

  it('belongs to one at a time; the second is told, and touches nothing', async () => {
    const folder = temporaryFolder();
    const first = await openFolder(folder);
    const staged = await first.client.transfer.stage({ name: 'a.vcf', byteSize: 0 });
    const second = await openFolder(folder);
    expect(await second.client.system.status({})).toMatchObject({
      database: { state: 'unavailable', problem: 'inUse' },
    });
    await expect(second.client.contacts.count({})).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
    await expect(second.client.transfer.stage({ name: 'b.vcf', byteSize: 0 })).rejects.toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
    });
    expect(await first.client.transfer.readPiece({ file: staged.file, offset: 0 })).toMatchObject({ byteSize: 0 });
    await first.close();
    expect(await second.client.system.open({ which: 'own', locale: 'en' })).toMatchObject({
      database: { state: 'ready' },
    });
    expect(await second.client.contacts.count({})).toEqual({ count: 0 });
  });

  it('holds the sample company in a file of its own', async () => {
    const folder = temporaryFolder();
    const { client } = await openFolder(folder);
    await client.contacts.create({ displayName: 'Ada Lovelace' });
    expect(await client.system.open({ which: 'sample', locale: 'zh-TW' })).toMatchObject({ which: 'sample' });
    expect(await client.contacts.count({})).toEqual({ count: 40 });
    expect(await client.settings.get({})).toMatchObject({ language: 'zh-TW', isSetUp: true });
    await client.contacts.create({ displayName: 'Somebody else' });
    await client.system.open({ which: 'own', locale: 'zh-TW' });
    expect(await client.contacts.count({})).toEqual({ count: 1 });
    await client.system.open({ which: 'sample', locale: 'en' });
    expect(await client.contacts.count({})).toEqual({ count: 41 });
  });

  it('answers status and backups, and nothing else, while its file is not one of ours', async () => {
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, 'longhand.sqlite');
    const text = 'This is a letter, not a database, and it must not be touched. '.repeat(50);
    writeFileSync(file, text);
    const { client } = await openFolder(folder);
    expect(await client.system.status({})).toMatchObject({
      database: { state: 'unavailable', file: 'longhand.sqlite' },
    });
    expect(await client.backups.list({})).toEqual({ items: [] });
    await expect(client.contacts.count({})).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('makes a last backup when a lasting process closes it, if something changed', async () => {
    const folder = temporaryFolder();
    const first = await openFolder(folder, true);
    await first.client.contacts.create({ displayName: 'Ada Lovelace' });
    await first.close();
    const second = await openFolder(folder, true);
    expect((await second.client.backups.list({})).items).toMatchObject([{ reason: 'quit', contactCount: 1 }]);
    await second.close();
    const third = await openFolder(folder);
    expect((await third.client.backups.list({})).items).toHaveLength(1);
    expect(existsSync(path.join(folder, 'longhand.sqlite-wal'))).toBe(true);
  });
});

describe('after a crash', () => {
  /** What a process killed while it had the folder open leaves there: the log is not yet in the file. */
  async function crashed(): Promise<string> {
    const folder = temporaryFolder();
    const { client, close } = await openFolder(folder);
    await client.contacts.create({ displayName: 'Ada Lovelace' });
    const copy = temporaryFolder();
    for (const name of ['longhand.sqlite', 'longhand.sqlite-wal']) {
      copyFileSync(path.join(folder, name), path.join(copy, name));
    }
    await close();
    return copy;
  }

  it('the file is read through behind the window, and the person is told once it was found sound', async () => {
    const { client } = await openFolder(await crashed());
    expect(await client.system.status({})).toMatchObject({ database: { state: 'ready' }, endedUncleanly: false });
    await vi.waitFor(async () => expect(await client.system.status({})).toMatchObject({ endedUncleanly: true }));
    expect(await client.contacts.count({})).toEqual({ count: 1 });
  });

  it('a data process that took over under the open window says nothing about last time', async () => {
    const folder = await crashed();
    const data = await openData({ folder, appVersion: '1.2.3', sqliteBinding: null, isLasting: false, isRestart: true });
    const client: DataClient = createRouterClient(dataRouter, { context: data.context });
    expect(await client.contacts.count({})).toEqual({ count: 1 });
    await data.close();
    expect(data.context.workspace.status().endedUncleanly).toBe(false);
  });
});
