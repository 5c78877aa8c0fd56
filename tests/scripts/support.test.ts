import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { FuseState, FuseV1Options } from '@electron/fuses';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { REQUIRED_FUSES, wrongFuses } from '../../scripts/packaging/fuses.ts';
import { cacheFolder } from '../../scripts/support/cacheFolder.ts';
import { hasScreen } from '../../scripts/support/display.ts';
import { isHarmlessNoise } from '../../scripts/support/harmlessNoise.ts';
import { hasIntegrity } from '../../scripts/support/npmPackage.ts';
import { isSparseStep, percentOf, progressText } from '../../scripts/support/progress.ts';
import { publishFolder } from '../../scripts/support/publishFolder.ts';
import { lastLines } from '../../scripts/support/run.ts';
import { parseStartArguments } from '../../scripts/support/startArguments.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'longhand-scripts-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

test('progress is told in whole percent and megabytes', () => {
  expect(progressText('Fetching', { done: 82_400_000, total: 196_264_810 })).toBe('Fetching: 41 % (82 of 196 MB)');
  expect(progressText('Fetching', { done: 300, total: 200 })).toContain('100 %');
  expect(percentOf({ done: 5, total: 0 })).toBe(0);
});

test('a log gets a line at every quarter only', () => {
  const steps = [0, 10, 24, 25, 26, 49, 76, 100];
  const told = steps.slice(1).filter((percent, index) => isSparseStep(steps[index] ?? 0, percent));
  expect(told).toEqual([25, 76, 100]);
});

test('a changed byte breaks the integrity', async () => {
  const file = path.join(folder, 'a.tgz');
  await writeFile(file, 'as published');
  const integrity = `sha512-${createHash('sha512').update('as published').digest('base64')}`;
  expect(await hasIntegrity(file, integrity)).toBe(true);
  await writeFile(file, 'as publishee');
  expect(await hasIntegrity(file, integrity)).toBe(false);
});

test('a folder appears whole or not at all, and what an interrupted run left goes', async () => {
  const target = path.join(folder, 'electron');
  const leftover = path.join(folder, '.electron.1.part');
  await mkdir(leftover);
  await expect(publishFolder(target, async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(target)).toBe(false);
  expect(existsSync(leftover)).toBe(false);
  await publishFolder(target, (temporary) => writeFile(path.join(temporary, 'a'), '1'));
  await publishFolder(target, (temporary) => writeFile(path.join(temporary, 'a'), '2'));
  expect(await readFile(path.join(target, 'a'), 'utf8')).toBe('1');
});

test('the cache lies where each system keeps caches', () => {
  const at = (platform: NodeJS.Platform, env: Record<string, string>): string =>
    cacheFolder({ platform, home: '/home/ada', env });
  expect(at('linux', {})).toBe(path.join('/home/ada', '.cache', 'longhand-dev'));
  expect(at('linux', { XDG_CACHE_HOME: '/cache' })).toBe(path.join('/cache', 'longhand-dev'));
  expect(at('darwin', {})).toBe(path.join('/home/ada', 'Library', 'Caches', 'longhand-dev'));
  expect(at('win32', { LOCALAPPDATA: '/local' })).toBe(path.join('/local', 'longhand-dev'));
});

test('only Linux without a display is without a screen', () => {
  expect(hasScreen('linux', {})).toBe(false);
  expect(hasScreen('linux', { DISPLAY: ':0' })).toBe(true);
  expect(hasScreen('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  expect(hasScreen('win32', {})).toBe(true);
});

test('start takes its own arguments and hands on the rest', () => {
  expect(parseStartArguments(['--once', '--data', 'd', '--lang=zh-CN'], folder)).toEqual({
    isOnce: true,
    dataFolder: path.join(folder, 'd'),
    rest: ['--lang=zh-CN'],
  });
  expect(parseStartArguments(['--data=/x'], folder).dataFolder).toBe(path.resolve('/x'));
  expect(parseStartArguments([], folder)).toEqual({ isOnce: false, dataFolder: null, rest: [] });
});

test('only what a missing desktop says is left out of the log', () => {
  expect(isHarmlessNoise('[1:2/3.4:ERROR:bus.cc(407)] Failed to connect to the bus')).toBe(true);
  expect(isHarmlessNoise('TypeError: x is not a function')).toBe(false);
});

test('a fuse that is not as it must be is named', () => {
  expect(wrongFuses(Object.fromEntries(REQUIRED_FUSES))).toEqual([]);
  const wire = { ...Object.fromEntries(REQUIRED_FUSES), [FuseV1Options.RunAsNode]: FuseState.ENABLE };
  expect(wrongFuses(wire)).toEqual(['RunAsNode']);
});

test('the last lines of an output that say something', () => {
  expect(lastLines('a\n\nb\n\nc\n', 2)).toBe('b\nc');
});
