import { Alert, Button, Group, Loader, Radio, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SalesInspection } from '#shared/transfer/transfer.ts';
import { useFormat } from '../app/format.ts';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import classes from './ImportPreview.module.css';
import { ProblemList } from './ProblemList.tsx';
import { SaleSample } from './SaleSample.tsx';
import { SheetColumns } from './SheetColumns.tsx';
import { SheetReadingFields } from './SheetReadingFields.tsx';
import { type ChosenReading, type InspectAgain, useSheetReading } from './useSheetReading.ts';

export interface SheetPreviewProps {
  /** As it was read at first, with nothing chosen. */
  readonly inspection: SalesInspection;
  readonly inspectAgain: InspectAgain;
  readonly onImport: (reading: ChosenReading) => void;
  readonly onClose: () => void;
}

/** What a sheet of sales would bring, before anything is written; how it is read can be changed. */
export function SheetPreview({ inspection: first, inspectAgain, onImport, onClose }: SheetPreviewProps) {
  const { t } = useTranslation('transfer');
  const format = useFormat();
  const { inspection, reading, error, isReading, change, changeColumn } = useSheetReading(first, inspectAgain);
  const { count, alreadyHere, refused, missing, newCustomers, problemCount } = inspection;
  const isUnknownAsked = newCustomers > 0 || reading.unknownCustomers === 'leaveOut';
  const coming = missing.length > 0 || error !== null ? 0 : count - alreadyHere - refused;
  const isNothing = coming <= 0;
  return (
    <Stack gap="lg" aria-busy={isReading}>
      <Facts inspection={inspection} coming={coming} />
      <SheetReadingFields inspection={inspection} onChange={change} />
      {error === null ? null : <ErrorNotice error={error} />}
      {missing.length === 0 ? null : (
        <Alert>
          {t('sheet.missing', { columns: format.list(missing.map((column) => t(`saleColumn.${column}`))) })}
        </Alert>
      )}
      <SheetColumns columns={inspection.columns} onChange={changeColumn} />
      <SaleSample sample={inspection.sample} />
      {isUnknownAsked ? (
        <Radio.Group
          label={t('sheet.unknown')}
          value={reading.unknownCustomers ?? 'create'}
          onChange={(value) => change({ unknownCustomers: value === 'leaveOut' ? 'leaveOut' : 'create' })}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="create" label={t('sheet.create')} description={t('sheet.createBody')} />
            <Radio value="leaveOut" label={t('sheet.leave')} description={t('sheet.leaveBody')} />
          </Stack>
        </Radio.Group>
      ) : null}
      {problemCount === 0 ? null : (
        <ProblemList
          title={t('preview.problems', { count: problemCount })}
          body={t('sheet.problemsBody')}
          problems={inspection.problems}
          count={problemCount}
          format="csv"
        />
      )}
      <Group justify="flex-end" className={classes['foot'] ?? ''}>
        <Text size="sm" c="dimmed" component="output">
          {isReading ? t('sheet.rereading') : ''}
        </Text>
        {isReading ? <Loader size="xs" aria-hidden="true" /> : null}
        <Button variant="default" onClick={onClose}>
          {t('import.cancel')}
        </Button>
        <Button data-autofocus disabled={isNothing || isReading} onClick={() => onImport(reading)}>
          {isNothing ? t('import.startNone') : t('import.startSales', { count: coming })}
        </Button>
      </Group>
    </Stack>
  );
}

function Facts({ inspection, coming }: { readonly inspection: SalesInspection; readonly coming: number }) {
  const { t } = useTranslation('transfer');
  const format = useFormat();
  const { count, name, byteSize, alreadyHere, refused, newCustomers, knownCustomers, sums } = inspection;
  const rows = [
    ...(coming === 0 ? [] : [t('sheet.new', { count: coming })]),
    ...(alreadyHere === 0 ? [] : [t('sheet.here', { count: alreadyHere })]),
    ...(refused === 0 ? [] : [t('sheet.refused', { count: refused })]),
    ...(newCustomers === 0 ? [] : [t('sheet.customers', { count: newCustomers })]),
    ...(knownCustomers === 0 ? [] : [t('sheet.customersKnown', { count: knownCustomers })]),
  ];
  const sumWords = ({ currency, amountMinor, paidMinor, ...sum }: SalesInspection['sums'][number]) => {
    const words = t('sheet.sum', { count: sum.count, amount: format.money(amountMinor, currency) });
    return paidMinor === 0 ? words : t('sheet.sumPaid', { sum: words, paid: format.money(paidMinor, currency) });
  };
  return (
    <div>
      <Title order={3}>{t('sheet.found', { count, name })}</Title>
      <Text c="dimmed" size="sm">
        {t('sheet.facts', { size: format.bytes(byteSize) })}
      </Text>
      {rows.length === 0 ? null : (
        <Text mt="xs" aria-live="polite">
          {rows.join(' · ')}
        </Text>
      )}
      {sums.map((sum) => (
        <Text key={sum.currency}>{sumWords(sum)}</Text>
      ))}
    </div>
  );
}
