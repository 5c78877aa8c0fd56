import { ActionIcon, Group, Select, Text } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cellParts } from '#shared/transfer/cellParts.rules.ts';
import type { SimpleTarget } from '#shared/transfer/contactTarget.ts';
import { choiceOf, type ColumnChoice } from '../columnChoice.ts';
import { CUTS, FEWEST_PARTS, MOST_PARTS, withParts, type SplitTarget } from '../columnSplit.ts';
import { ColumnDetails } from './ColumnDetails.tsx';
import classes from './ContactColumns.module.css';
import { LateInput } from './LateInput.tsx';
import { useColumnChoices, type OwnFieldName } from './useColumnChoices.ts';

interface ColumnSplitProps {
  readonly head: string;
  readonly target: SplitTarget;
  /** A cell to show the parts of. */
  readonly example: string;
  readonly fields: readonly OwnFieldName[];
  /** The target of a choice for one part, beside the other parts. */
  readonly targetOf: (choice: Exclude<ColumnChoice, 'split'>, others: SplitTarget) => SimpleTarget;
  readonly onChange: (target: SplitTarget) => void;
}

const CUT_WORDS = { '': 'space', ',': 'comma', ';': 'semicolon', '/': 'slash', '-': 'hyphen' } as const;
const OWN = 'own';

/** Where a column is cut, and what each part becomes, with the parts of an example. */
export function ColumnSplit({ head, target, example, fields, targetOf, onChange }: ColumnSplitProps) {
  const { t } = useTranslation('transfer');
  const choices = useColumnChoices(fields, false);
  const usual = CUTS.find((cut) => cut === target.at);
  const [isOwn, setIsOwn] = useState(usual === undefined);
  const { into } = target;
  const parts = cellParts(example, target.at, into.length);
  const setPart = (at: number, part: SimpleTarget | null) =>
    onChange({ ...target, into: into.map((one, place) => (place === at ? part : one)) });
  const choosePart = (at: number, value: string | null) => {
    const others = { ...target, into: into.map((one, place) => (place === at ? null : one)) };
    setPart(at, value === null ? null : targetOf(value as Exclude<ColumnChoice, 'split'>, others));
  };
  const cutAt = (value: string | null) => {
    setIsOwn(value === OWN);
    if (value !== null && value !== OWN) onChange({ ...target, at: value === 'space' ? '' : value });
  };
  return (
    <>
      <Group gap={6} wrap="nowrap">
        <Text size="xs" flex="none">
          {t('columns.cutAt')}
        </Text>
        <Select
          size="xs"
          flex={1}
          aria-label={t('columns.cutAtOf', { header: head })}
          allowDeselect={false}
          data={[
            ...CUTS.map((cut) => ({ value: cut === '' ? 'space' : cut, label: t(`columns.cut.${CUT_WORDS[cut]}`) })),
            { value: OWN, label: t('columns.cut.own') },
          ]}
          value={isOwn || usual === undefined ? OWN : usual === '' ? 'space' : usual}
          onChange={cutAt}
        />
        {isOwn ? (
          <LateInput
            label={t('columns.cutTextOf', { header: head })}
            value={target.at}
            isNeeded
            onChange={(at) => onChange({ ...target, at: at.slice(0, 20) })}
          />
        ) : null}
        <ActionIcon
          size="sm"
          variant="default"
          aria-label={t('columns.fewerParts', { header: head })}
          disabled={into.length <= FEWEST_PARTS}
          onClick={() => onChange(withParts(target, into.length - 1))}
        >
          <IconMinus size="0.875rem" aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          size="sm"
          variant="default"
          aria-label={t('columns.moreParts', { header: head })}
          disabled={into.length >= MOST_PARTS}
          onClick={() => onChange(withParts(target, into.length + 1))}
        >
          <IconPlus size="0.875rem" aria-hidden="true" />
        </ActionIcon>
      </Group>
      <ol className={classes['parts']}>
        {into.map((part, at) => (
          <li key={at} className={classes['partRow']}>
            <div className={classes['example']} title={parts[at]}>
              {parts[at] === '' ? '—' : parts[at]}
            </div>
            <div>
              <Select
                size="xs"
                searchable
                clearable
                aria-label={t('columns.partOf', { header: head, part: at + 1 })}
                placeholder={t('sheet.leaveOut')}
                data={choices}
                value={part === null ? null : choiceOf(part)}
                onChange={(value) => choosePart(at, value)}
              />
              {part === null ? null : (
                <ColumnDetails key={choiceOf(part)} head={head} target={part} onChange={(next) => setPart(at, next)} />
              )}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
