import { Button, Text, Title } from '@mantine/core';
import { IconArrowDownRight, IconArrowUpRight, IconEqual } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScorecardMeasure } from '#shared/scorecard/scorecard.ts';
import { useFormat } from '../app/format.ts';
import classes from './MeasureCard.module.css';
import { ScoreDots } from './ScoreDots.tsx';
import { scoreName, trendOf, useMeasureWords } from './scoreWords.ts';

interface MeasureCardProps {
  readonly measure: ScorecardMeasure;
  readonly onScore: () => void;
  readonly onEarlier: () => void;
}

/** A measure: its question, the newest score with the reason, and where it goes. */
export function MeasureCard({ measure, onScore, onEarlier }: MeasureCardProps) {
  const { t } = useTranslation('scorecard');
  const words = useMeasureWords();
  const format = useFormat();
  const titleId = useId();
  const name = words.name(measure);
  const { latest, weight } = measure;
  return (
    <li className={classes.card} aria-labelledby={titleId} data-out={weight === 0 || undefined}>
      <div className={classes.about}>
        <Title order={2} size="h4" id={titleId}>
          {name}
        </Title>
        <Text size="sm" c="dimmed">
          {words.question(measure)}
        </Text>
        <Text size="xs" c="dimmed">
          {weight === 0 ? t('noWeight') : t('weight', { weight })}
        </Text>
      </div>
      <div className={classes.newest}>
        {latest === null ? (
          <Text c="dimmed">{t('notScored')}</Text>
        ) : (
          <>
            <div className={classes.score}>
              <ScoreDots score={latest.score} />
              <strong>{t(`score.${scoreName(latest.score)}`)}</strong>
              <span className={classes.soft}>{t('scoreOf', { score: latest.score })}</span>
              <Trend measure={measure} />
            </div>
            <Text size="sm" className={classes.evidence ?? ''} {...(latest.evidence === '' ? { c: 'dimmed' } : {})}>
              {latest.evidence === '' ? t('noEvidence') : latest.evidence}
            </Text>
            <time className={classes.soft} dateTime={latest.givenOn}>
              {format.date(latest.givenOn)}
            </time>
          </>
        )}
      </div>
      <div className={classes.actions}>
        <Button variant="light" onClick={onScore} aria-label={t('giveFor', { name })}>
          {t('give')}
        </Button>
        {latest === null ? null : (
          <Button variant="subtle" onClick={onEarlier} aria-label={t('earlierFor', { name })}>
            {t('earlier')}
          </Button>
        )}
      </div>
    </li>
  );
}

const TREND_ICONS = { up: IconArrowUpRight, down: IconArrowDownRight, same: IconEqual } as const;

function Trend({ measure }: { readonly measure: ScorecardMeasure }) {
  const { t } = useTranslation('scorecard');
  const trend = trendOf(measure);
  if (trend === null) return null;
  const Icon = TREND_ICONS[trend];
  return (
    <span className={classes.trend} data-trend={trend}>
      <Icon size="1.125rem" aria-hidden />
      {t(`trend.${trend}`, { before: measure.previous?.score })}
    </span>
  );
}
