import { useCallback } from 'react';
import { shownPhone } from '#shared/contacts/phone.rules.ts';
import { useSettings } from '../settings/useSettings.ts';

/** How a phone number is shown: in the national form at home, in the international one abroad, else as typed. */
export function usePhoneShown(): (typed: string) => string {
  const { settings } = useSettings();
  const country = settings?.country ?? '';
  return useCallback((typed: string) => (country === '' ? typed : rememberedPhone(typed, country)), [country]);
}

/** The text of a contact point as it is shown and copied. */
export function usePointShown(): (point: { readonly type: string; readonly value: string }) => string {
  const phone = usePhoneShown();
  return useCallback(({ type, value }) => (type === 'phone' ? phone(value) : value), [phone]);
}

/** Numbers that are kept as they are shown: parsing one costs more than drawing it. */
const MOST_REMEMBERED = 2000;
const remembered = new Map<string, string>();

function rememberedPhone(typed: string, country: string): string {
  const key = `${country} ${typed}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const shown = shownPhone(typed, country);
  remembered.set(key, shown);
  return shown;
}
