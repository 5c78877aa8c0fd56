import { type Ref, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Initiative } from '#shared/initiatives/initiative.ts';
import type { CrmAnswers } from '#shared/roi/answers.ts';
import type { RoiReport } from '#shared/roi/roi.ts';
import type { Scorecard } from '#shared/scorecard/scorecard.ts';
import { useFormat } from '../app/format.ts';
import { CumulativeChart } from '../charts/CumulativeChart.tsx';
import { PaperSheet } from '../printing/PaperSheet.tsx';
import { Formula } from '../money/Formula.tsx';
import { PaperAside } from './PaperAside.tsx';
import { PaperTables } from './PaperTables.tsx';
import { PaperFigures } from './PaperFigures.tsx';
import classes from './RoiPaper.module.css';
import { useWhoseName } from './useWhoseName.ts';
import { useWorthWords } from './useWorthWords.ts';

export interface RoiPaperContent {
  readonly report: RoiReport;
  /** Where the report is the CRM's own. */
  readonly answers: CrmAnswers | null;
  readonly scorecard: Scorecard;
  /** Those that the report is about. */
  readonly initiatives: readonly Initiative[];
  readonly isAll: boolean;
  readonly company: string;
  readonly today: string;
}

interface RoiPaperProps {
  readonly content: RoiPaperContent;
  readonly ref: Ref<HTMLDivElement>;
}

/** Of the picture, CSS pixels: as wide as the page between its margins (182 mm), and a quarter of it high. */
const PICTURE = { width: 687, height: 245 };

/** What fits on a page, CSS pixels: Letter, the shorter of the two papers (279 mm), less what a printer rounds. */
const PAGE_HEIGHT = (276 / 25.4) * 96;

/** Below this nobody could read it; nothing known comes near it. */
const SMALLEST_PERCENT = 60;

/** The report on exactly one page, A4 or Letter: what is long is cut by number, and the whole is made smaller if it must be. */
export function RoiPaper({ content, ref }: RoiPaperProps) {
  const { t } = useTranslation('roi');
  const format = useFormat();
  const { report, company, today, initiatives, isAll } = content;
  const sentence = useWorthWords(report.currency);
  const whose = useWhoseName();
  const page = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = page.current;
    if (element === null) return;
    // Smaller letters break lines elsewhere, so the height can't be reckoned beforehand.
    for (let percent = 100; percent >= SMALLEST_PERCENT; percent -= 2) {
      element.style.zoom = String(percent / 100);
      if (element.getBoundingClientRect().height <= PAGE_HEIGHT) return;
    }
  }, []);
  const { from, to } = report;
  return (
    <PaperSheet ref={ref}>
      <div className={classes['frame']}>
        <div ref={page} className={classes['page']}>
          <header className={classes['head']}>
            <h1>{t('paper.heading', { whose: whose(isAll ? null : (initiatives[0] ?? null)) })}</h1>
            <p>{[company, format.date(today)].filter((part) => part !== '').join(' · ')}</p>
          </header>
          <p className={classes['sentence']}>{sentence(report.summary)}</p>
          {from === null || to === null ? null : (
            <p className={classes['soft']}>{t('sentence.span', { from: format.date(from), to: format.date(to) })}</p>
          )}
          <div className={classes['picture']}>
            <CumulativeChart
              periods={report.periods}
              unit={report.periodUnit}
              currency={report.currency}
              paidBackOn={report.paidBackOn}
              payback={report.summary.payback}
              width={PICTURE.width}
              height={PICTURE.height}
            />
          </div>
          <section className={classes['formulas']}>
            <Formula report={report} />
          </section>
          <PaperFigures content={content} />
          <PaperTables content={content} />
          <PaperAside content={content} />
        </div>
      </div>
    </PaperSheet>
  );
}
