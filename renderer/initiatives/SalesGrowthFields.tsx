import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dataClient } from '../api/api.ts';
import { useNotify } from '../app/notify.tsx';
import { useToday } from '../app/today.ts';
import { DayField } from '../days/DayField.tsx';
import { usualMarginPercent } from '../roi/measuring.ts';
import classes from './EntryDialog.module.css';
import { EntryCount, EntryMoney } from './EntryFields.tsx';
import { problemsOfSpans, type SalesSpans, suggestedSpans } from './salesSpans.ts';
import type { EntryForm } from './useEntryForm.ts';

type Remark = 'noMargin' | 'unusualMargin' | 'noSales';

interface SalesGrowthFieldsProps {
  readonly form: EntryForm;
  readonly currency: string;
}

/** Growth of sales over a baseline: typed, or measured straight from the sales of two spans of time. */
export function SalesGrowthFields({ form, currency }: SalesGrowthFieldsProps) {
  const { t } = useTranslation('initiatives');
  const { notifyError } = useNotify();
  const today = useToday();
  const { values, set, initiative } = form;
  const { measured } = values;
  const [spans, setSpans] = useState<SalesSpans>(() => measured ?? suggestedSpans(initiative.startsOn, today));
  const [of, setOf] = useState(measured?.of ?? 'everybody');
  const [isTried, setIsTried] = useState(false);
  const [isMeasuring, setIsMeasuring] = useState(false);
  const [remark, setRemark] = useState<Remark | null>(null);
  const problems = problemsOfSpans(spans);

  const measure = async () => {
    setIsTried(true);
    if (isMeasuring || problems.length > 0) return;
    setIsMeasuring(true);
    setRemark(null);
    try {
      const { from, to, baselineFrom, baselineTo } = spans;
      const found = await dataClient.ledger.measureSales({
        from,
        to,
        baselineFrom,
        baselineTo,
        ...(of === 'initiative' ? { initiativeId: initiative.id } : {}),
      });
      const { yearlyBeforeMinor, yearlyNowMinor, margin } = found;
      if (yearlyBeforeMinor === 0 && yearlyNowMinor === 0) {
        setRemark('noSales');
        return;
      }
      const marginPercent = usualMarginPercent(margin);
      set({
        yearlyBeforeMinor,
        yearlyNowMinor,
        measured: found.measured,
        ...(marginPercent === null ? {} : { marginPercent }),
      });
      if (marginPercent === null) setRemark(margin === null ? 'noMargin' : 'unusualMargin');
    } catch (error) {
      notifyError(error);
    } finally {
      setIsMeasuring(false);
    }
  };
  const day = (field: keyof SalesSpans) => {
    const problem = isTried ? problems.find((one) => one.field === field) : undefined;
    return (
      <DayField
        label={t(`growth.${field}`)}
        value={spans[field]}
        error={problem === undefined ? null : t(`problem.${problem.problem}`)}
        onChange={(value) => setSpans((before) => ({ ...before, [field]: value }))}
      />
    );
  };
  return (
    <>
      <fieldset className={classes['measure']}>
        <legend className={classes['legend']}>{t('growth.fromSales')}</legend>
        <div className={classes['spans']}>
          {day('baselineFrom')}
          {day('baselineTo')}
          {day('from')}
          {day('to')}
        </div>
        <Group justify="space-between" align="end" gap="sm">
          <SegmentedControl
            aria-label={t('growth.of')}
            value={of}
            data={[
              { value: 'everybody', label: t('growth.everybody') },
              { value: 'initiative', label: t('growth.initiative') },
            ]}
            onChange={(next) => setOf(next === 'initiative' ? 'initiative' : 'everybody')}
          />
          <Button
            variant="light"
            aria-busy={isMeasuring}
            leftSection={<IconRefresh size="1rem" aria-hidden="true" />}
            onClick={() => void measure()}
          >
            {t(measured === null ? 'growth.measure' : 'growth.measureAgain')}
          </Button>
        </Group>
        {remark === null ? null : (
          <Text component="output" size="sm">
            {t(`growth.${remark}`)}
          </Text>
        )}
      </fieldset>
      <div className={classes['grid']}>
        <EntryMoney form={form} field="yearlyBeforeMinor" label={t('field.yearlyBefore')} currency={currency} />
        <EntryMoney form={form} field="yearlyNowMinor" label={t('field.yearlyNow')} currency={currency} />
        <EntryCount form={form} field="marginPercent" label={t('field.margin')} hint={t('entry.marginHint')} />
      </div>
    </>
  );
}
