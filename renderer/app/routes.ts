import { useLocation, useRoute } from 'wouter';
import { navigate } from 'wouter/use-hash-location';

/** The sections of Settings, in their order. */
export const SETTINGS_SECTIONS = ['general', 'desk', 'fields', 'staff', 'data', 'history', 'about'] as const;
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number];

/** The tabs of Money, in their order. */
export const MONEY_TABS = ['sales', 'worth', 'initiatives', 'goals', 'scorecard'] as const;
export type MoneyTab = (typeof MONEY_TABS)[number];

/** Every place in the window. */
export const places = {
  desk: '/desk',
  customers: '/customers',
  bin: '/customers/bin',
  customer: (id: number) => `/customers/${id}`,
  /** A saved view of the customers. */
  view: (id: number) => `/customers/view/${id}`,
  reminders: '/reminders',
  /** The calendar, at the week or month that holds the day. */
  calendar: (view: 'week' | 'month' = 'month', day = '') => `/reminders/${view}${day === '' ? '' : `/${day}`}`,
  /** Money: its tabs, a sale, an initiative. */
  money: (tab: MoneyTab = 'sales') => `/money/${tab}`,
  sale: (id: number) => `/money/sales/${id}`,
  initiative: (id: number) => `/money/initiatives/${id}`,
  settings: (section: SettingsSection = 'general') => `/settings/${section}`,
} as const;

/** Goes to a place from anywhere, also outside components. */
export function go(place: string): void {
  navigate(place);
}

/** The place shown now, outside components. */
export function placeNow(): string {
  return window.location.hash.slice(1);
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

/** The tab of Money that is open and the id of what is shown in it; null elsewhere. */
export function useMoneyPlace(): { readonly tab: MoneyTab; readonly id: number | null } | null {
  const [isHere, params] = useRoute('/money/:tab?/:id?');
  if (!isHere) return null;
  const tab = MONEY_TABS.find((one) => one === params.tab) ?? 'sales';
  return { tab, id: /^[1-9]\d*$/.test(params.id ?? '') ? Number(params.id) : null };
}

/** A remembered place if it is one of ours, else the desk. */
export function knownPlace(screen: string): string {
  return /^\/(desk|customers(\/(\d+|bin|view\/\d+))?|reminders(\/(week|month)(\/\d{4}-\d{2}-\d{2})?)?|money(\/[a-z]+(\/\d+)?)?|settings(\/[a-z]+)?)$/.test(
    screen,
  )
    ? screen
    : places.desk;
}
