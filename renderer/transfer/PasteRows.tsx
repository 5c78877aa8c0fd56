import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileOfText } from './usePastedFile.ts';

/** A place to paste or type rows into; what is pasted is looked at at once. */
export function PasteRows({ onFile }: { readonly onFile: (file: File) => void }) {
  const { t } = useTranslation('transfer');
  const [isOpen, setIsOpen] = useState(false);
  const [text, setText] = useState('');
  if (!isOpen)
    return (
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {t('import.paste')}
      </Button>
    );
  return (
    <Stack gap="xs" w="100%" align="stretch">
      <Textarea
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was just asked for, to paste into
        autoFocus
        rows={4}
        label={t('import.pasteLabel')}
        description={t('import.pasteBody')}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Group justify="center">
        <Button
          variant="light"
          disabled={text.trim() === ''}
          onClick={() => onFile(fileOfText(text, t('import.pastedName')))}
        >
          {t('import.pasteLook')}
        </Button>
      </Group>
    </Stack>
  );
}
