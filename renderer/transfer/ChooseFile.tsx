import { Box, Button, FileButton, Group, List, Stack, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ChooseFile.module.css';
import { PastImports } from './PastImports.tsx';
import { PasteRows } from './PasteRows.tsx';
import { usePastedFile } from './usePastedFile.ts';

const ACCEPTED = [
  '.vcf,.vcard,text/vcard,text/x-vcard',
  '.ics,.ical,.vcs,text/calendar',
  '.csv,.tsv,.tab,.txt,text/csv,text/tab-separated-values',
  '.xlsx,.xlsm,.xls,.ods,.numbers,.xlsb',
  '.zip,application/zip',
].join(',');

interface ChooseFileProps {
  readonly onFile: (file: File) => void;
  readonly onClose: () => void;
}

/** Asks for an address book, a calendar, a spreadsheet or copied rows, and tells where one comes from. */
export function ChooseFile({ onFile, onClose }: ChooseFileProps) {
  const { t } = useTranslation('transfer');
  const [isPastShown, setIsPastShown] = useState(false);
  usePastedFile(t('import.pastedName'), onFile);
  return (
    <Stack gap="lg">
      <div className={classes['place']}>
        <IconFileImport className={classes['icon']} size="2.5rem" stroke={1.4} aria-hidden="true" />
        <Text fw={600} className={classes['title'] ?? ''}>
          {t('import.chooseTitle')}
        </Text>
        <Text c="dimmed" ta="center" className={classes['words'] ?? ''}>
          {t('import.chooseBody')}
        </Text>
        <Group mt="xs" justify="center">
          <FileButton accept={ACCEPTED} onChange={(file) => file !== null && onFile(file)}>
            {(props) => (
              <Button data-autofocus {...props}>
                {t('import.choose')}
              </Button>
            )}
          </FileButton>
          <PasteRows onFile={onFile} />
        </Group>
      </div>
      <details className={classes['where']}>
        <summary>{t('import.where')}</summary>
        <List size="sm" spacing="xs" mt="xs">
          <List.Item>{t('import.whereSheets')}</List.Item>
          <List.Item>{t('import.whereApple')}</List.Item>
          <List.Item>{t('import.whereGoogle')}</List.Item>
          <List.Item>{t('import.whereOutlook')}</List.Item>
          <List.Item>{t('import.whereCalendar')}</List.Item>
          <List.Item>{t('import.whereSheet')}</List.Item>
        </List>
      </details>
      <details className={classes['where']} onToggle={({ currentTarget }) => setIsPastShown(currentTarget.open)}>
        <summary>{t('past.title')}</summary>
        <Box mt="xs">{isPastShown ? <PastImports onLeave={onClose} /> : null}</Box>
      </details>
    </Stack>
  );
}
