import { useTranslation } from 'react-i18next';
import type { Initiative } from '#shared/initiatives/initiative.ts';
import type { RoiSummary } from '#shared/roi/roi.ts';
import { useFormat } from '../app/format.ts';
import classes from './InitiativePage.module.css';
import { type Figure, FIGURES, useFigureWords } from './useFigureWords.ts';

interface InitiativeFiguresProps {
  readonly initiative: Initiative;
  readonly summary: RoiSummary;
  readonly currency: string;
}

/** The five figures, each with how it is computed. */
export function InitiativeFigures({ initiative, summary, currency }: InitiativeFiguresProps) {
  const { t } = useTranslation('initiatives');
  const format = useFormat();
  const words = useFigureWords(currency);
  const cost = format.money(summary.cost, currency);
  const benefit = format.money(summary.benefit, currency);
  const how: Readonly<Record<Figure, string>> = {
    roi: t('how.roi', { cost, benefit }),
    netRoi: t('how.netRoi', { cost, benefit }),
    npv: t('how.npv', {
      rate: format.percent(initiative.discountRate, 4),
      day: format.date(initiative.startsOn),
    }),
    irr: t('how.irr'),
    payback: t('how.payback'),
  };
  return (
    <dl className={classes['figures']}>
      {FIGURES.map((figure) => {
        const outcome = summary[figure];
        const months = figure === 'payback' ? words.months(outcome) : null;
        return (
          <div key={figure} className={classes['figure']}>
            <dt className={classes['figureName']}>{t(`figure.${figure}`)}</dt>
            <dd
              className={classes['figureValue']}
              data-words={outcome.kind !== 'value' || undefined}
              data-below={(outcome.kind === 'value' && outcome.value < 0) || undefined}
            >
              {words.full(figure, outcome)}
              {months === null ? null : <span className={classes['months']}>{months}</span>}
            </dd>
            <dd className={classes['how']}>{how[figure]}</dd>
          </div>
        );
      })}
    </dl>
  );
}
