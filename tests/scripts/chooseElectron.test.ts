import { expect, test, vi } from 'vitest';
import { chooseElectron } from '../../scripts/electron/chooseElectron.ts';
import type { FoundElectron } from '../../scripts/electron/preparedElectron.ts';

const electron = (version: string, isStandIn = false): FoundElectron => ({
  executablePath: `/somewhere/${version}/electron`,
  distPath: `/somewhere/${version}`,
  version,
  isStandIn,
});

test('an Electron that is there already wins, and nothing else is asked', async () => {
  const official = vi.fn<() => Promise<FoundElectron>>(async () => electron('2'));
  const standIn = vi.fn<() => Promise<FoundElectron>>(async () => electron('3', true));
  const found = await chooseElectron({ installed: async () => electron('1'), official, standIn });
  expect(found?.version).toBe('1');
  expect(official).not.toHaveBeenCalled();
  expect(standIn).not.toHaveBeenCalled();
});

test('the official download comes before the stand-in', async () => {
  const standIn = vi.fn<() => Promise<FoundElectron>>(async () => electron('3', true));
  const found = await chooseElectron({ installed: async () => null, official: async () => electron('2'), standIn });
  expect(found?.version).toBe('2');
  expect(standIn).not.toHaveBeenCalled();
});

test('the stand-in is the last resort, and there may be none', async () => {
  const none = async (): Promise<null> => null;
  const found = await chooseElectron({ installed: none, official: none, standIn: async () => electron('3', true) });
  expect(found?.isStandIn).toBe(true);
  expect(await chooseElectron({ installed: none, official: none, standIn: none })).toBeNull();
});
