import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SettingsCard } from '../settings/SettingsCard.tsx';
import { moveIn, moveOut } from './movingRequests.ts';

/** In the settings: to another computer, and from one. */
export function MovingCard() {
  const { t } = useTranslation('moving');
  return (
    <SettingsCard
      title={t('title')}
      description={t('card.description')}
      actions={
        <>
          <Button variant="default" onClick={() => moveIn()}>
            {t('card.in')}
          </Button>
          <Button variant="light" onClick={moveOut}>
            {t('card.out')}
          </Button>
        </>
      }
    />
  );
}
