import { z } from 'zod';

export const ContactKind = z.enum(['person', 'company']);
export type ContactKind = z.infer<typeof ContactKind>;

/** How somebody prefers to be reached. */
export const Channel = z.enum([
  'call',
  'email',
  'meeting',
  'visit',
  'letter',
  'fax',
  'sms',
  'wechat',
  'line',
  'whatsapp',
  'other',
]);
export type Channel = z.infer<typeof Channel>;

/** What a contact may have or lack. */
export const ContactPart = z.enum([
  'email',
  'phone',
  'address',
  'url',
  'messenger',
  'birthday',
  'employer',
  'title',
  'note',
  'photo',
  'tag',
  'rhythm',
]);
export type ContactPart = z.infer<typeof ContactPart>;

/** Where in a contact words are looked for. */
export const WordsIn = z.enum(['name', 'company', 'title', 'address', 'email', 'note', 'tag', 'anything']);
export type WordsIn = z.infer<typeof WordsIn>;
