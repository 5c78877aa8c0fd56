import { useLocation, useRoute } from 'wouter';
import { navigate } from 'wouter/use-hash-location';

/** The sections of Settings, in their order. */
export const SETTINGS_SECTIONS = ['general', 'desk', 'staff', 'data', 'history', 'about'] as const;
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number];

/** Every place in the window. */
export const places = {
  desk: '/desk',
  customers: '/customers',
  bin: '/customers/bin',
  customer: (id: number) => `/customers/${id}`,
  reminders: '/reminders',
  /** The calendar, at the week or month that holds the day. */
  calendar: (view: 'week' | 'month' = 'month', day = '') => `/reminders/${view}${day === '' ? '' : `/${day}`}`,
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

/** A remembered place if it is one of ours, else the desk. */
export function knownPlace(screen: string): string {
  return /^\/(desk|customers(\/(\d+|bin))?|reminders(\/(week|month)(\/\d{4}-\d{2}-\d{2})?)?|settings(\/[a-z]+)?)$/.test(
    screen,
  )
    ? screen
    : places.desk;
}
