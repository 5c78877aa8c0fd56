import type { TFunction } from 'i18next';
import type { ContactSort } from '#shared/contacts/contact.ts';
import type { Field } from '#shared/fields/field.ts';
import type { ContactListColumn } from '#shared/views/view.ts';
import {
  birthdayCell,
  createdCell,
  type DrawCell,
  emailCell,
  kindCell,
  knownByCell,
  lastContactCell,
  noteCell,
  ownCell,
  phoneCell,
  placeCell,
  tagsCell,
  touchCell,
  updatedCell,
  urlCell,
  workCell,
} from './cells.tsx';
import { isOwn, ownFieldId } from './columnLayout.ts';

/** A column that is no own field. */
export type FixedColumn = Exclude<ContactListColumn, `own:${number}`>;

/** What a column is. */
interface ListColumn {
  /** The order that its head asks for; null where there is none. */
  readonly sort: Exclude<ContactSort['by'], 'own' | 'name'> | null;
  readonly draw: DrawCell;
  /** Its class in ContactList.module.css, where it looks unlike others. */
  readonly look: 'work' | 'phone' | 'email' | 'touch' | 'tags' | 'plain';
}

const column = (
  draw: ListColumn['draw'],
  look: ListColumn['look'] = 'plain',
  sort: ListColumn['sort'] = null,
): ListColumn => ({ draw, look, sort });

/** Every column beside the name. */
export const LIST_COLUMNS: Readonly<Record<FixedColumn, ListColumn>> = {
  work: column(workCell, 'work'),
  phone: column(phoneCell, 'phone'),
  touch: column(touchCell, 'touch', 'touch'),
  lastContact: column(lastContactCell, 'plain', 'lastContact'),
  email: column(emailCell, 'email'),
  tags: column(tagsCell, 'tags'),
  knownBy: column(knownByCell, 'plain', 'knownBy'),
  kind: column(kindCell),
  place: column(placeCell),
  birthday: column(birthdayCell),
  url: column(urlCell),
  note: column(noteCell),
  createdAt: column(createdCell, 'plain', 'createdAt'),
  updatedAt: column(updatedCell, 'plain', 'updatedAt'),
};

/** What draws the cells of a column. */
export function drawerOf(one: ContactListColumn): DrawCell {
  return isOwn(one) ? ownCell(ownFieldId(one)) : LIST_COLUMNS[one].draw;
}

/** Every column that there is now, own fields last. */
export function allColumns(fields: readonly Pick<Field, 'id'>[]): readonly ContactListColumn[] {
  const fixed = Object.keys(LIST_COLUMNS).filter((key): key is FixedColumn => key in LIST_COLUMNS);
  return [...fixed, ...fields.map(({ id }) => `own:${id}` as const)];
}

/** The columns without those of fields that are gone. */
export function presentColumns(
  columns: readonly ContactListColumn[],
  byId: ReadonlyMap<number, unknown>,
): readonly ContactListColumn[] {
  return columns.filter((one) => !isOwn(one) || byId.has(ownFieldId(one)));
}

/** The order that a column's head asks for. */
export function sortOf(one: ContactListColumn): Omit<ContactSort, 'direction'> | null {
  if (isOwn(one)) return { by: 'own', fieldId: ownFieldId(one) };
  const { sort } = LIST_COLUMNS[one];
  return sort === null ? null : { by: sort };
}

/** What a column is called. */
export function columnName(one: ContactListColumn, { contacts, views, byId }: ColumnNaming): string {
  if (isOwn(one)) return byId.get(ownFieldId(one))?.name ?? '';
  switch (one) {
    case 'work':
    case 'phone':
    case 'touch':
    case 'lastContact':
    case 'email':
    case 'tags':
    case 'knownBy':
      return contacts(`list.${one}`);
    case 'kind':
    case 'place':
    case 'birthday':
    case 'url':
    case 'note':
    case 'createdAt':
    case 'updatedAt':
      return views(`columns.${one}`);
  }
}

export interface ColumnNaming {
  readonly contacts: TFunction<'contacts'>;
  readonly views: TFunction<'views'>;
  readonly byId: ReadonlyMap<number, Pick<Field, 'name'>>;
}
