import { Checkbox, Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ExportAs, ExportRequest } from './transferRequests.ts';

/** What is to be exported, and how. */
export interface ExportChoice {
  readonly as: ExportAs;
  /** Of an address book. */
  readonly version: '4.0' | '3.0';
  /** Of a calendar. */
  readonly reminders: boolean;
  readonly specialDays: boolean;
}

export interface ExportChoiceFieldsProps {
  readonly request: ExportRequest;
  readonly choice: ExportChoice;
  readonly onChange: (choice: ExportChoice) => void;
}

const WHAT = { everybody: 'export.everybody', matching: 'export.matching', selection: 'export.selection' } as const;
/** Those of the customers that are asked for. */
const OF_CUSTOMERS = ['sheet', 'addressBook', 'paper'] as const;
/** Those that are about more than customers. */
const OF_ALL = ['calendar', 'everything'] as const;

/** Asks what the export is to be, each with a sentence on what it is good for, and what goes into it. */
export function ExportChoiceFields({ request, choice, onChange }: ExportChoiceFieldsProps) {
  const { t } = useTranslation('transfer');
  const { as } = choice;
  const option = (value: ExportAs) => (
    <Radio key={value} value={value} label={t(`export.as.${value}`)} description={t(`export.as.${value}Body`)} />
  );
  const choices = [...OF_CUSTOMERS, ...OF_ALL];
  return (
    <>
      <div>
        <Text fw={600}>{t(WHAT[request.what])}</Text>
        <Text c="dimmed" size="sm">
          {[
            ...(request.count === null ? [] : [t('export.all', { count: request.count })]),
            ...(request.what === 'everybody' ? [t('export.binStays')] : []),
          ].join(' · ')}
        </Text>
      </div>
      <Radio.Group
        label={t('export.asWhat')}
        value={as}
        onChange={(value) => onChange({ ...choice, as: choices.find((one) => one === value) ?? 'sheet' })}
      >
        <Stack gap="sm" mt="xs">
          {OF_CUSTOMERS.map(option)}
          {/* What a few customers are exported as is never a calendar or everything. */}
          {request.what === 'everybody' ? OF_ALL.map(option) : null}
        </Stack>
      </Radio.Group>
      {as === 'addressBook' ? (
        <Radio.Group
          label={t('export.version')}
          value={choice.version}
          onChange={(value) => onChange({ ...choice, version: value === '3.0' ? '3.0' : '4.0' })}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="4.0" label={t('export.v4')} description={t('export.v4Body')} />
            <Radio value="3.0" label={t('export.v3')} description={t('export.v3Body')} />
          </Stack>
        </Radio.Group>
      ) : null}
      {as === 'calendar' ? (
        <Stack gap="xs">
          <Checkbox
            label={t('export.reminders')}
            checked={choice.reminders}
            onChange={({ currentTarget }) => onChange({ ...choice, reminders: currentTarget.checked })}
          />
          <Checkbox
            label={t('export.specialDays')}
            checked={choice.specialDays}
            onChange={({ currentTarget }) => onChange({ ...choice, specialDays: currentTarget.checked })}
          />
        </Stack>
      ) : null}
    </>
  );
}
