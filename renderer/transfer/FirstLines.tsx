import { ScrollArea, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SheetEncoding } from '#shared/transfer/sheet.ts';
import classes from './FirstLines.module.css';
import { useFirstLines } from './useFirstLines.ts';

interface FirstLinesProps {
  readonly file: File;
  /** Null where the file is no text. */
  readonly encoding: SheetEncoding | null;
}

/** The first lines of a text file as the chosen characters make them. */
export function FirstLines({ file, encoding }: FirstLinesProps) {
  const { t } = useTranslation('transfer');
  const lines = useFirstLines(file, encoding);
  if (lines.length === 0) return null;
  return (
    <div>
      <Text fw={600}>{t('sheet.firstLines')}</Text>
      <Text size="sm" c="dimmed" mb="xs">
        {t('sheet.firstLinesBody')}
      </Text>
      <ScrollArea viewportProps={{ tabIndex: 0 }}>
        <pre className={classes['lines']}>{lines.join('\n')}</pre>
      </ScrollArea>
    </div>
  );
}
