import { beforeEach, expect, it } from 'vitest';
import type { Copies } from '#shared/backups/backups.ts';
import { isNewlyOverdue } from '../../../renderer/app/overdueCopies.ts';
import { isBackupFileName } from '../../../renderer/settings/restoreRequests.ts';

const copies: Copies = {
  folder: '/media/stick',
  state: 'away',
  lastAt: '2026-03-01T10:00:00.000Z',
  problem: null,
  isOverdue: true,
};

beforeEach(() => window.localStorage.clear());

it('copies that are overdue are told of once, and again after others came between', () => {
  expect(isNewlyOverdue({ ...copies, isOverdue: false })).toBe(false);
  expect(isNewlyOverdue(copies)).toBe(true);
  expect(isNewlyOverdue(copies)).toBe(false);
  expect(isNewlyOverdue({ ...copies, lastAt: '2026-04-01T10:00:00.000Z' })).toBe(true);
  expect(isNewlyOverdue({ ...copies, folder: '/media/other' })).toBe(true);
});

it.each([
  ['longhand_2026-01-01T10.00.00.000Z_manual_3.sqlite', true],
  ['copy.SQLITE.AGE', true],
  ['letter.age', false],
  ['people.csv', false],
])('%s dropped on the window is a backup: %s', (name, expected) => {
  expect(isBackupFileName(name)).toBe(expected);
});
