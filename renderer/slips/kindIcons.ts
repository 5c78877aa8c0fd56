import { IconCake, IconCoins, IconMapPin, IconNote, IconPencil, IconPhone } from '@tabler/icons-react';
import type { ReminderKind } from '#shared/reminders/reminder.ts';

/** The sign of what has to be done. */
export const kindIcons: Readonly<Record<ReminderKind, typeof IconPhone>> = {
  call: IconPhone,
  visit: IconMapPin,
  write: IconPencil,
  pay: IconCoins,
  birthday: IconCake,
  other: IconNote,
};
