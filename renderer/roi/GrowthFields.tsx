import { Button, Text } from '@mantine/core';
import { IconRuler2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dataClient } from '../api/api.ts';
import { useFormat } from '../app/format.ts';
import { useToday } from '../app/today.ts';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import classes from './AnswerCard.module.css';
import { Fields } from './AnswerCard.tsx';
import { CountField, MoneyField } from './AnswerFields.tsx';
import type { AnswerValues } from './answerValues.ts';
import { isCountedUp, spansToMeasure, usualMarginPercent } from './measuring.ts';
import type { QuestionFieldsProps } from './QuestionFields.tsx';

type Remark = 'noMargin' | 'negativeMargin' | 'noSales';

/** How sales grew: typed, or measured from what was sold. Who types over a measured number has typed it. */
export function GrowthFields({ values, currency, problems, onChange, onReadable }: QuestionFieldsProps) {
  const { t } = useTranslation('roi');
  const format = useFormat();
  const today = useToday();
  const { growth, startsOn } = values;
  const { measured } = growth;
  const [isMeasuring, setIsMeasuring] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [remark, setRemark] = useState<Remark | null>(null);
  const spans = spansToMeasure(startsOn, today);
  const change = (part: Partial<AnswerValues['growth']>) => onChange({ growth: { ...growth, ...part } });
  const words = (wrong: (typeof problems)[keyof typeof problems]) =>
    wrong === undefined ? undefined : t(`problem.${wrong}`);

  const measure = async () => {
    if (spans === null) return;
    setIsMeasuring(true);
    setProblem(null);
    setRemark(null);
    try {
      const found = await dataClient.ledger.measureSales(spans);
      if (found.yearlyBeforeMinor === 0 && found.yearlyNowMinor === 0) {
        setRemark('noSales');
        return;
      }
      const marginPercent = usualMarginPercent(found.margin);
      change({
        yearlyBeforeMinor: found.yearlyBeforeMinor,
        yearlyNowMinor: found.yearlyNowMinor,
        marginPercent: marginPercent ?? growth.marginPercent,
        measured: found.measured,
      });
      if (marginPercent === null) setRemark(found.margin === null ? 'noMargin' : 'negativeMargin');
    } catch (error) {
      console.error(error);
      setProblem(error);
    } finally {
      setIsMeasuring(false);
    }
  };

  return (
    <>
      <Fields>
        <MoneyField
          label={t('question.growth.before')}
          currency={currency}
          value={growth.yearlyBeforeMinor}
          error={words(problems.yearlyBefore)}
          onChange={(yearlyBeforeMinor, isUnreadable) => {
            change({ yearlyBeforeMinor, measured: null });
            onReadable('growth.before', !isUnreadable);
          }}
        />
        <MoneyField
          label={t('question.growth.now')}
          currency={currency}
          value={growth.yearlyNowMinor}
          error={words(problems.yearlyNow)}
          onChange={(yearlyNowMinor, isUnreadable) => {
            change({ yearlyNowMinor, measured: null });
            onReadable('growth.now', !isUnreadable);
          }}
        />
        <CountField
          label={t('question.growth.margin')}
          suffix=" %"
          max={100}
          value={growth.marginPercent}
          error={words(problems.margin)}
          onChange={(marginPercent) => change({ marginPercent })}
        />
      </Fields>
      <div>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconRuler2 size="1rem" aria-hidden="true" />}
          disabled={spans === null}
          loading={isMeasuring}
          onClick={() => void measure()}
        >
          {t(measured === null ? 'measure.action' : 'measure.again')}
        </Button>
        {spans === null ? (
          <p className={classes['nothing']}>{t('measure.tooEarly')}</p>
        ) : measured === null ? null : (
          <p className={classes['nothing']}>
            {t('measure.done', {
              from: format.date(measured.from),
              to: format.date(measured.to),
              baselineFrom: format.date(measured.baselineFrom),
              baselineTo: format.date(measured.baselineTo),
            })}{' '}
            {isCountedUp(measured.from, measured.to) ? t('measure.countedUp') : null}
          </p>
        )}
        {remark === null ? null : (
          <Text component="output" display="block" size="sm">
            {t(`measure.${remark}`)}
          </Text>
        )}
      </div>
      {problem === null ? null : <ErrorNotice error={problem} onRetry={() => void measure()} />}
    </>
  );
}
