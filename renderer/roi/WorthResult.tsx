import { useTranslation } from 'react-i18next';
import { breakEven, summaryOfAnswers } from '#shared/roi/answers.rules.ts';
import type { Initiative } from '#shared/initiatives/initiative.ts';
import type { CrmAnswers } from '#shared/roi/answers.ts';
import type { RoiBasis, RoiReport } from '#shared/roi/roi.ts';
import { useFormat } from '../app/format.ts';
import { go, places } from '../app/routes.ts';
import { CumulativeChart } from '../charts/CumulativeChart.tsx';
import { BesideTheMoney } from './BesideTheMoney.tsx';
import { Contributions } from './Contributions.tsx';
import { FigureList } from '../money/FigureList.tsx';
import { NothingCounts } from '../money/NothingCounts.tsx';
import { Formula } from '../money/Formula.tsx';
import { BreakEven, LeftOut } from './Known.tsx';
import { Panel, PictureSheet } from './Panel.tsx';
import { PlanAgainstActual } from './PlanAgainstActual.tsx';
import { FIGURES } from '../money/useFigureWords.ts';
import { useWorthWords } from './useWorthWords.ts';
import classes from './WorthTab.module.css';

interface WorthResultProps {
  readonly report: RoiReport;
  /** Where the report is the CRM's own. */
  readonly answers: CrmAnswers | null;
  /** Whose report it is; null: all of them together. */
  readonly initiative: Initiative | null;
  readonly today: string;
  readonly isAll: boolean;
  readonly onBasis: (basis: RoiBasis) => void;
}

/** One sentence, one picture, and what stands behind them. */
export function WorthResult({ report, answers, initiative, today, isAll, onBasis }: WorthResultProps) {
  const { t } = useTranslation('roi');
  const format = useFormat();
  const sentence = useWorthWords(report.currency);
  const { summary, currency, from, to } = report;
  if (from === null || to === null || report.periods.length === 0) {
    return (
      <NothingCounts
        basis={report.basis}
        of={initiative === null ? 'all' : initiative.kind === 'crm' ? 'crm' : 'initiative'}
        onBasis={onBasis}
        {...(initiative === null ? {} : { onLedger: () => go(places.initiative(initiative.id)) })}
      />
    );
  }
  const found = answers === null || report.basis === 'actual' ? [] : breakEven(answers);
  const ofAnswers = answers === null ? null : summaryOfAnswers(answers, today);
  const isPart = ofAnswers !== null && (ofAnswers.cost !== summary.cost || ofAnswers.benefit !== summary.benefit);
  const isLeftOut = report.leftOut.length > 0;
  return (
    <>
      <div>
        <p className={classes['worth']}>{sentence(summary)}</p>
        <p className={classes['span']}>{t('sentence.span', { from: format.date(from), to: format.date(to) })}</p>
      </div>
      <PictureSheet>
        <CumulativeChart
          periods={report.periods}
          unit={report.periodUnit}
          currency={currency}
          paidBackOn={report.paidBackOn}
          payback={summary.payback}
        />
      </PictureSheet>
      <Panel title={t('formula.title')}>
        <Formula report={report} />
        <FigureList
          summary={summary}
          currency={currency}
          rate={initiative === null ? null : format.percent(initiative.discountRate, 2)}
          figures={FIGURES}
        />
      </Panel>
      {isLeftOut || found.length > 0 ? (
        <Panel title={t(found.length === 0 ? 'leftOut.title' : 'known')}>
          <LeftOut questions={report.leftOut} />
          <BreakEven found={found} currency={currency} isPart={isPart} />
        </Panel>
      ) : null}
      {isAll && report.initiatives.length > 1 ? <Contributions report={report} /> : null}
      <PlanAgainstActual report={report} today={today} />
      <BesideTheMoney />
    </>
  );
}
