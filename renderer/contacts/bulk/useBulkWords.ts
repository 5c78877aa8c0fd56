import { useTranslation } from 'react-i18next';
import type { ContactBulkChange, ContactBulkResult } from '#shared/contacts/contact.ts';

/** What a bulk change did, in words: how many, how many had it already, how many could not take it. */
export function useBulkWords(): (change: ContactBulkChange, result: ContactBulkResult) => string {
  const { t } = useTranslation('contacts');
  return (change, { changed, unchanged, refused }) => {
    const already = unchanged - refused;
    const sentences = [
      changed === 0 ? t('bulk.nothing') : doneWords(change, changed),
      ...(already > 0 ? [t('bulk.unchanged', { count: already })] : []),
      ...(refused > 0 ? [t('bulk.refused', { count: refused })] : []),
    ];
    return sentences.reduce((first, second) => t('bulk.and', { first, second }));
  };

  function doneWords(change: ContactBulkChange, count: number): string {
    switch (change.type) {
      case 'tag':
        return t('done.tagged', { count });
      case 'remove':
        return t('done.removed', { count });
      case 'restore':
        return t('done.restored', { count });
      case 'set':
        return Object.keys(change.patch).join() === 'rhythm'
          ? t('done.rhythm', { count })
          : t('done.changed', { count });
    }
  }
}
