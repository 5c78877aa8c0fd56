import {
  type Icon,
  IconBrandLine,
  IconBrandWechat,
  IconBrandWhatsapp,
  IconBuildingStore,
  IconDots,
  IconMail,
  IconMailOpened,
  IconMessage,
  IconPhone,
  IconPrinter,
  IconUsers,
} from '@tabler/icons-react';
import type { Channel } from '#shared/contacts/contact.ts';

/** A sign for each way in which something can happen. */
export const CHANNEL_ICONS: Readonly<Record<Channel, Icon>> = {
  call: IconPhone,
  email: IconMail,
  meeting: IconUsers,
  visit: IconBuildingStore,
  letter: IconMailOpened,
  fax: IconPrinter,
  sms: IconMessage,
  wechat: IconBrandWechat,
  line: IconBrandLine,
  whatsapp: IconBrandWhatsapp,
  other: IconDots,
};
