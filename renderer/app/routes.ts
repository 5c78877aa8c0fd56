import { useLocation, useRoute } from 'wouter';
import { navigate } from 'wouter/use-hash-location';

/** The sections of Settings, in their order. */
export const SETTINGS_SECTIONS = ['general', 'staff', 'data', 'history', 'about'] as const;
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number];

/** Every place in the window. */
export const places = {
  customers: '/customers',
  bin: '/customers/bin',
  customer: (id: number) => `/customers/${id}`,
  settings: (section: SettingsSection = 'general') => `/settings/${section}`,
} as const;

/** Goes to a place from anywhere, also outside components. */
export function go(place: string): void {
  navigate(place);
}

/** The place shown now, and how to go to another. */
export function usePlace(): readonly [string, (place: string) => void] {
  const [place] = useLocation();
  return [place, go];
}

/** The section of Settings that is open, or null elsewhere. */
export function useSettingsSection(): SettingsSection | null {
  const [isHere, params] = useRoute('/settings/:section?');
  if (!isHere) return null;
  return SETTINGS_SECTIONS.find((section) => section === params.section) ?? 'general';
}

/** A remembered place if it is one of ours, else the customers. */
export function knownPlace(screen: string): string {
  return /^\/(customers(\/(\d+|bin))?|settings(\/[a-z]+)?)$/.test(screen) ? screen : places.customers;
}
