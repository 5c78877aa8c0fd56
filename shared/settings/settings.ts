import { z } from 'zod';
import { ClockTime } from '../kernel/calendarDate.ts';
import { Id } from '../kernel/ids.ts';
import { Locale } from '../kernel/locale.ts';
import { Currency } from '../kernel/money.ts';
import { line } from '../kernel/text.ts';
import { ContactListColumn, MOST_COLUMNS } from '../views/view.ts';

/** ISO 3166-1 alpha-2 code: how a phone number without a country is read. */
export const Country = z.string().regex(/^[A-Z]{2}$/);

/** The hand that slips are written in; each has a font for Latin and for Chinese, chosen by the text. */
export const Hand = z.enum(['neat', 'flowing', 'plain']);
export type Hand = z.infer<typeof Hand>;
export const Ink = z.enum(['blue', 'black', 'green', 'violet', 'red']);
export type Ink = z.infer<typeof Ink>;
export const Paper = z.enum(['cream', 'ruled', 'grid', 'kraft', 'white']);
export type Paper = z.infer<typeof Paper>;

/** What is set once for this database. Only the company's name, currency and country are undone with Ctrl-Z. */
export const Settings = z.strictObject({
  language: Locale.nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  companyName: z.string(),
  currency: Currency,
  country: Country,
  /** Who sits at the desk now, or null while nobody was chosen. */
  currentStaffId: Id.nullable(),
  /** Whether the first start was gone through. */
  isSetUp: z.boolean(),
  /** How slips look. */
  hand: Hand,
  ink: Ink,
  paper: Paper,
  /** Day on which weeks begin: 1 Monday, 6 Saturday, 7 Sunday. */
  weekStartsOn: z.union([z.literal(1), z.literal(6), z.literal(7)]),
  /** Days before a birthday or another special day on which it comes to the desk. */
  specialDayLead: z.int().min(0).max(366),
  /** Whether the system's notices are given, and when on a day without a time. */
  noticesOn: z.boolean(),
  noticesAt: ClockTime,
  /** No notices from the first time to the second, over midnight too; null: none are held back. */
  quietHours: z.strictObject({ from: ClockTime, to: ClockTime }).nullable(),
  /** Columns of the list of customers where no view says which; null: the usual ones. */
  contactColumns: z.array(ContactListColumn).max(MOST_COLUMNS).nullable(),
});
export type Settings = z.infer<typeof Settings>;

export const SettingsPatch = z.strictObject({
  ...Settings.extend({ companyName: line(500) }).partial().shape,
});
export type SettingsPatch = z.infer<typeof SettingsPatch>;
