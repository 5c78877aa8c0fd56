import { IconMail, IconMapPin, IconMessageCircle, IconPhone, IconWorld } from '@tabler/icons-react';
import type { PointType } from '#shared/contacts/contactPoint.ts';

/** The sign of each type of contact point. */
export const POINT_ICONS = {
  phone: IconPhone,
  email: IconMail,
  address: IconMapPin,
  url: IconWorld,
  messenger: IconMessageCircle,
} as const satisfies Record<PointType, unknown>;
