import { Center } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SpokenLoader } from './SpokenLoader.tsx';

/** Below this, a sign of waiting would only flicker. */
const PATIENCE = 400;

/** Nothing at first; a quiet sign in the middle when it takes longer. */
export function LoadingSign() {
  const { t } = useTranslation('app');
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Center flex={1} aria-busy>
      {isLong ? <SpokenLoader type="dots" label={t('waiting')} /> : null}
    </Center>
  );
}
