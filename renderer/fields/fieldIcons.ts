import {
  IconCalendar,
  IconCircleCheck,
  IconCoins,
  IconHash,
  IconLink,
  IconListCheck,
  IconTextSize,
  type TablerIcon,
} from '@tabler/icons-react';
import type { FieldType } from '#shared/fields/field.ts';

export const FIELD_ICONS: Readonly<Record<FieldType, TablerIcon>> = {
  text: IconTextSize,
  number: IconHash,
  money: IconCoins,
  date: IconCalendar,
  choice: IconListCheck,
  yesNo: IconCircleCheck,
  url: IconLink,
};
