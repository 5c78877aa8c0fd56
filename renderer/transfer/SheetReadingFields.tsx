import { Select, SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SheetEncoding, SheetReading } from '#shared/transfer/transfer.ts';
import type { SalesInspection } from '#shared/transfer/transfer.ts';
import type { ChosenReading } from './useSheetReading.ts';

interface SheetReadingFieldsProps {
  readonly inspection: SalesInspection;
  readonly onChange: (changed: ChosenReading) => void;
}

const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;
const DATE_ORDERS = ['ymd', 'dmy', 'mdy'] as const;
const DECIMAL_MARKS = { '.': 'point', ',': 'comma' } as const;
const { delimiter: Delimiter, dateOrder: Order, decimalMark: Mark } = SheetReading.shape;

/** How the sheet was read: four choices that were found by looking at it. */
export function SheetReadingFields({ inspection, onChange }: SheetReadingFieldsProps) {
  const { t } = useTranslation('transfer');
  const { encoding, delimiter, dateOrder, decimalMark } = inspection;
  return (
    <div>
      <Text fw={600}>{t('sheet.howRead')}</Text>
      <Text size="sm" c="dimmed" mb="xs">
        {t('sheet.howReadBody')}
      </Text>
      <SimpleGrid cols={{ base: 2, md: 4 }} spacing="sm">
        <Select
          label={t('sheet.encoding')}
          value={encoding}
          allowDeselect={false}
          data={SheetEncoding.options.map((value) => ({ value, label: t(`sheet.encodings.${value}`) }))}
          onChange={(value) => onChange({ encoding: SheetEncoding.parse(value) })}
        />
        <Select
          label={t('sheet.delimiter')}
          value={delimiter}
          allowDeselect={false}
          data={Object.entries(DELIMITERS).map(([value, name]) => ({ value, label: t(`sheet.delimiters.${name}`) }))}
          onChange={(value) => onChange({ delimiter: Delimiter.parse(value) })}
        />
        <Select
          label={t('sheet.dateOrder')}
          value={dateOrder}
          allowDeselect={false}
          data={DATE_ORDERS.map((value) => ({ value, label: t(`sheet.dateOrders.${value}`) }))}
          onChange={(value) => onChange({ dateOrder: Order.parse(value) })}
        />
        <Select
          label={t('sheet.decimalMark')}
          value={decimalMark}
          allowDeselect={false}
          data={Object.entries(DECIMAL_MARKS).map(([value, name]) => ({
            value,
            label: t(`sheet.decimalMarks.${name}`),
          }))}
          onChange={(value) => onChange({ decimalMark: Mark.parse(value) })}
        />
      </SimpleGrid>
    </div>
  );
}
