import { Checkbox, Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ExportRequest } from './transferRequests.ts';

/** What is to be exported, and how. */
export type ExportChoice = { readonly as: 'contacts' | 'calendar' } & {
  readonly version: '4.0' | '3.0';
  readonly reminders: boolean;
  readonly specialDays: boolean;
};

export interface ExportChoiceFieldsProps {
  readonly request: ExportRequest;
  readonly choice: ExportChoice;
  readonly onChange: (choice: ExportChoice) => void;
}

const WHAT = { everybody: 'export.everybody', matching: 'export.matching', selection: 'export.selection' } as const;

/** Asks for an address book or a calendar, and what goes into it. */
export function ExportChoiceFields({ request, choice, onChange }: ExportChoiceFieldsProps) {
  const { t } = useTranslation('transfer');
  return (
    <>
      <Radio.Group
        label={t('export.asWhat')}
        value={choice.as}
        onChange={(value) => onChange({ ...choice, as: value === 'calendar' ? 'calendar' : 'contacts' })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="contacts" label={t('export.asContacts')} description={t('export.asContactsBody')} />
          <Radio value="calendar" label={t('export.asCalendar')} description={t('export.asCalendarBody')} />
        </Stack>
      </Radio.Group>
      {choice.as === 'calendar' ? (
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
      ) : (
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
            label={t('export.version')}
            value={choice.version}
            onChange={(value) => onChange({ ...choice, version: value === '3.0' ? '3.0' : '4.0' })}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="4.0" label={t('export.v4')} description={t('export.v4Body')} />
              <Radio value="3.0" label={t('export.v3')} description={t('export.v3Body')} />
            </Stack>
          </Radio.Group>
        </>
      )}
    </>
  );
}
