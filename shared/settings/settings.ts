import { z } from 'zod';
import { Id } from '../kernel/ids.ts';
import { Locale } from '../kernel/locale.ts';
import { line } from '../kernel/text.ts';

/** ISO 4217 code. */
export const Currency = z.string().regex(/^[A-Z]{3}$/);
/** ISO 3166-1 alpha-2 code: how a phone number without a country is read. */
export const Country = z.string().regex(/^[A-Z]{2}$/);

/** What is set once for this database. Language, theme and who sits here are not undone with Ctrl-Z; the rest is. */
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
});
export type Settings = z.infer<typeof Settings>;

export const SettingsPatch = z.strictObject({
  ...Settings.extend({ companyName: line(500) }).partial().shape,
});
export type SettingsPatch = z.infer<typeof SettingsPatch>;
