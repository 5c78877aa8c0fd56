import { type Icon, IconMoodNeutral, IconMoodSad, IconMoodSmile } from '@tabler/icons-react';
import type { Mood } from '#shared/interactions/interaction.ts';

/** A face for each mood; a word always stands beside it. */
export const MOOD_ICONS: Readonly<Record<Mood, Icon>> = {
  good: IconMoodSmile,
  neutral: IconMoodNeutral,
  bad: IconMoodSad,
};
