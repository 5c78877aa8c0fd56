import { expect, test } from 'vitest';
import { COMPILER, LIBRARIES, planInstall, SCREEN } from '../../scripts/electron/systemPackages.ts';

const debian = { isRoot: true, hasApt: true, isKnown: () => false };

test('a complete system is left alone', () => {
  expect(planInstall([], debian)).toEqual({ kind: 'nothing' });
});

test('root on Debian installs what is missing', () => {
  const plan = planInstall([...LIBRARIES, ...SCREEN], debian);
  const packages = 'libgtk-3-0 libnss3 libasound2 libgbm1 libxss1 xvfb xauth fonts-noto-cjk';
  const args = `install -y --no-install-recommends ${packages}`.split(' ');
  expect(plan).toEqual({ kind: 'install', args });
});

test('newer names ending in t64 are used where apt knows them', () => {
  const plan = planInstall(LIBRARIES.slice(0, 2), { ...debian, isKnown: (name) => name === 'libgtk-3-0t64' });
  expect(plan).toMatchObject({ args: ['install', '-y', '--no-install-recommends', 'libgtk-3-0t64', 'libnss3'] });
});

test('an ordinary user gets the line to run', () => {
  const plan = planInstall(COMPILER, { ...debian, isRoot: false });
  expect(plan.kind).toBe('tell');
  expect(plan).toMatchObject({
    message: expect.stringContaining(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends python3 make g++',
    ),
  });
});

test('without apt the missing names are told', () => {
  const plan = planInstall(LIBRARIES.slice(0, 1), { ...debian, hasApt: false });
  expect(plan).toMatchObject({ kind: 'tell', message: expect.stringContaining('libgtk-3.so.0') });
});
