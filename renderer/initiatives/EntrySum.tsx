import { useTranslation } from 'react-i18next';
import { horizonEnd, occurrencesOf } from '#shared/initiatives/ledger.rules.ts';
import { useFormat } from '../app/format.ts';
import { useToday } from '../app/today.ts';
import classes from './EntryDialog.module.css';
import { amountOf, intervalOf, problemsOfEntry, untilOf } from './entryValues.ts';
import type { EntryForm } from './useEntryForm.ts';

interface EntrySumProps {
  readonly form: EntryForm;
  readonly currency: string;
}

/** What the entry comes to in all, and what of it lies outside the horizon. */
export function EntrySum({ form, currency }: EntrySumProps) {
  const { t } = useTranslation('initiatives');
  const format = useFormat();
  const today = useToday();
  const { values, initiative } = form;
  const amountMinor = amountOf(values);
  if (amountMinor === null || problemsOfEntry(values).length > 0) return null;
  const end = horizonEnd(initiative);
  const until = untilOf(values);
  const entry = { startsOn: values.startsOn, every: intervalOf(values), until };
  const days = occurrencesOf(entry, until !== null && until > end ? until : end);
  const last = days.at(-1) ?? values.startsOn;
  const outside = days.length === 0 ? 1 : days.filter((day) => day > end).length;
  const isAhead = values.basis === 'actual' && days.some((day) => day > today);
  return (
    <output className={classes['sum']}>
      {days.length === 0 ? null : (
        <span>
          {t('entry.sum', {
            count: days.length,
            sum: format.money(amountMinor * days.length, currency),
            last: format.date(last),
          })}
        </span>
      )}
      {outside === 0 ? null : (
        <span className={classes['warning']}>{t('entry.outside', { count: outside, end: format.date(end) })}</span>
      )}
      {isAhead ? <span className={classes['warning']}>{t('entry.ahead')}</span> : null}
    </output>
  );
}
