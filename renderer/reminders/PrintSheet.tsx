import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../app/format.ts';
import { usePhoneShown } from '../contacts/usePhoneShown.ts';
import { Handwriting } from '../handwriting/Handwriting.tsx';
import { PaperSheet } from '../printing/PaperSheet.tsx';
import { useDueWords } from '../days/useDueWords.ts';
import type { PrintList } from './printList.ts';
import classes from './PrintSheet.module.css';
import { useSpecialDayWords } from './useSpecialDayWords.ts';

interface PrintSheetProps {
  readonly list: PrintList;
  readonly company: string;
  /** Whose list it is; null: everybody's. */
  readonly whose: string | null;
  readonly ref: Ref<HTMLDivElement>;
}

/** Today as a paper list. */
export function PrintSheet({ list, company, whose, ref }: PrintSheetProps) {
  const { t } = useTranslation('reminders');
  const format = useFormat();
  const clock = useDueWords(list.today);
  const specialDay = useSpecialDayWords();
  const phone = usePhoneShown();
  const { overdue, dueToday, specialDays, touch, moreTouch, phones } = list;
  const reach = (contact: { readonly id: number; readonly displayName: string } | null) => {
    if (contact === null) return null;
    const number = phones.get(contact.id);
    return { name: contact.displayName, phone: number === undefined ? null : phone(number) };
  };
  const slip = (one: PrintList['overdue'][number], when: string) => (
    <Line
      key={one.id}
      when={when}
      text={<Handwriting text={one.text} />}
      contact={reach(one.contact)}
      owner={one.staff?.displayName ?? null}
    />
  );
  const isEmpty = overdue.length + dueToday.length + specialDays.length + touch.length === 0;
  return (
    <PaperSheet ref={ref}>
      {/* A table only for its head and foot, which come again on every page and hold the margins. */}
      <table className={classes.page} role="presentation">
        <thead>
          <tr>
            <td className={classes.top}>{'\u00a0'}</td>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <header className={classes.head}>
                <h1>{t('print.heading', { day: clock.long(list.today) })}</h1>
                <p>{[company, whose ?? t('print.everybody')].filter((part) => part !== '').join(' · ')}</p>
              </header>
              {isEmpty ? <p>{t('print.nothing')}</p> : null}
              <Section title={t('print.overdue')} count={overdue.length}>
                {overdue.map((one) => slip(one, clock.short(one.dueOn)))}
              </Section>
              <Section title={t('print.today')} count={dueToday.length}>
                {dueToday.map((one) => slip(one, one.dueTime === null ? '' : clock.time(one.dueTime)))}
              </Section>
              <Section title={t('print.specialDays')} count={specialDays.length}>
                {specialDays.map((day) => (
                  <Line
                    key={`${day.contact.id}-${day.key}-${day.on}`}
                    when={clock.short(day.on)}
                    text={specialDay(day)}
                    contact={reach(day.contact)}
                    owner={null}
                  />
                ))}
              </Section>
              <Section title={t('print.touch')} count={touch.length}>
                {touch.map(({ contact, colour, lastContactOn }) => (
                  <Line
                    key={contact.id}
                    when=""
                    text={[
                      t(colour === 'red' ? 'print.touchLate' : 'print.touchDue'),
                      lastContactOn === null
                        ? t('print.neverSpoken')
                        : t('print.lastSpoken', { day: format.date(lastContactOn) }),
                    ].join(' · ')}
                    contact={reach(contact)}
                    owner={null}
                  />
                ))}
              </Section>
              {moreTouch > 0 ? <p className={classes.more}>{t('print.moreTouch', { count: moreTouch })}</p> : null}
            </td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <td className={classes.foot}>
              {[company, clock.long(list.today)].filter((part) => part !== '').join(' · ')}
            </td>
          </tr>
        </tfoot>
      </table>
    </PaperSheet>
  );
}

interface SectionProps {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

/** Its heading comes again on every page that it goes on to. */
function Section({ title, count, children }: SectionProps) {
  const format = useFormat();
  if (count === 0) return null;
  return (
    <table className={classes.section}>
      <thead>
        <tr>
          <th colSpan={4}>
            {title} <span className={classes.count}>{format.number(count)}</span>
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

interface LineProps {
  readonly when: string;
  readonly text: ReactNode;
  readonly contact: { readonly name: string; readonly phone: string | null } | null;
  readonly owner: string | null;
}

/** A box to tick, what is to be done, with whom, and a line to write on. */
function Line({ when, text, contact, owner }: LineProps) {
  const { t } = useTranslation('reminders');
  return (
    <tr className={classes.line}>
      <td className={classes.boxCell} aria-label={t('print.box')}>
        <span className={classes.box} />
      </td>
      <td className={classes.when}>{when}</td>
      <td className={classes.what}>
        <div className={classes.text}>{text}</div>
        {contact === null ? null : (
          <div className={classes.contact}>
            <b>{contact.name}</b>
            {contact.phone === null ? null : <span className={classes.phone}>{contact.phone}</span>}
          </div>
        )}
        <div className={classes.rule} />
      </td>
      <td className={classes.owner}>{owner}</td>
    </tr>
  );
}
