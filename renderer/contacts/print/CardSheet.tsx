import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/format.ts';
import { useOwnValueWords } from '../../fields/ownValueWords.ts';
import { PaperSheet } from '../../printing/PaperSheet.tsx';
import type { PrintTarget } from '../../printing/usePrinting.ts';
import { useSaleWords } from '../../sales/useSaleWords.ts';
import { useSettings } from '../../settings/useSettings.ts';
import { useDueWords } from '../../days/useDueWords.ts';
import { pictureAddress } from '../ContactAvatar.tsx';
import { usePointWords } from '../pointWords.ts';
import { useCalendarDayWords } from '../useCalendarDayWords.ts';
import { usePointShown } from '../usePhoneShown.ts';
import { useRhythmWords } from '../useRhythmWords.ts';
import classes from './CardSheet.module.css';
import type { CardPaper } from './gatherCard.ts';
import './pages.css';

interface CardSheetProps {
  readonly paper: CardPaper;
  readonly company: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly to: PrintTarget;
  readonly ref: Ref<HTMLDivElement>;
}

/** Everything on a contact's card, on paper. */
export function CardSheet({ paper, company, today, to, ref }: CardSheetProps) {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  const { card } = paper;
  const name = card.displayName === '' ? t('card.unnamed') : card.displayName;
  const under = [card.title, ...card.departments, card.employer?.displayName ?? ''].filter((part) => part !== '');
  return (
    <PaperSheet ref={ref}>
      <div className={classes['page']} data-paper={to}>
        <header className={classes['head']}>
          {card.photo === null ? null : <img src={pictureAddress(card.photo)} alt="" />}
          <div>
            <h1>{name}</h1>
            <p>{under.length === 0 ? t(`kind.${card.kind}`) : under.join(' · ')}</p>
          </div>
          <p className={classes['printed']}>
            {[company, t('paper.printed', { day: format.date(today) })].filter((part) => part !== '').join(' · ')}
          </p>
        </header>
        <Flags paper={paper} />
        <Reach paper={paper} />
        <About paper={paper} />
        <OwnFields paper={paper} />
        {card.note === '' ? null : (
          <Section title={t('field.note')}>
            <p className={classes['text']}>{card.note}</p>
          </Section>
        )}
        <Promises paper={paper} today={today} />
        <Money paper={paper} />
        <Story paper={paper} today={today} />
      </div>
    </PaperSheet>
  );
}

type Part = Pick<CardSheetProps, 'paper'>;

function Flags({ paper: { card } }: Part) {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  const { doNotContact, deletedAt, onCreditHold, preferredChannel } = card;
  const flags = [
    deletedAt === null ? '' : t('card.inBin', { date: format.day(deletedAt) }),
    doNotContact === null
      ? ''
      : [t('card.doNotContactTitle', { date: format.date(doNotContact.since) }), doNotContact.why]
          .filter((part) => part !== '')
          .join(': '),
    onCreditHold ? t('card.creditHold') : '',
    preferredChannel === null ? '' : t('card.prefers', { channel: t(`channel.${preferredChannel}`) }),
  ].filter((flag) => flag !== '');
  return flags.map((flag) => (
    <p key={flag} className={classes['flag']}>
      {flag}
    </p>
  ));
}

function Reach({ paper: { card } }: Part) {
  const { t } = useTranslation('contacts');
  const words = usePointWords();
  const shown = usePointShown();
  if (card.points.length === 0) return null;
  return (
    <Section title={t('paper.reach')}>
      {card.points.map((point, position) => (
        <Fact key={position} term={words.labelled(point)} value={shown(point)} />
      ))}
    </Section>
  );
}

function About({ paper: { card } }: Part) {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  const days = useCalendarDayWords();
  const rhythm = useRhythmWords();
  const phonetic = [card.phoneticFamilyName, card.phoneticGivenName].filter((part) => part !== '').join(' ');
  return (
    <Section title={t('card.about')}>
      <Fact term={t('field.nickname')} value={card.nickname} />
      <Fact term={t('field.phoneticGivenName')} value={phonetic} />
      <Fact term={t('field.birthday')} value={card.birthday === null ? '' : format.date(card.birthday)} />
      <Fact term={t('field.anniversary')} value={card.anniversary === null ? '' : format.date(card.anniversary)} />
      {card.specialDays.map((entry) => (
        <Fact key={entry.id} term={days.what(entry)} value={days.day(entry.day)} />
      ))}
      <Fact term={t('field.tags')} value={format.list(card.tags)} />
      <Fact term={t('touch.title')} value={card.rhythm === null ? '' : rhythm(card.rhythm)} />
      <Fact
        term={t('touch.lastContact')}
        value={card.lastContactOn === null ? t('touch.never') : format.date(card.lastContactOn)}
      />
      <Fact term={t('touch.knownBy')} value={format.list(card.knownBy.map(({ displayName }) => displayName))} />
      {card.employees.length === 0 ? null : (
        <Fact
          term={t('card.employees', { count: card.employees.length })}
          value={card.employees
            .map(({ displayName, title }) => [displayName, title].filter((part) => part !== '').join(', '))
            .join('\n')}
        />
      )}
    </Section>
  );
}

