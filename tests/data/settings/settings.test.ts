import { describe, expect, it } from 'vitest';
import {
  currentStaff,
  homeCountry,
  readSettings,
  updateSettings,
} from '../../../electron/data/settings/settings.service.ts';
import { createStaff, listStaff, updateStaff } from '../../../electron/data/staff/staff.service.ts';
import { uidSequence } from '../../support/contacts.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { FRESH_SETTINGS } from '../../support/freshSettings.ts';

describe('settings', () => {
  it('have sensible values from the start, and reading writes nothing', async () => {
    const database = await temporaryDatabase();
    expect(await database.read(readSettings)).toEqual(FRESH_SETTINGS);
    expect(await database.read((reader) => reader.selectFrom('company_settings').selectAll().execute())).toEqual([]);
    expect(await database.read((reader) => reader.selectFrom('preferences').selectAll().execute())).toEqual([]);
  });

  it('change what is given; only what belongs to the company can be undone', async () => {
    const database = await temporaryDatabase();
    expect(await updateSettings(database, { language: 'zh-CN', theme: 'dark', isSetUp: true })).toEqual({
      ...FRESH_SETTINGS,
      language: 'zh-CN',
      theme: 'dark',
      isSetUp: true,
    });
    expect(await database.read((reader) => reader.selectFrom('batches').selectAll().execute())).toEqual([]);
    await updateSettings(database, { companyName: 'Tea', country: 'CN', currency: 'CNY' });
    expect(await updateSettings(database, { country: 'TW', language: 'zh-TW' })).toMatchObject({
      companyName: 'Tea',
      country: 'TW',
      language: 'zh-TW',
      theme: 'dark',
    });
    expect(await database.read(homeCountry)).toBe('TW');
    await updateSettings(database, { country: 'TW' });
    expect(await database.read((reader) => reader.selectFrom('batches').selectAll().execute())).toHaveLength(2);
    await database.undo();
    expect(await database.read(readSettings)).toMatchObject({ country: 'CN', language: 'zh-TW' });
  });

  it('survive a preference that this version does not understand', async () => {
    const database = await temporaryDatabase();
    await database.writeUntracked([], (transaction) =>
      transaction.insertInto('preferences').values({ key: 'theme', value: '"sepia"' }).execute(),
    );
    expect((await database.read(readSettings)).theme).toBe('system');
  });
});

describe('staff', () => {
  it('sits at the desk and stands on every batch, once chosen', async () => {
    const database = await temporaryDatabase({ currentStaff });
    const newUid = uidSequence();
    const ada = await createStaff(database, newUid(), 'Ada');
    const bob = await createStaff(database, newUid(), 'Bob');
    await updateSettings(database, { currentStaffId: bob.id });
    expect(await updateStaff(database, { id: ada.id, version: 1, isActive: false })).toEqual({
      ...ada,
      version: 2,
      isActive: false,
    });
    expect(await database.read(listStaff)).toEqual({ items: [{ ...ada, version: 2, isActive: false }, bob] });
    const batches = await database.read((reader) =>
      reader.selectFrom('batches').select(['label', 'staff_name', 'staff_id', 'params']).orderBy('id').execute(),
    );
    expect(batches.at(-1)).toEqual({
      label: 'staffUpdated',
      staff_name: 'Bob',
      staff_id: bob.id,
      params: '{"name":"Ada"}',
    });
    expect(batches[0]?.staff_name).toBe('');
  });

  it('is refused as current when gone, and checked for its version', async () => {
    const database = await temporaryDatabase();
    const ada = await createStaff(database, 'uid-1', 'Ada');
    await expect(updateSettings(database, { currentStaffId: 99 })).rejects.toMatchObject({
      code: 'INVALID_VALUE',
      params: { field: 'currentStaffId', rule: 'notStaff' },
    });
    await updateSettings(database, { currentStaffId: ada.id });
    await expect(updateStaff(database, { id: ada.id, version: 7, name: 'X' })).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      params: { currentVersion: 1 },
    });
    await expect(updateStaff(database, { id: 99, name: 'X' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await updateStaff(database, { id: ada.id, isActive: false });
    await expect(updateSettings(database, { currentStaffId: ada.id })).rejects.toMatchObject({ code: 'INVALID_VALUE' });
    await updateSettings(database, { currentStaffId: null });
    await database.undo();
    await database.undo();
    expect(await database.read(listStaff)).toEqual({ items: [] });
    expect((await database.read(readSettings)).currentStaffId).toBeNull();
  });
});
