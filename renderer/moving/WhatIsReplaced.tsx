import { List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WhatIsHere } from './useWhatIsHere.ts';

/** What becomes of what is on this computer. */
export function WhatIsReplaced({ isSample, isEmpty, contacts }: WhatIsHere) {
  const { t } = useTranslation('moving');
  return (
    <List spacing="xs">
      {isSample ? <List.Item>{t('in.ownFile')}</List.Item> : null}
      {isEmpty ? (
        <List.Item>{t('in.replacesNothing')}</List.Item>
      ) : (
        <>
          <List.Item>
            {isSample || contacts === 0 ? t('in.replaces') : t('in.replacesContacts', { count: contacts })}
          </List.Item>
          <List.Item>{t('in.keepsCopy')}</List.Item>
        </>
      )}
      <List.Item>{t('in.comesAlong')}</List.Item>
    </List>
  );
}
