import { useTranslation } from 'react-i18next';

/** The head of a column, or which one it is where it has none. */
export function useColumnHead(columns: readonly { readonly header: string }[]): (at: number) => string {
  const { t } = useTranslation('transfer');
  return (at) => columns[at]?.header || t('sheet.columnAt', { position: at + 1 });
}
