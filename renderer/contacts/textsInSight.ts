import { type ColumnLayout, isOwn, ownFieldId } from './columns/columnLayout.ts';
import type { SeenText } from './foundInRow.ts';
import type { ListRow } from './listRow.ts';
import type { OwnText } from './useOwnText.ts';

/** The texts that a row shows with these columns. @param phone how its phone number is written there */
export function textsInSight(
  row: ListRow,
  { columns, isWorkUnderName }: ColumnLayout,
  ownText: OwnText,
  phone: string,
): readonly SeenText[] {
  const employer: SeenText = { text: row.employer, as: 'name' };
  const shown = columns.flatMap((column): readonly SeenText[] => {
    if (isOwn(column)) {
      const value = row.own.get(ownFieldId(column));
      return value === undefined ? [] : [{ text: ownText(ownFieldId(column), value), as: 'text' }];
    }
    switch (column) {
      case 'work':
        return [employer, { text: row.title, as: 'text' }];
      case 'phone':
        return [{ text: phone, as: 'phone' }];
      case 'email':
      case 'url':
      case 'place':
      case 'note':
        return [{ text: row[column], as: 'text' }];
      case 'tags':
        return row.tags.slice(0, SHOWN_TAGS).map((text) => ({ text, as: 'text' }));
      case 'touch':
      case 'lastContact':
      case 'knownBy':
      case 'kind':
      case 'birthday':
      case 'createdAt':
      case 'updatedAt':
        return [];
    }
  });
  return [{ text: row.displayName, as: 'name' }, ...(isWorkUnderName ? [employer] : []), ...shown];
}

/** Tags that a row shows by name. */
export const SHOWN_TAGS = 2;
