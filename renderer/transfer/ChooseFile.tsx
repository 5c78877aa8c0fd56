import { Button, FileButton, List, Stack, Text } from '@mantine/core';
import { IconAddressBook } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './ChooseFile.module.css';

const ACCEPTED =
  '.vcf,.vcard,text/vcard,text/x-vcard,.ics,.ical,.vcs,text/calendar,.csv,.tsv,.tab,.txt,text/csv,text/tab-separated-values';

/** Asks for an address book, a calendar or a sheet, and tells where one comes from. */
export function ChooseFile({ onFile }: { readonly onFile: (file: File) => void }) {
  const { t } = useTranslation('transfer');
  return (
    <Stack gap="lg">
      <div className={classes.place}>
        <IconAddressBook size="2.5rem" stroke={1.4} aria-hidden="true" />
        <Text fw={600}>{t('import.chooseTitle')}</Text>
        <Text c="dimmed" ta="center">
          {t('import.chooseBody')}
        </Text>
        <FileButton accept={ACCEPTED} onChange={(file) => file !== null && onFile(file)}>
          {(props) => (
            <Button mt="xs" data-autofocus {...props}>
              {t('import.choose')}
            </Button>
          )}
        </FileButton>
      </div>
      <div>
        <Text size="sm" fw={600} mb="xs">
          {t('import.where')}
        </Text>
        <List size="sm" spacing="xs">
          <List.Item>{t('import.whereApple')}</List.Item>
          <List.Item>{t('import.whereGoogle')}</List.Item>
          <List.Item>{t('import.whereOutlook')}</List.Item>
          <List.Item>{t('import.whereCalendar')}</List.Item>
          <List.Item>{t('import.whereSheet')}</List.Item>
        </List>
      </div>
    </Stack>
  );
}
