import type { RoiReport } from '#shared/roi/roi.ts';
import { ContributionChart } from '../charts/ContributionChart.tsx';
import { PictureSheet } from './Panel.tsx';
import { useFigureWords } from '../money/useFigureWords.ts';

/** What each initiative adds to the whole: as bars, and as a table behind them. */
export function Contributions({ report }: { readonly report: RoiReport }) {
  const words = useFigureWords(report.currency);
  return (
    <PictureSheet>
      <ContributionChart
        initiatives={report.initiatives}
        currency={report.currency}
        roiWords={({ summary }) => words.full(summary, 'roi')}
      />
    </PictureSheet>
  );
}
