import { NumberInput, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { suggestedLatest } from '#shared/touch/touch.rules.ts';
import { LONGEST_RHYTHM } from '#shared/touch/touch.ts';
import classes from './RhythmFields.module.css';
import {
  PRESET_NAMES,
  presetOf,
  RHYTHM_PRESETS,
  rhythmProblem,
  type RhythmValues,
  withWished,
} from './rhythmValues.ts';

export interface RhythmFieldsProps {
  readonly values: RhythmValues;
  readonly onChange: (values: RhythmValues) => void;
  /** Whether the first field takes the focus when it appears. */
  readonly takesFocus?: boolean;
}

/** How often to be in touch: a usual rhythm, or two limits in days. */
export function RhythmFields({ values, onChange, takesFocus = false }: RhythmFieldsProps) {
  const { t } = useTranslation('contacts');
  const problem = rhythmProblem(values);
  const choose = (chosen: string | null) => {
    const preset = PRESET_NAMES.find((name) => name === chosen);
    if (preset !== undefined) {
      const wishedDays = RHYTHM_PRESETS[preset];
      onChange({ isOn: true, wishedDays, latestDays: suggestedLatest(wishedDays) });
    } else if (chosen === 'own') {
      onChange({ ...values, isOn: true });
    } else {
      onChange({ ...values, isOn: false });
    }
  };
  const days = {
    min: 1,
    max: LONGEST_RHYTHM,
    allowDecimal: false,
    allowNegative: false,
    clampBehavior: 'none',
  } as const;
  const number = (typed: string | number) => (typeof typed === 'number' ? typed : null);
  return (
    <div className={classes.fields}>
      <Select
        label={t('rhythm.preset')}
        {...(takesFocus ? { 'data-autofocus': true } : {})}
        allowDeselect={false}
        value={presetOf(values)}
        data={['off', ...PRESET_NAMES, 'own'].map((name) => ({ value: name, label: t(`rhythm.${nameOf(name)}`) }))}
        onChange={choose}
      />
      {values.isOn ? (
        <div className={classes.limits}>
          <NumberInput
            {...days}
            label={t('rhythm.wished')}
            value={values.wishedDays ?? ''}
            error={problem === 'wished' ? t('rhythm.problemWished', { limit: LONGEST_RHYTHM }) : null}
            onChange={(typed) => onChange(withWished(values, number(typed)))}
          />
          <NumberInput
            {...days}
            label={t('rhythm.latest')}
            value={values.latestDays ?? ''}
            error={problem === 'latest' ? t('rhythm.problemLatest', { limit: LONGEST_RHYTHM }) : null}
            onChange={(typed) => onChange({ ...values, latestDays: number(typed) })}
          />
        </div>
      ) : null}
      <Text className={classes.hint ?? ''}>{t('rhythm.hint')}</Text>
    </div>
  );
}

function nameOf(name: string): (typeof PRESET_NAMES)[number] | 'off' | 'own' {
  return PRESET_NAMES.find((preset) => preset === name) ?? (name === 'own' ? 'own' : 'off');
}
