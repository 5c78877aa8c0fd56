import { ActionIcon, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './FateRows.module.css';
import { PAGE, type PreviewPage } from './usePreviewRows.ts';

interface RowsPagerProps {
  readonly pages: PreviewPage;
  /** Rows of this fate in all. */
  readonly count: number;
}

/** Which rows of how many are in sight, and the way to the others; nothing where all of them are. */
export function RowsPager({ pages, count }: RowsPagerProps) {
  const { t } = useTranslation('transfer');
  const { rows, page, previous, next } = pages;
  if (previous === null && next === null) return null;
  return (
    <Group justify="flex-end" gap="xs">
      <Text size="sm" className={classes['pager'] ?? ''}>
        {t('contactSheet.page', { from: page * PAGE + 1, to: page * PAGE + rows.length, count })}
      </Text>
      <ActionIcon
        variant="default"
        aria-label={t('contactSheet.previousPage')}
        disabled={previous === null}
        onClick={() => previous?.()}
      >
        <IconChevronLeft size="1rem" aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={t('contactSheet.nextPage')}
        disabled={next === null}
        onClick={() => next?.()}
      >
        <IconChevronRight size="1rem" aria-hidden="true" />
      </ActionIcon>
    </Group>
  );
}
