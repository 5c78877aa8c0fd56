import { Select, SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateOrder, DecimalMark, SheetDelimiter, SheetEncoding } from '#shared/transfer/sheet.ts';
import type { SheetOptions } from '#shared/transfer/sheet.ts';
import type { ContactsInspection, SalesInspection } from '#shared/transfer/transfer.ts';

interface SheetReadingFieldsProps {
  readonly inspection: SalesInspection | ContactsInspection;
  /** What was chosen; a sheet that could not be read stays chosen, so that the one before can be chosen again. */
  readonly chosen: Partial<SheetOptions>;
  readonly onChange: (changed: Partial<SheetOptions>) => void;
}

const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;
const DECIMAL_MARKS = { '.': 'point', ',': 'comma' } as const;
const KINDS = ['contacts', 'sales'] as const;
const NAME_ORDERS = ['familyFirst', 'givenFirst'] as const;

/** How the sheet was read: choices that were found by looking at it, each to be set otherwise. */
export function SheetReadingFields({ inspection, chosen, onChange }: SheetReadingFieldsProps) {
  const { t } = useTranslation('transfer');
  const { as, encoding, delimiter, dateOrder, decimalMark } = inspection;
  const contacts = inspection.as === 'contacts' ? inspection : null;
  return (
    <div>
      <Text fw={600}>{t('sheet.howRead')}</Text>
      <Text size="sm" c="dimmed" mb="xs">
        {t('sheet.howReadBody')}
      </Text>
      <SimpleGrid cols={{ base: 2, sm: 3, md: 4 }} spacing="sm">
        <Select
          label={t('sheet.rowsAre')}
          value={as}
          allowDeselect={false}
          data={KINDS.map((value) => ({ value, label: t(`sheet.kinds.${value}`) }))}
          onChange={(value) => value !== as && onChange({ as: value === 'sales' ? 'sales' : 'contacts' })}
        />
        {inspection.sheets.length < 2 ? null : (
          <Select
            label={t('sheet.sheetOf')}
            value={String(chosen.sheet ?? inspection.sheet)}
            allowDeselect={false}
            data={inspection.sheets.map(({ name, rowCount }, at) => ({
              value: String(at),
              label: t('sheet.sheetWithRows', { name, count: rowCount }),
            }))}
            onChange={(value) => onChange({ sheet: Number(value) })}
          />
        )}
        {encoding === null ? null : (
          <Select
            label={t('sheet.encoding')}
            value={encoding}
            allowDeselect={false}
            data={SheetEncoding.options.map((value) => ({ value, label: t(`sheet.encodings.${value}`) }))}
            onChange={(value) => onChange({ encoding: SheetEncoding.parse(value) })}
          />
        )}
        {delimiter === null ? null : (
          <Select
            label={t('sheet.delimiter')}
            value={delimiter}
            allowDeselect={false}
            data={SheetDelimiter.options.map((value) => ({
              value,
              label: t(`sheet.delimiters.${DELIMITERS[value]}`),
            }))}
            onChange={(value) => onChange({ delimiter: SheetDelimiter.parse(value) })}
          />
        )}
        <Select
          label={t('sheet.dateOrder')}
          value={dateOrder}
          allowDeselect={false}
          data={DateOrder.options.map((value) => ({ value, label: t(`sheet.dateOrders.${value}`) }))}
          onChange={(value) => onChange({ dateOrder: DateOrder.parse(value) })}
        />
        <Select
          label={t('sheet.decimalMark')}
          value={decimalMark}
          allowDeselect={false}
          data={DecimalMark.options.map((value) => ({
            value,
            label: t(`sheet.decimalMarks.${DECIMAL_MARKS[value]}`),
          }))}
          onChange={(value) => onChange({ decimalMark: DecimalMark.parse(value) })}
        />
        {contacts === null ? null : (
          <Select
            label={t('sheet.nameOrder')}
            value={contacts.nameOrder}
            allowDeselect={false}
            data={NAME_ORDERS.map((value) => ({ value, label: t(`sheet.nameOrders.${value}`) }))}
            onChange={(value) => onChange({ nameOrder: value === 'familyFirst' ? 'familyFirst' : 'givenFirst' })}
          />
        )}
      </SimpleGrid>
    </div>
  );
}
