import { Select, Stack } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactTarget, SimpleTarget } from '#shared/transfer/contactTarget.ts';
import { choiceOf, targetOf, type ColumnChoice, type ColumnFacts } from '../columnChoice.ts';
import { startOfSplit, type SplitTarget } from '../columnSplit.ts';
import { ColumnDetails } from './ColumnDetails.tsx';
import { ColumnSplit } from './ColumnSplit.tsx';
import { useColumnChoices, type OwnFieldName } from './useColumnChoices.ts';

interface ColumnTargetProps {
  readonly at: number;
  readonly head: string;
  readonly facts: ColumnFacts;
  readonly mapping: readonly (ContactTarget | null)[];
  readonly fields: readonly OwnFieldName[];
  readonly onChange: (target: ContactTarget | null) => void;
}

/** What one column becomes: a choice, and what that choice needs to know. */
export function ColumnTarget({ at, head, facts, mapping, fields, onChange }: ColumnTargetProps) {
  const { t } = useTranslation('transfer');
  const choices = useColumnChoices(fields, true);
  const target = mapping[at] ?? null;
  const box = useRef<HTMLDivElement>(null);
  const is = target === null ? null : choiceOf(target);
  const shown = useRef(is);
  useEffect(() => {
    // What a new choice asks for besides must not hide below the edge.
    if (shown.current !== is) box.current?.scrollIntoView({ block: 'nearest' });
    shown.current = is;
  }, [is]);
  const choose = (choice: ColumnChoice | null) => {
    if (choice === null) onChange(null);
    else if (choice === 'split') onChange(startOfSplit(target, facts.examples));
    else onChange(targetOf(choice, at, mapping, facts));
  };
  // The other parts count too: two phones in one cell are two phones.
  const inPart = (choice: Exclude<ColumnChoice, 'split'>, others: SplitTarget): SimpleTarget =>
    targetOf(choice, at, [...mapping, others], facts);
  return (
    <Stack gap={6} ref={box}>
      <Select
        size="xs"
        searchable
        clearable
        aria-label={t('columns.becomesOf', { header: head })}
        placeholder={t('sheet.leaveOut')}
        nothingFoundMessage={t('columns.nothingFound')}
        comboboxProps={{ shadow: 'md' }}
        data={choices}
        value={is}
        onChange={(value) => choose(value as ColumnChoice | null)}
      />
      {target === null ? null : target.to === 'split' ? (
        <ColumnSplit
          head={head}
          target={target}
          example={facts.examples[0] ?? ''}
          fields={fields}
          targetOf={inPart}
          onChange={onChange}
        />
      ) : (
        <ColumnDetails key={choiceOf(target)} head={head} target={target} onChange={onChange} />
      )}
    </Stack>
  );
}
