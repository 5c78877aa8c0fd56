import { listPackage } from '@electron/asar';
import { chromium, expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readWrongFuses } from '../../scripts/packaging/fuses.ts';
import { packagedProgram, packagedResources } from '../../scripts/packaging/packagedApp.ts';
import { call } from '../e2e/support/call.ts';
import { newHome } from '../e2e/support/longhand.ts';
import { wordsOf } from '../e2e/support/words.ts';

const root = path.resolve(import.meta.dirname, '../..');
/** What `npm run package` made; scripts/testPackage.ts looked that it is there. */
const folder = process.env['LONGHAND_PACKAGE'] ?? '';
const MEGABYTE = 1024 * 1024;
const LARGEST_MEGABYTES = 300;

const resources = packagedResources(folder, process.platform);
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { readonly version: string };

const filesUnder = (place: string) =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

test('the fuses are as they must be', async () => {
  expect(await readWrongFuses(packagedProgram(folder, process.platform))).toEqual([]);
});

test('one archive, one native module, and nothing that only builds or tests', () => {
  const archived = listPackage(path.join(resources, 'app.asar'), { isPack: false })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => path.extname(file) !== '');
  const binding = `/node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`;
  expect(archived.filter((file) => file.endsWith('.node'))).toEqual([binding]);
  const unpacked = path.join(resources, 'app.asar.unpacked');
  expect(filesUnder(unpacked).map((file) => file.slice(unpacked.length).replaceAll('\\', '/'))).toEqual([binding]);
  expect(existsSync(path.join(resources, 'default_app.asar'))).toBe(false);
  expect(existsSync(path.join(resources, 'app'))).toBe(false);

  expect(archived).toContain('/out/main/main.js');
  expect(archived).toContain('/out/main/data.js');
  expect(archived).toContain('/out/preload/preload.cjs');
  expect(archived).toContain('/out/renderer/index.html');
  const expected =
    /^\/(?:package\.json$|out\/(?:main|preload|renderer)\/|node_modules\/better-sqlite3\/(?:package\.json|LICENSE|lib\/|prebuilds\/))/;
  expect(archived.filter((file) => !expected.test(file))).toEqual([]);
  expect(archived.filter((file) => /\.(?:map|tsx?|tsbuildinfo)$|(?:test|spec)\.|fixtures?\//.test(file))).toEqual([]);
});

test(`it is smaller than ${LARGEST_MEGABYTES} MB`, () => {
  const size = filesUnder(folder).reduce((sum, file) => sum + statSync(file).size, 0) / MEGABYTE;
  expect(size).toBeLessThan(LARGEST_MEGABYTES);
  expect(size).toBeGreaterThan(50);
});

test('it starts, opens its data, shows its window, and says what it is made of without a network', async () => {
  const home = await newHome();
  const word = await wordsOf('en');
  const data = path.join(home.folder, 'data');
  const { id: currentStaffId } = await call<{ id: number }>(data, 'staff.create', { name: 'Grace' });
  await call(data, 'settings.update', { currentStaffId, isSetUp: true, language: 'en' });
  await call(data, 'contacts.create', { displayName: 'Ada Lovelace' });

  const program =
    process.platform === 'darwin'
      ? path.join(packagedProgram(folder, process.platform), 'Contents', 'MacOS', 'Longhand')
      : packagedProgram(folder, process.platform);
  const started = spawn(
    program,
    [
      ...(JSON.parse(process.env['LONGHAND_ELECTRON_ARGS'] ?? '[]') as string[]),
      `--user-data-dir=${path.join(home.folder, 'profile')}`,
      `--data=${data}`,
      // A Node that takes orders is shut off by a fuse; the page can still be looked at.
      '--remote-debugging-port=0',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = once(started, 'exit');
  try {
    const endpoint = await new Promise<string>((resolve, reject) => {
      let said = '';
      started.stderr.on('data', (piece: Buffer) => {
        said += piece.toString();
        const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
        if (found !== undefined) resolve(found);
      });
      started.on('exit', (code) => reject(new Error(`It ended with ${code}: ${said}`)));
    });
    const browser = await chromium.connectOverCDP(endpoint);
    const context = browser.contexts()[0];
    if (context === undefined) throw new Error('It has no context.');
    const page = context.pages()[0] ?? (await context.waitForEvent('page'));
    await expect(page.getByRole('textbox', { name: word('desk:line.label') })).toBeVisible();
    expect(page.url()).toMatch(/^longhand:\/\/app\//);
    await expect(page).toHaveTitle(/Longhand/);
    await page.evaluate(() => {
      window.location.hash = '/customers';
    });
    await expect(page.getByRole('row').filter({ hasText: 'Ada Lovelace' })).toBeVisible();

    await page.evaluate(() => {
      window.location.hash = '/settings/about';
    });
    for (const [name, value] of [
      [word('settings:about.version'), version],
      ['Electron', /^\d+\.\d+\.\d+/],
      ['Chromium', /^\d+\.\d+\.\d+\.\d+/],
      ['Node.js', /^\d+\.\d+\.\d+/],
      ['SQLite', /^3\.\d+\.\d+/],
    ] as const) {
      const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
      await expect(row.getByRole('cell')).toHaveText(value);
    }
    await page.getByRole('button', { name: word('settings:about.showNotices') }).click();
    await expect(page.locator('pre')).toContainText('| better-sqlite3 |');
    await expect(page.locator('pre')).toContainText('Permission is hereby granted');
    await browser.close();
  } finally {
    started.kill();
    await ended;
    await home.remove();
  }
});
