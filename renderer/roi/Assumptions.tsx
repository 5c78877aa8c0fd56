import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../app/format.ts';
import { DayField } from '../days/DayField.tsx';
import { CountField } from './AnswerFields.tsx';
import type { AnswerProblems, AnswerValues } from './answerValues.ts';
import classes from './Assumptions.module.css';
import { useDurationWords } from '../money/useDurationWords.ts';

interface AssumptionsProps {
  readonly values: AnswerValues;
  readonly problems: AnswerProblems;
  readonly onChange: (part: Partial<AnswerValues>) => void;
}

/** From when, for how long, and what later money counts for: folded, because the usual will do. */
export function Assumptions({ values, problems, onChange }: AssumptionsProps) {
  const { t } = useTranslation('roi');
  const format = useFormat();
  const duration = useDurationWords();
  // What opened because something was wrong stays open while that is put right.
  const [isOpen, setIsOpen] = useState(false);
  const { horizon, discountPercent, startsOn } = values;
  const words = (problem: AnswerProblems[keyof AnswerProblems]) =>
    problem === undefined ? undefined : t(`problem.${problem}`);
  const isWrong = (['startsOn', 'horizon', 'discount'] as const).some((field) => problems[field] !== undefined);
  const count = horizon.count ?? 0;
  return (
    <details
      className={classes['assumptions']}
      open={isOpen || isWrong}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary className={classes['summary']}>
        <span className={classes['title']}>{t('assumptions.title')}</span>
        {isWrong ? null : (
          <span className={classes['line']}>
            {t('assumptions.summary', {
              start: format.date(startsOn),
              horizon: duration(
                horizon.unit === 'years'
                  ? { years: Math.floor(count), months: Math.round((count % 1) * 12) }
                  : { years: 0, months: count },
              ),
              rate: format.percent((discountPercent ?? 0) / 100, 2),
            })}
          </span>
        )}
      </summary>
      <div className={classes['body']}>
        <div className={classes['fields']}>
          <DayField
            label={t('assumptions.startsOn')}
            value={startsOn}
            error={words(problems.startsOn)}
            onChange={(day) => onChange({ startsOn: day })}
          />
          <div className={classes['horizon']}>
            <CountField
              label={t('assumptions.horizon')}
              max={horizon.unit === 'years' ? 50 : 600}
              decimalScale={0}
              value={horizon.count}
              error={words(problems.horizon)}
              onChange={(typed) => onChange({ horizon: { ...horizon, count: typed } })}
            />
            <SegmentedControl
              aria-label={t('assumptions.unit')}
              data={(['months', 'years'] as const).map((unit) => ({ value: unit, label: t(`assumptions.${unit}`) }))}
              value={horizon.unit}
              onChange={(unit) => onChange({ horizon: { ...horizon, unit: unit === 'years' ? 'years' : 'months' } })}
            />
          </div>
        </div>
        <div className={classes['discount']}>
          <CountField
            label={t('assumptions.discount')}
            description={t('assumptions.discountHint')}
            suffix=" %"
            max={1000}
            decimalScale={3}
            value={discountPercent}
            error={words(problems.discount)}
            onChange={(typed) => onChange({ discountPercent: typed })}
          />
        </div>
      </div>
    </details>
  );
}
