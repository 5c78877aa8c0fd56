import { Alert, Radio, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SaleColumn } from '#shared/transfer/sheet.ts';
import type { Inspection, SalesInspection } from '#shared/transfer/transfer.ts';
import { useFormat } from '../app/format.ts';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { withOptions } from './fileReading.ts';
import type { FileReading } from './fileReading.ts';
import { FirstLines } from './FirstLines.tsx';
import { PreviewFoot } from './PreviewFoot.tsx';
import { ProblemList } from './ProblemList.tsx';
import { SaleSample } from './SaleSample.tsx';
import { SheetColumns } from './SheetColumns.tsx';
import { SheetReadingFields } from './SheetReadingFields.tsx';
import { useReading } from './useReading.ts';
import type { Read, ReadAgain } from './useReading.ts';

export interface SheetPreviewProps {
  readonly file: File;
  readonly first: Read<SalesInspection, never>;
  readonly again: ReadAgain;
  readonly onOther: (read: Read<Inspection, never>) => void;
  readonly onImport: (reading: FileReading<SaleColumn>) => void;
  readonly onClose: () => void;
}

const isSales = (inspection: Inspection): inspection is SalesInspection =>
  inspection.format === 'csv' && inspection.as === 'sales';

/** What a sheet of sales would bring, before anything is written; how it is read can be changed. */
export function SheetPreview({ file, first, again, onOther, onImport, onClose }: SheetPreviewProps) {
  const { t } = useTranslation('transfer');
  const format = useFormat();
  const { inspection, reading, error, isReading, change } = useReading<SalesInspection, SaleColumn>(first, {
    again,
    isOurs: isSales,
    onOther,
  });
  const { count, alreadyHere, refused, missing, newCustomers, problemCount, columns } = inspection;
  const { unknownCustomers = 'create' } = reading.options;
  const isUnknownAsked = newCustomers > 0 || unknownCustomers === 'leaveOut';
  const coming = missing.length > 0 || error !== null ? 0 : count - alreadyHere - refused;
  const changeColumn = (at: number, column: SaleColumn | null) =>
    change((before) => ({
      ...before,
      // A sale has one of each: what was it before is left out now.
      mapping: columns.map((one, place) => {
        if (place === at) return column;
        const is = before.mapping === undefined ? one.column : (before.mapping[place] ?? null);
        return is === column ? null : is;
      }),
    }));
  return (
    <Stack gap="lg" aria-busy={isReading}>
      <Facts inspection={inspection} coming={coming} />
      <SheetReadingFields
        inspection={inspection}
        chosen={reading.options}
        onChange={(changed) => change((before) => withOptions(before, changed))}
      />
      <FirstLines file={file} encoding={reading.options.encoding ?? inspection.encoding} />
      {error === null ? null : <ErrorNotice error={error} />}
      {missing.length === 0 ? null : (
        <Alert>
          {t('sheet.missing', { columns: format.list(missing.map((column) => t(`saleColumn.${column}`))) })}
        </Alert>
      )}
      <SheetColumns columns={columns} onChange={changeColumn} />
      <SaleSample sample={inspection.sample} />
      {isUnknownAsked ? (
        <Radio.Group
          label={t('sheet.unknown')}
          value={unknownCustomers}
          onChange={(value) =>
            change((before) => withOptions(before, { unknownCustomers: value === 'leaveOut' ? 'leaveOut' : 'create' }))
          }
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
      <PreviewFoot
        start={t('import.startSales', { count: coming })}
        isNothing={coming <= 0}
        isReading={isReading}
        onImport={() => onImport(reading)}
        onClose={onClose}
      />
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
