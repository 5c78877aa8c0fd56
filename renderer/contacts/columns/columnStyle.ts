import type { CSSProperties } from 'react';
import type { ContactListColumn } from '#shared/views/view.ts';
import classes from '../ContactList.module.css';
import { isOwn, NAME_WIDTH, widthOf } from './columnLayout.ts';
import { LIST_COLUMNS } from './listColumns.ts';

const styles = new Map<ContactListColumn | 'name', CSSProperties>();

/** How much room a column asks for, and its share of what is left. */
export function columnStyle(column: ContactListColumn | 'name'): CSSProperties {
  const known = styles.get(column);
  if (known !== undefined) return known;
  const { grow, least } = column === 'name' ? NAME_WIDTH : widthOf(column);
  const style = { flex: `${grow} 1 ${least}rem` };
  styles.set(column, style);
  return style;
}

/** The class of a column's cells. */
export function columnClass(column: ContactListColumn): string | undefined {
  return classes[isOwn(column) ? 'plain' : LIST_COLUMNS[column].look];
}
