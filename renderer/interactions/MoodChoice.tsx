import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Mood } from '#shared/interactions/interaction.ts';
import classes from './Choice.module.css';
import { MOOD_ICONS } from './moodIcons.ts';

export interface MoodChoiceProps {
  readonly value: Mood | null;
  readonly onChange: (mood: Mood | null) => void;
}

/** How it went, in a face and a word; may be left unsaid. */
export function MoodChoice({ value, onChange }: MoodChoiceProps) {
  const { t } = useTranslation('interactions');
  return (
    <Radio.Group
      label={t('log.mood')}
      value={value ?? ''}
      onChange={(chosen) => onChange(Mood.safeParse(chosen).data ?? null)}
    >
      <div className={classes.row}>
        <Radio.Card value="" className={classes.choice ?? ''}>
          {t('log.moodNone')}
        </Radio.Card>
        {Mood.options.map((mood) => {
          const Icon = MOOD_ICONS[mood];
          return (
            <Radio.Card key={mood} value={mood} className={classes.choice ?? ''}>
              <Icon size="1.125rem" stroke={1.6} aria-hidden="true" />
              {t(`mood.${mood}`)}
            </Radio.Card>
          );
        })}
      </div>
    </Radio.Group>
  );
}