function OwnFields({ paper: { card, fields } }: Part) {
  const { t } = useTranslation('contacts');
  const words = useOwnValueWords();
  const values = card.own.flatMap(({ fieldId, value }) => {
    const field = fields.find(({ id }) => id === fieldId);
    return field === undefined ? [] : [{ field, text: words(field, value) }];
  });
  if (values.length === 0) return null;
  return (
    <Section title={t('paper.fields')}>
      {values.map(({ field, text }) => (
        <Fact key={field.id} term={field.name} value={text} />
      ))}
    </Section>
  );
}

function Promises({ paper: { promises, promiseCount }, today }: Part & { readonly today: string }) {
  const { t } = useTranslation('contacts');
  const days = useDueWords(today);
  if (promises.length === 0) return null;
  const more = promiseCount - promises.length;
  return (
    <Section title={t('paper.promises')}>
      {promises.map(({ id, dueOn, dueTime, text, staff }) => (
        <Fact
          key={id}
          term={[days.short(dueOn), dueTime === null ? '' : days.time(dueTime)].filter((part) => part !== '').join(' ')}
          value={staff === null ? text : `${text} (${staff.displayName})`}
        />
      ))}
      {more > 0 ? <p>{t('paper.morePromises', { count: more })}</p> : null}
    </Section>
  );
}

function Money({ paper: { sales, totals } }: Part) {
  const { t } = useTranslation('contacts');
  const { t: saleWords } = useTranslation('sales');
  const format = useFormat();
  const words = useSaleWords();
  const { settings } = useSettings();
  if (sales.length === 0 || settings === undefined) return null;
  const more = totals.count - sales.length;
  return (
    <Section title={t('paper.money')}>
      <Fact term={saleWords('card.sold')} value={format.money(totals.soldMinor, settings.currency)} />
      {totals.openMinor === 0 ? null : (
        <Fact term={saleWords('card.open')} value={format.money(totals.openMinor, settings.currency)} />
      )}
      {sales.map((sale) => (
        <Fact
          key={sale.id}
          term={format.date(sale.datedOn)}
          value={[words.paper(sale.stage, sale.number), sale.what, format.money(sale.amountMinor, sale.currency)]
            .filter((part) => part !== '')
            .join(' · ')}
        />
      ))}
      {more > 0 ? <p>{t('paper.moreSales', { count: more })}</p> : null}
    </Section>
  );
}

function Story({ paper: { story, isStoryCut }, today }: Part & { readonly today: string }) {
  const { t } = useTranslation(['contacts', 'interactions']);
  const days = useDueWords(today);
  if (story.length === 0) return null;
  return (
    <Section title={t('paper.story')}>
      {story.map((entry) => {
        const what =
          entry.kind === 'promise' ? t('interactions:timeline.kept') : t(`channel.${entry.interaction.channel}`);
        const text = entry.kind === 'promise' ? entry.text : entry.interaction.words;
        const staff = entry.kind === 'promise' ? entry.staff : entry.interaction.staff;
        return (
          <Fact
            key={entry.kind === 'promise' ? `promise${entry.reminderId}${entry.dueOn}` : entry.interaction.id}
            term={days.short(entry.on)}
            value={[[what, staff?.displayName ?? ''].filter((part) => part !== '').join(', '), text]
              .filter((part) => part !== '')
              .join('\n')}
          />
        );
      })}
      {isStoryCut ? <p>{t('paper.olderStory')}</p> : null}
    </Section>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes['section']}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Nothing where there is nothing to say. */
function Fact({ term, value }: { readonly term: string; readonly value: string }) {
  if (value === '') return null;
  return (
    <dl className={classes['fact']}>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </dl>
  );
}
