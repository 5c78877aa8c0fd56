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
