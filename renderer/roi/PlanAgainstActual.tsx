import { useTranslation } from 'react-i18next';
import type { RoiReport } from '#shared/roi/roi.ts';
import { useFormat } from '../app/format.ts';
import { PlanActualChart } from '../charts/PlanActualChart.tsx';
import { PictureSheet } from './Panel.tsx';
import classes from './WorthTab.module.css';

/** What was planned until today beside what came. Where only one of the two is written down there is nothing to compare. */
export function PlanAgainstActual({ report, today }: { readonly report: RoiReport; readonly today: string }) {
  const { t } = useTranslation('roi');
  const format = useFormat();
  const hasPlanned = report.categories.some(({ plannedMinor }) => plannedMinor !== 0);
  const hasActual = report.categories.some(({ actualMinor }) => actualMinor !== 0);
  if (!hasPlanned || !hasActual) return null;
  return (
    <PictureSheet>
      <PlanActualChart categories={report.categories} currency={report.currency} />
      <p className={classes['text']}>{t('plan.note', { day: format.date(today) })}</p>
    </PictureSheet>
  );
}
