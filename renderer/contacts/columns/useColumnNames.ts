import { useTranslation } from 'react-i18next';
import type { ContactListColumn } from '#shared/views/view.ts';
import { useOwnFields } from '../../fields/useOwnFields.ts';
import { columnName } from './listColumns.ts';

/** What columns are called in the language spoken now. */
export function useColumnNames(): (column: ContactListColumn) => string {
  const { t: contacts } = useTranslation('contacts');
  const { t: views } = useTranslation('views');
  const { byId } = useOwnFields();
  return (column) => columnName(column, { contacts, views, byId });
}
