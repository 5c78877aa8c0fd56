import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { printToday } from './printRequests.ts';
import classes from './PrintTodayButton.module.css';

/** Prints today's list. Where there is little room only its sign is left, so that a head stays on two lines. */
export function PrintTodayButton() {
  const { t } = useTranslation('reminders');
  return (
    <Button
      variant="default"
      className={classes.root ?? ''}
      aria-label={t('print.title')}
      title={t('print.title')}
      onClick={() => printToday()}
    >
      <IconPrinter size="1rem" aria-hidden="true" />
      <span className={classes.word}>{t('print.title')}</span>
    </Button>
  );
}
