import { Button, Text } from '@mantine/core';
import { IconEyeglass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './SampleBanner.module.css';
import { useOpenDatabase } from './openDatabase.ts';

/** Says that these people are invented, with one click back to the person's own. */
export function SampleBanner() {
  const { t } = useTranslation('app');
  const { open, isOpening } = useOpenDatabase();
  return (
    <aside className={classes['banner']} aria-label={t('sample.label')}>
      <IconEyeglass size={18} aria-hidden />
      <Text size="sm" className={classes['text'] ?? ''}>
        {t('sample.text')}
      </Text>
      <Button size="compact-sm" variant="default" loading={isOpening} onClick={() => void open('own')}>
        {t('sample.back')}
      </Button>
    </aside>
  );
}
