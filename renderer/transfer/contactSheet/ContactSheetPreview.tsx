import { Alert, Anchor, Tabs, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactTarget } from '#shared/transfer/contactTarget.ts';
import type { ContactsInspection, FileToken, Inspection } from '#shared/transfer/transfer.ts';
import { useFormat } from '../../app/format.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import type { FileReading } from '../fileReading.ts';
import { withOptions } from '../fileReading.ts';
import { FirstLines } from '../FirstLines.tsx';
import { PreviewFoot } from '../PreviewFoot.tsx';
import { SheetReadingFields } from '../SheetReadingFields.tsx';
import { useReading } from '../useReading.ts';
import type { Read, ReadAgain } from '../useReading.ts';
import { ContactColumns } from './ContactColumns.tsx';
import { ContactRows } from './ContactRows.tsx';
import classes from './ContactSheetPreview.module.css';
import { comingOf } from './fates.ts';

export interface ContactSheetPreviewProps {
  readonly file: File;
  readonly staged: FileToken;
  readonly first: Read<ContactsInspection, never>;
  readonly again: ReadAgain;
  readonly onOther: (read: Read<Inspection, never>) => void;
  readonly onImport: (reading: FileReading<ContactTarget>) => void;
  readonly onClose: () => void;
}

const isContacts = (inspection: Inspection): inspection is ContactsInspection =>
  inspection.format === 'csv' && inspection.as === 'contacts';

/** What a sheet of contacts would bring, before anything is written: its rows, its columns, and how it is read. */
export function ContactSheetPreview(props: ContactSheetPreviewProps) {
  const { t } = useTranslation('transfer');
  const { file, staged, first, again, onOther, onImport, onClose } = props;
  const { inspection, reading, error, isReading, times, change } = useReading<ContactsInspection, ContactTarget>(
    first,
    { again, isOurs: isContacts, onOther },
  );
  const [view, setView] = useState<string | null>(first.inspection.isNameless ? 'columns' : 'rows');
  const coming = error === null ? comingOf(inspection.counts) : 0;
  return (
    <div className={classes['sheet']} aria-busy={isReading}>
      <Found inspection={inspection} />
      {inspection.isNameless || view === 'columns' ? null : (
        <ColumnsLeftOut columns={inspection.columns} onChoose={() => setView('columns')} />
      )}
      {error === null ? null : <ErrorNotice error={error} />}
      {inspection.isNameless ? <Alert>{t('contactSheet.nameless')}</Alert> : null}
      <Tabs value={view} onChange={setView} className={classes['tabs'] ?? ''} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="rows">{t('contactSheet.rows')}</Tabs.Tab>
          <Tabs.Tab value="columns">{t('contactSheet.columns')}</Tabs.Tab>
          <Tabs.Tab value="reading">{t('contactSheet.reading')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="rows" className={classes['panel'] ?? ''}>
          <ContactRows staged={staged} inspection={inspection} reading={reading} times={times} change={change} />
        </Tabs.Panel>
        <Tabs.Panel value="columns" className={classes['panel'] ?? ''}>
          <ContactColumns
            columns={inspection.columns}
            mapping={reading.mapping ?? inspection.mapping}
            onChange={(mapping) => change((before) => ({ ...before, mapping }))}
          />
        </Tabs.Panel>
        <Tabs.Panel value="reading" className={classes['panel'] ?? ''}>
          <SheetReadingFields
            inspection={inspection}
            chosen={reading.options}
            onChange={(changed) => change((before) => withOptions(before, changed))}
          />
          <FirstLines file={file} encoding={reading.options.encoding ?? inspection.encoding} />
        </Tabs.Panel>
      </Tabs>
      <PreviewFoot
        start={t('import.start', { count: coming })}
        isNothing={coming === 0}
        isReading={isReading}
        onImport={() => onImport(reading)}
        onClose={onClose}
      />
    </div>
  );
}

function Found({ inspection }: { readonly inspection: ContactsInspection }) {
  const { t } = useTranslation('transfer');
  const format = useFormat();
  const { count, name, source, byteSize, encoding, isNameless, sheets } = inspection;
  const size = format.bytes(byteSize);
  const sheet = sheets[inspection.sheet]?.name ?? '';
  return (
    <div>
      <Title order={3}>
        {isNameless
          ? t('sheet.found', { count, name })
          : source === null
            ? t('contactSheet.found', { count, name })
            : t('contactSheet.foundFrom', { count, name, source: t(`source.${source}`) })}
      </Title>
      <Text c="dimmed" size="sm">
        {encoding !== null
          ? t('contactSheet.facts', { size })
          : sheets.length > 1
            ? t('contactSheet.factsSheet', { size, sheet, count: sheets.length })
            : t('contactSheet.factsWorkbook', { size })}
      </Text>
    </div>
  );
}

/** So many columns are named; of more the number tells. */
const MOST_NAMED = 5;

interface ColumnsLeftOutProps {
  readonly columns: ContactsInspection['columns'];
  readonly onChoose: () => void;
}

/** Columns with something in them that nobody would find again, and the way to choose what they become. */
function ColumnsLeftOut({ columns, onChoose }: ColumnsLeftOutProps) {
  const { t } = useTranslation('transfer');
  // Our own remark in a file of what was not taken is nobody's data.
  const isRemark = (header: string) => header === t('sheet.why');
  const leftOut = columns.filter(({ header, mapping, isEmpty }) => mapping === null && !isEmpty && !isRemark(header));
  if (leftOut.length === 0) return null;
  const named = leftOut.map(({ header, examples }) => header || (examples[0] ?? '')).slice(0, MOST_NAMED);
  const names = `${named.join(t('contactSheet.between'))}${leftOut.length > MOST_NAMED ? ' …' : ''}`;
  return (
    <Text size="sm">
      {t('contactSheet.columnsLeftOut', { count: leftOut.length, columns: names })}{' '}
      <Anchor component="button" type="button" size="sm" onClick={onChoose}>
        {t('contactSheet.chooseColumns')}
      </Anchor>
    </Text>
  );
}
