import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupName, parseBackupName } from '#shared/backups/backupName.rules.ts';
import { BackupName, BackupReason } from '#shared/backups/backups.ts';

test('a name gives back what it was made of, and fits the contract', () => {
  const year = { min: new Date('2000-01-01'), max: new Date('2199-12-31'), noInvalidDate: true };
  const count = fc.option(fc.nat(), { nil: null });
  fc.assert(
    fc.property(fc.date(year), fc.constantFrom(...BackupReason.options), count, (date, reason, contactCount) => {
      const facts = { at: date.toISOString(), reason, contactCount };
      const name = backupName(facts);
      expect(BackupName.safeParse(name).success).toBe(true);
      expect(parseBackupName(name)).toEqual({ name, ...facts });
    }),
  );
});

test('any other name is not a backup', () => {
  fc.assert(fc.property(fc.string(), (name) => parseBackupName(name) === null));
  expect(parseBackupName('longhand_2026-13-41T20.15.00.000Z_automatic_1.sqlite')).toBeNull();
  expect(parseBackupName('longhand_2026-11-21T20.15.00.000Z_because_1.sqlite')).toBeNull();
});
