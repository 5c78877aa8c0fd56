import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isCost } from '#shared/initiatives/ledger.rules.ts';
import type { CategoryLine } from '#shared/roi/roi.ts';
import { useFormat } from '../app/format.ts';
import { PlanActualChart } from '../charts/PlanActualChart.tsx';
import classes from './InitiativePage.module.css';

interface PlanActualProps {
  readonly categories: readonly CategoryLine[];
  readonly currency: string;
}

const AMOUNTS = [
  'plannedSoFarMinor',
  'actualSoFarMinor',
  'plannedMinor',
  'actualMinor',
  'expectedMinor',
] as const satisfies readonly (keyof CategoryLine)[];

/** Plan against truth for each category: until today, and in all; how to compare them where one is missing. */
export function PlanActual({ categories, currency }: PlanActualProps) {
  const { t } = useTranslation('initiatives');
  const { t: tMoney } = useTranslation('money');
  const format = useFormat();
  const used = categories.filter((line) => AMOUNTS.some((amount) => line[amount] !== 0));
  if (used.length === 0) return null;
  const hasPlanned = used.some(({ plannedMinor }) => plannedMinor !== 0);
  if (!hasPlanned || !used.some(({ actualMinor }) => actualMinor !== 0))
    return (
      <section className={classes['panel']}>
        <h2 className={classes['panelTitle']}>{t('plan.title')}</h2>
        <Text size="sm" c="dimmed" maw="46rem">
          {t(hasPlanned ? 'plan.onlyPlanned' : 'plan.onlyActual')}
        </Text>
      </section>
    );
  const sides = [
    ['cost', used.filter(({ category }) => isCost(category))],
    ['benefit', used.filter(({ category }) => !isCost(category))],
  ] as const;
  const sum = (lines: readonly CategoryLine[], amount: (typeof AMOUNTS)[number]): number =>
    lines.reduce((total, line) => total + line[amount], 0);
  return (
    <section className={classes['panel']}>
      <h2 className={classes['panelTitle']}>{t('plan.title')}</h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keys */}
      <section className={classes['tableBox']} tabIndex={0} aria-label={t('plan.title')}>
        <Table className={classes['table'] ?? ''} verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('chart.category')}</Table.Th>
              {AMOUNTS.map((amount) => (
                <Table.Th key={amount} scope="col" className={classes['number'] ?? ''}>
                  {t(`plan.${amount}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          {sides.map(([side, lines]) =>
            lines.length === 0 ? null : (
              <Table.Tbody key={side}>
                {lines.map((line) => (
                  <Table.Tr key={line.category}>
                    <Table.Th scope="row" fw={400}>
                      {tMoney(`category.${line.category}`)}
                    </Table.Th>
                    {AMOUNTS.map((amount) => (
                      <Table.Td key={amount} className={classes['number'] ?? ''}>
                        {format.money(line[amount], currency)}
                      </Table.Td>
                    ))}
                  </Table.Tr>
                ))}
                <Table.Tr className={classes['total'] ?? ''}>
                  <Table.Th scope="row">{t(`side.${side}Sum`)}</Table.Th>
                  {AMOUNTS.map((amount) => (
                    <Table.Td key={amount} className={classes['number'] ?? ''}>
                      {format.money(sum(lines, amount), currency)}
                    </Table.Td>
                  ))}
                </Table.Tr>
              </Table.Tbody>
            ),
          )}
        </Table>
      </section>
      <PlanActualChart categories={used} currency={currency} />
    </section>
  );
}
