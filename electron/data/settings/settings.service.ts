import { LonghandError } from '#shared/errors.ts';
import { Settings } from '#shared/settings/settings.ts';
import type { SettingsPatch } from '#shared/settings/settings.ts';
import type { Database, Readable, RunningBatch, Transaction } from '../database/handles.ts';
import { staffMember } from '../staff/staff.service.ts';
import { changeCurrency } from './currencyChange.service.ts';
import { companyFields, preferences, saveCompanyFields, savePreference } from './settings.repository.ts';
import type { CompanyFields } from './settings.repository.ts';

/** What holds until somebody says otherwise; nothing is written for it. */
const DEFAULT_COMPANY: CompanyFields = { companyName: '', currency: 'USD', country: 'US' };

/** Preferences with what holds until somebody says otherwise. */
const DEFAULTS = {
  language: null,
  theme: 'system',
  currentStaffId: null,
  isSetUp: false,
  hand: 'neat',
  ink: 'blue',
  paper: 'cream',
  weekStartsOn: 1,
  specialDayLead: 7,
  noticesOn: true,
  noticesAt: '09:00',
  quietHours: null,
  contactColumns: null,
} as const satisfies Partial<Settings>;
const PREFERENCES = Object.keys(DEFAULTS) as readonly (keyof typeof DEFAULTS)[];

/** The settings as they stand, with sensible values for what was never set. Writes nothing. */
export async function readSettings(readable: Readable): Promise<Settings> {
  const stored = await preferences(readable);
  const { currentStaffId: staffId, ...preferred } = Object.fromEntries(
    PREFERENCES.map((key) => [key, preference(stored, key)]),
  ) as Omit<Settings, keyof CompanyFields>;
  return {
    ...((await companyFields(readable)) ?? DEFAULT_COMPANY),
    ...preferred,
    // An undo may have taken the staff member away.
    currentStaffId: staffId === null || (await staffMember(readable, staffId)) === null ? null : staffId,
  };
}

/** What a later version of Longhand wrote may mean nothing to this one: then the default holds. */
function preference(stored: ReadonlyMap<string, string>, key: keyof typeof DEFAULTS): unknown {
  const text = stored.get(key);
  const value = text === undefined ? null : Settings.shape[key].safeParse(JSON.parse(text));
  return value?.success === true ? value.data : DEFAULTS[key];
}

/** The country that a phone number without one belongs to. */
export async function homeCountry(readable: Readable): Promise<string> {
  return ((await companyFields(readable)) ?? DEFAULT_COMPANY).country;
}

/** The company's own currency. */
export async function homeCurrency(readable: Readable): Promise<string> {
  return ((await companyFields(readable)) ?? DEFAULT_COMPANY).currency;
}

/** Who sits at the desk now, or null. For the batch that is about to be written. */
export async function currentStaff(readable: Readable): Promise<{ readonly id: number; readonly name: string } | null> {
  const { currentStaffId } = await readSettings(readable);
  const member = currentStaffId === null ? null : await staffMember(readable, currentStaffId);
  return member === null ? null : { id: member.id, name: member.name };
}

/**
 * Changes what is given. The company's name, currency and country stand in the history; language, theme,
 * who sits here and whether the first start is over do not. Another currency renames all money that is in the old one.
 * @throws INVALID_VALUE (`currentStaffId`, rule `notStaff`) for somebody who is not there or has left; `currency` as
 * changeCurrency
 */
export async function updateSettings(database: Database, patch: SettingsPatch): Promise<Settings> {
  const isTracked = patch.companyName !== undefined || patch.currency !== undefined || patch.country !== undefined;
  if (!isTracked)
    return await database.writeUntracked(['settings'], async (transaction) => await save(transaction, patch, null));
  const money = patch.currency === undefined ? [] : (['sales', 'initiatives', 'fields'] as const);
  const intent = { label: 'settingsUpdated', params: {}, topics: ['settings', ...money, 'history'] } as const;
  const { result } = await database.write(intent, async (transaction, batch) => await save(transaction, patch, batch));
  return result;
}

async function save(transaction: Transaction, patch: SettingsPatch, batch: RunningBatch | null): Promise<Settings> {
  if (typeof patch.currentStaffId === 'number') {
    const member = await staffMember(transaction, patch.currentStaffId);
    if (member?.isActive !== true)
      throw new LonghandError('INVALID_VALUE', { field: 'currentStaffId', rule: 'notStaff' });
  }
  await savePreferences(transaction, patch);
  if (batch !== null) {
    const before = await companyFields(transaction);
    const { companyName, currency, country } = before ?? DEFAULT_COMPANY;
    const next = {
      companyName: patch.companyName ?? companyName,
      currency: patch.currency ?? currency,
      country: patch.country ?? country,
    };
    if (before === null || JSON.stringify(next) !== JSON.stringify({ companyName, currency, country })) {
      if (next.currency !== currency) await changeCurrency(transaction, batch, { from: currency, to: next.currency });
      await saveCompanyFields(transaction, next, batch.at);
    }
  }
  return await readSettings(transaction);
}

/** For a batch that sets up a database as a whole. */
export async function saveSetUp(
  transaction: Transaction,
  company: CompanyFields,
  at: string,
  patch: SettingsPatch,
): Promise<void> {
  await saveCompanyFields(transaction, company, at);
  await savePreferences(transaction, patch);
}

async function savePreferences(transaction: Transaction, patch: SettingsPatch): Promise<void> {
  for (const key of PREFERENCES) {
    const value = patch[key];
    if (value !== undefined) await savePreference(transaction, key, JSON.stringify(value));
  }
}
