import type { ReactNode } from 'react';
import { MarkedText } from '../search/MarkedText.tsx';
import type { ColumnLayout } from './columns/columnLayout.ts';
import classes from './ContactList.module.css';
import { reasonFor } from './foundInRow.ts';
import type { ListRow } from './listRow.ts';
import { textsInSight } from './textsInSight.ts';
import type { RowTools } from './useRowTools.ts';

interface ReasonOptions {
  readonly row: ListRow;
  readonly looking: string;
  readonly layout: ColumnLayout;
  readonly tools: RowTools;
}

/** A quiet line below the name that says why somebody was found, where the row does not show it; else null. */
export function reasonLine({ row, looking, layout, tools }: ReasonOptions): ReactNode {
  if (looking === '') return null;
  const { views, fields, ownText, phone } = tools;
  const shownPhone = layout.columns.includes('phone') ? phone(row.phone) : '';
  const reason = reasonFor(row, looking, textsInSight(row, layout, ownText, shownPhone), ownText);
  if (reason === null) return null;
  const own = reason.fieldId === null ? undefined : fields.get(reason.fieldId)?.name;
  const where = own ?? (reason.where === 'own' ? '' : views(`found.${reason.where}`));
  return (
    <span className={classes.underLine}>
      {views('found.in', { where })}
      <MarkedText text={reason.text} marks={reason.marks} />
    </span>
  );
}
