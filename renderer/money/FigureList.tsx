import { ActionIcon, Popover, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RoiSummary } from '#shared/roi/roi.ts';
import classes from './FigureList.module.css';
import { type Figure, useFigureWords } from './useFigureWords.ts';

interface FigureListProps {
  readonly summary: RoiSummary;
  readonly currency: string;
  /** The discount rate in words, or null where there are several. */
  readonly rate: string | null;
  readonly figures: readonly Figure[];
}

/** Figures with their names; behind each stands how it is reckoned. */
export function FigureList({ summary, currency, rate, figures }: FigureListProps) {
  const { t } = useTranslation('money');
  const words = useFigureWords(currency);
  return (
    <dl className={classes['figures']}>
      {figures.map((figure) => (
        <div key={figure} className={classes['figure']}>
          <dt>
            {t(`figure.${figure}`)}
            <Popover width={300} position="bottom-start" shadow="md" trapFocus returnFocus withinPortal>
              <Popover.Target>
                <ActionIcon
                  variant="subtle"
                  size="sm"
                  aria-label={t('figure.explain', { figure: t(`figure.${figure}`) })}
                >
                  <IconInfoCircle size="1rem" aria-hidden="true" />
                </ActionIcon>
              </Popover.Target>
              <Popover.Dropdown aria-label={t(`figure.${figure}`)} tabIndex={-1} data-autofocus>
                <Text size="sm">
                  {t(`explain.${figure}`)}
                  {rate !== null && (figure === 'npv' || figure === 'irr') ? ` ${t('explain.rate', { rate })}` : null}
                </Text>
              </Popover.Dropdown>
            </Popover>
          </dt>
          <dd
            data-is-words={isWords(summary, figure) || undefined}
            data-is-below={isBelowZero(summary, figure) || undefined}
          >
            {words.full(summary, figure)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function isBelowZero(summary: RoiSummary, figure: Figure): boolean {
  if (figure === 'cost' || figure === 'benefit') return false;
  const outcome = summary[figure];
  return outcome.kind === 'value' && outcome.value < 0;
}

/** Whether a figure has no single value, so that words stand in its place. */
function isWords(summary: RoiSummary, figure: Figure): boolean {
  return figure !== 'cost' && figure !== 'benefit' && summary[figure].kind !== 'value';
}
