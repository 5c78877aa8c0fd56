import { useTranslation } from 'react-i18next';
import type { LedgerCategory } from '#shared/initiatives/ledgerEntry.ts';
import type { RoiReport } from '#shared/roi/roi.ts';
import classes from './Formula.module.css';
import { useAmountWords } from './useAmountWords.ts';
import { useFigureWords } from './useFigureWords.ts';

type Counted = Pick<RoiReport, 'summary' | 'categories' | 'basis' | 'currency'>;

/** What a category comes to, by the amounts that count. */
export function countedIn(
  { categories, basis }: Pick<RoiReport, 'categories' | 'basis'>,
  category: LedgerCategory,
): number {
  const line = categories.find((one) => one.category === category);
  if (line === undefined) return 0;
  switch (basis) {
    case 'expected':
      return line.expectedMinor;
    case 'planned':
      return line.plannedMinor;
    case 'actual':
      return line.actualMinor;
  }
}

/** The literature's formula written out with its numbers, and the net form beside it. */
export function Formula({ report }: { readonly report: Counted }) {
  const { t } = useTranslation('money');
  const words = useFigureWords(report.currency);
  const { summary, currency } = report;
  const money = useAmountWords(currency);
  const of = (category: LedgerCategory) => money(countedIn(report, category));
  return (
    <div className={classes['formulas']}>
      <Fraction
        name={t('formula.roi')}
        over={t('formula.benefitOver', { saving: of('saving'), revenue: of('revenue') })}
        under={t('formula.costUnder', { it: of('it'), people: of('people'), process: of('process') })}
        result={words.full(summary, 'roi')}
      />
      <Fraction
        name={t('formula.netRoi')}
        over={t('formula.netOver', { benefit: money(summary.benefit), cost: money(summary.cost) })}
        under={t('formula.netUnder', { cost: money(summary.cost) })}
        result={words.full(summary, 'netRoi')}
      />
    </div>
  );
}

interface FractionProps {
  readonly name: string;
  readonly over: string;
  readonly under: string;
  readonly result: string;
}

/** Drawn as a fraction, read aloud as "over divided by under". */
function Fraction({ name, over, under, result }: FractionProps) {
  return (
    <p className={classes['formula']}>
      <span className={classes['name']}>{name} =</span>
      <span className={classes['fraction']}>
        <span>{over}</span>
        <span className={classes['bar']}>÷</span>
        <span>{under}</span>
      </span>
      <span className={classes['result']}>= {result}</span>
    </p>
  );
}
