import { useTranslation } from 'react-i18next';
import { useFormat } from '../app/format.ts';
import type { RoiPaperContent } from './RoiPaper.tsx';
import classes from './RoiPaper.module.css';
import { useFigureWords } from '../money/useFigureWords.ts';

/** What the formulas above do not say already: each figure, its value, how it is reckoned. */
const TOLD = ['npv', 'irr', 'payback'] as const;

/** Figures with how they are reckoned. */
export function PaperFigures({ content }: { readonly content: RoiPaperContent }) {
  const { t } = useTranslation('money');
  const format = useFormat();
  const { report, initiatives, isAll } = content;
  const words = useFigureWords(report.currency);
  const [only] = initiatives;
  const rate = isAll || only === undefined ? null : format.percent(only.discountRate, 2);
  return (
    <table className={classes['figures']}>
      <tbody>
        {TOLD.map((figure) => (
          <tr key={figure}>
            <th scope="row">{t(`figure.${figure}`)}</th>
            <td className={classes['value']}>{words.full(report.summary, figure)}</td>
            <td className={classes['how']}>
              {t(`explain.${figure}`)}
              {rate !== null && figure === 'npv' ? ` ${t('explain.rate', { rate })}` : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
