import { useTranslation } from 'react-i18next';
import { breakEven } from '#shared/roi/answers.rules.ts';
import { useFormat } from '../app/format.ts';
import { shortened } from '../charts/shortened.ts';
import { countedIn } from '../money/Formula.tsx';
import type { RoiPaperContent } from './RoiPaper.tsx';
import classes from './RoiPaper.module.css';
import { useBreakEvenWords } from './useBreakEvenWords.ts';
import { useFigureWords } from '../money/useFigureWords.ts';
import { useWhoseName } from './useWhoseName.ts';

/** Initiatives that fit on the page. */
const MOST_INITIATIVES = 6;
const LONGEST_NAME = 30;

/** By kind of cost and benefit; beside it by initiative, or what would have to be true for break-even. */
export function PaperTables({ content }: { readonly content: RoiPaperContent }) {
  const { report, answers, isAll } = content;
  return (
    <div className={classes['columns']}>
      <Categories content={content} />
      {isAll && report.initiatives.length > 1 ? (
        <Contributions content={content} />
      ) : answers === null || report.basis === 'actual' ? null : (
        <Balance content={content} />
      )}
    </div>
  );
}

function Categories({ content: { report } }: { readonly content: RoiPaperContent }) {
  const { t } = useTranslation('roi');
  const { t: tMoney } = useTranslation('money');
  const format = useFormat();
  const money = (amountMinor: number) => format.money(amountMinor, report.currency);
  const hasBoth =
    report.categories.some(({ plannedSoFarMinor }) => plannedSoFarMinor !== 0) &&
    report.categories.some(({ actualSoFarMinor }) => actualSoFarMinor !== 0);
  return (
    <section>
      <h2>{t('paper.categories')}</h2>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th>{t('plan.category')}</th>
            <th>{t('paper.amount')}</th>
            {hasBoth ? (
              <>
                <th>{t('plan.planned')}</th>
                <th>{t('plan.actual')}</th>
              </>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {report.categories.map((line) => (
            <tr key={line.category}>
              <th scope="row">{tMoney(`category.${line.category}`)}</th>
              <td>{money(countedIn(report, line.category))}</td>
              {hasBoth ? (
                <>
                  <td>{money(line.plannedSoFarMinor)}</td>
                  <td>{money(line.actualSoFarMinor)}</td>
                </>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Contributions({ content: { report } }: { readonly content: RoiPaperContent }) {
  const { t } = useTranslation('roi');
  const format = useFormat();
  const words = useFigureWords(report.currency);
  const whose = useWhoseName();
  // What adds or takes most stands on the page.
  const shown = report.initiatives
    .toSorted((one, other) => Math.abs(other.netMinor) - Math.abs(one.netMinor))
    .slice(0, MOST_INITIATIVES);
  const more = report.initiatives.length - shown.length;
  return (
    <section>
      <h2>{t('paper.contributions')}</h2>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th>{t('share.initiative')}</th>
            <th>{t('share.net')}</th>
            <th>{t('share.share')}</th>
            <th>{t('share.roi')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ initiative, netMinor, share, summary }) => (
            <tr key={initiative.id}>
              <th scope="row">
                {shortened(whose({ name: initiative.displayName, kind: initiative.kind }), LONGEST_NAME)}
              </th>
              <td>{format.money(netMinor, report.currency)}</td>
              <td>{share === null ? t('share.none') : format.percent(share)}</td>
              <td>{summary.roi.kind === 'value' ? words.full(summary, 'roi') : t('share.none')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 ? <p className={classes['soft']}>{t('share.more', { count: more })}</p> : null}
    </section>
  );
}

function Balance({ content: { report, answers } }: { readonly content: RoiPaperContent }) {
  const { t } = useTranslation('roi');
  const sentence = useBreakEvenWords(report.currency);
  if (answers === null) return null;
  return (
    <section>
      <h2>{t('breakEven.title')}</h2>
      <ul className={classes['lines']}>
        {breakEven(answers).map((one) => (
          <li key={one.figure}>{sentence(one)}</li>
        ))}
      </ul>
      <p className={classes['soft']}>{t('breakEven.note')}</p>
    </section>
  );
}
