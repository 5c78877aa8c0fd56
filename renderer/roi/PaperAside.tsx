import { useTranslation } from 'react-i18next';
import { useFormat } from '../app/format.ts';
import { shortened } from '../charts/shortened.ts';
import { ScorecardIndex } from '../scorecard/ScorecardIndex.tsx';
import { LeftOut } from './Known.tsx';
import type { RoiPaperContent } from './RoiPaper.tsx';
import classes from './RoiPaper.module.css';
import { useDurationWords } from '../money/useDurationWords.ts';
import { useWhoseName } from './useWhoseName.ts';

/** Initiatives whose assumptions fit on the page. */
const MOST_ASSUMED = 4;
const LONGEST_NAME = 34;

/** What stands beside the figures: assumptions, what is left out, the scorecard, definitions and sources. */
export function PaperAside({ content }: { readonly content: RoiPaperContent }) {
  const { t } = useTranslation('roi');
  const { t: tMoney } = useTranslation('money');
  const format = useFormat();
  const duration = useDurationWords();
  const whose = useWhoseName();
  const { report, initiatives, scorecard, today } = content;
  // Those that are told beside the figures, and nothing of one that has no amounts.
  const weight = new Map(
    report.initiatives
      .filter(({ summary }) => summary.cost !== 0 || summary.benefit !== 0)
      .map((line) => [line.initiative.id, Math.abs(line.netMinor)]),
  );
  const counted = initiatives.filter(({ id }) => weight.has(id));
  const assumed = counted
    .toSorted((one, other) => (weight.get(other.id) ?? 0) - (weight.get(one.id) ?? 0))
    .slice(0, MOST_ASSUMED);
  const more = counted.length - assumed.length;
  return (
    <>
      <div className={classes['columns']}>
        <section>
          <h2>{t('paper.assumptions')}</h2>
          <p>{tMoney(`basis.${report.basis}Hint`)}</p>
          {assumed.map((one) => (
            <p key={one.id}>
              {t('paper.assumedOne', {
                name: shortened(whose(one), LONGEST_NAME),
                start: format.date(one.startsOn),
                horizon: duration({ years: Math.floor(one.horizonMonths / 12), months: one.horizonMonths % 12 }),
                rate: format.percent(one.discountRate, 2),
              })}
            </p>
          ))}
          {more > 0 ? <p className={classes['soft']}>{t('share.more', { count: more })}</p> : null}
          <LeftOut questions={report.leftOut} />
        </section>
        <section>
          <h2>{t('paper.beside')}</h2>
          <ScorecardIndex scorecard={scorecard} isOnPaper />
          <p>{t('scorecard.sentence')}</p>
        </section>
      </div>
      <footer className={classes['small']}>
        <h2>{t('paper.definitions')}</h2>
        <p>{t('paper.definitionRoi')}</p>
        <p>{t('paper.definitionNpv')}</p>
        <p>{t('paper.madeBy', { day: format.date(today) })}</p>
      </footer>
    </>
  );
}
