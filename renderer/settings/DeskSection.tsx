import { NumberInput, Radio, SegmentedControl, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Hand, Ink, Paper, type Settings } from '#shared/settings/settings.ts';
import { handAttributes } from '../handwriting/useHand.ts';
import { Handwriting, paperClass } from '../handwriting/Handwriting.tsx';
import classes from './DeskSection.module.css';
import { NoticesCard } from './NoticesCard.tsx';
import { SettingsCard } from './SettingsCard.tsx';
import { useSettings } from './useSettings.ts';

const WEEK_STARTS = [1, 7, 6] as const;

/** How slips look, when weeks begin, and when notices come. */
export function DeskSection() {
  const { t } = useTranslation('settings');
  const { settings, change } = useSettings();
  if (settings === undefined) return null;
  return (
    <Stack>
      <SettingsCard title={t('hand.title')} description={t('hand.description')}>
        <div className={classes['hands']}>
          <div className={classes['choices']}>
            <Radio.Group
              label={t('hand.hand')}
              value={settings.hand}
              onChange={(hand) => change({ hand: Hand.parse(hand) })}
            >
              <Stack gap="xs" mt="xs">
                {Hand.options.map((hand) => (
                  <Radio key={hand} value={hand} label={t(`hand.hands.${hand}`)} />
                ))}
              </Stack>
            </Radio.Group>
            <Choice
              label={t('hand.ink')}
              value={settings.ink}
              options={Ink.options.map((ink) => ({ value: ink, label: t(`hand.inks.${ink}`) }))}
              onChange={(ink) => change({ ink: Ink.parse(ink) })}
            />
            <Choice
              label={t('hand.paper')}
              value={settings.paper}
              options={Paper.options.map((paper) => ({ value: paper, label: t(`hand.papers.${paper}`) }))}
              onChange={(paper) => change({ paper: Paper.parse(paper) })}
            />
          </div>
          <Sample settings={settings} />
        </div>
      </SettingsCard>
      <SettingsCard title={t('calendar.title')}>
        <Choice
          label={t('calendar.weekStartsOn')}
          value={String(settings.weekStartsOn)}
          options={WEEK_STARTS.map((day) => ({ value: String(day), label: t(`calendar.weekday.${day}`) }))}
          onChange={(day) => change({ weekStartsOn: WEEK_STARTS.find((start) => String(start) === day) ?? 1 })}
        />
        <NumberInput
          label={t('calendar.lead')}
          description={t('calendar.leadDescription')}
          value={settings.specialDayLead}
          min={0}
          max={366}
          allowDecimal={false}
          styles={{ wrapper: { maxWidth: 240 } }}
          onChange={(days) => {
            if (typeof days === 'number' && Number.isInteger(days) && days >= 0 && days <= 366)
              change({ specialDayLead: days });
          }}
        />
      </SettingsCard>
      <NoticesCard settings={settings} change={change} />
    </Stack>
  );
}

function Sample({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation('settings');
  return (
    <figure className={classes['sample']} {...handAttributes(settings)}>
      <div className={`${paperClass} ${classes['slip'] ?? ''}`}>
        <Handwriting text={t('hand.sample')} />
      </div>
      <figcaption className={classes['caption']}>{t('hand.sampleCaption')}</figcaption>
    </figure>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <div>
      <div className={classes['label']}>{label}</div>
      <SegmentedControl aria-label={label} value={value} onChange={onChange} data={[...options]} />
    </div>
  );
}
