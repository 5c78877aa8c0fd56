import { Alert, Tabs, Text, Title } from '@mantine/core';
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
  const { count, name, source, byteSize, encoding, isNameless } = inspection;
  const size = format.bytes(byteSize);
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
        {encoding === null ? t('contactSheet.factsWorkbook', { size }) : t('contactSheet.facts', { size })}
      </Text>
    </div>
  );
}
