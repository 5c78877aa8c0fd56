import { Button, FileButton, Stack, Text } from '@mantine/core';
import { IconTruck } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ChooseArchive.module.css';

/** Asks for the file that was written on the other computer. */
export function ChooseArchive({ onFile }: { readonly onFile: (file: File) => void }) {
  const { t } = useTranslation('moving');
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent): void => {
    // The window behind would take it for something to import.
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) onFile(file);
  };
  return (
    <Stack>
      <Text>{t('in.lead')}</Text>
      <div
        className={classes['place']}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <IconTruck size="2.5rem" stroke={1.4} aria-hidden="true" />
        <FileButton accept=".zip,application/zip" onChange={(file) => file !== null && onFile(file)}>
          {(props) => (
            <Button data-autofocus {...props}>
              {t('in.choose')}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          {t('in.drop')}
        </Text>
      </div>
      <Text size="sm" c="dimmed">
        {t('in.noFileYet')}
      </Text>
    </Stack>
  );
}
