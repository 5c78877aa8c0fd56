import { useTranslation } from 'react-i18next';
import type { Contact } from '#shared/contacts/contact.ts';
import { touchColour } from '#shared/touch/touch.rules.ts';
import type { ContactListColumn } from '#shared/views/view.ts';
import { useFormat } from '../../app/format.ts';
import { useToday } from '../../app/today.ts';
import { useOwnValueWords } from '../../fields/ownValueWords.ts';
import { useOwnFields } from '../../fields/useOwnFields.ts';
import { useDueWords } from '../../days/useDueWords.ts';
import { isOwn, ownFieldId } from '../columns/columnLayout.ts';
import { listRow, type ListRow } from '../listRow.ts';
import { usePhoneShown } from '../usePhoneShown.ts';

/** A customer's line of the list in plain words, for paper: the name and then each of these columns. */
export function useColumnTexts(): (contact: Contact, columns: readonly ContactListColumn[]) => readonly string[] {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  const today = useToday();
  const days = useDueWords(today);
  const phone = usePhoneShown();
  const { byId } = useOwnFields();
  const ownWords = useOwnValueWords();

  const touch = ({ touchDue }: ListRow): string => {
    if (touchDue === null) return '';
    const colour = touchColour(touchDue, today);
    const day = days.short(colour === 'green' ? touchDue.wishedOn : touchDue.latestOn);
    const when = colour === 'red' ? day : t(colour === 'green' ? 'list.dueFrom' : 'list.dueBy', { day });
    return `${t(`touch.${colour}`)}, ${when}`;
  };
  const own = (row: ListRow, fieldId: number): string => {
    const field = byId.get(fieldId);
    const value = row.own.get(fieldId);
    return field === undefined || value === undefined ? '' : ownWords(field, value);
  };
  const text = (row: ListRow, column: ContactListColumn): string => {
    if (isOwn(column)) return own(row, ownFieldId(column));
    switch (column) {
      case 'work':
        return [row.employer, row.title].filter((part) => part !== '').join(', ');
      case 'phone':
        return phone(row.phone);
      case 'touch':
        return touch(row);
      case 'lastContact':
        return row.lastContactOn === null ? t('list.never') : days.short(row.lastContactOn);
      case 'tags':
        return row.tags.join(', ');
      case 'knownBy':
        return row.knownBy.join(', ');
      case 'kind':
        return t(`kind.${row.kind}`);
      case 'birthday':
        return row.birthday === null ? '' : format.date(row.birthday);
      case 'createdAt':
      case 'updatedAt':
        return format.day(row[column]);
      case 'email':
      case 'place':
      case 'url':
      case 'note':
        return row[column];
    }
  };
  return (contact, columns) => {
    const row = listRow(contact);
    const name = row.displayName === '' ? t('card.unnamed') : row.displayName;
    return [name, ...columns.map((column) => text(row, column))];
  };
}
