import { useCallback } from 'react';
import { shownPhone } from '#shared/contacts/phone.rules.ts';
import { useSettings } from '../settings/useSettings.ts';

/** How a phone number is shown: in the national form at home, in the international one abroad, else as typed. */
export function usePhoneShown(): (typed: string) => string {
  const { settings } = useSettings();
  const country = settings?.country ?? '';
  return useCallback((typed: string) => (country === '' ? typed : shownPhone(typed, country)), [country]);
}

/** The text of a contact point as it is shown and copied. */
export function usePointShown(): (point: { readonly type: string; readonly value: string }) => string {
  const phone = usePhoneShown();
  return useCallback(({ type, value }) => (type === 'phone' ? phone(value) : value), [phone]);
}
