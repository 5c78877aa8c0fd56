import { VisuallyHidden } from '@mantine/core';
import { IconBan, IconCreditCardOff } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { RowCheckbox } from '../components/RowCheckbox.tsx';
import { marked } from './columns/cells.tsx';
import type { ColumnLayout } from './columns/columnLayout.ts';
import { columnClass, columnStyle } from './columns/columnStyle.ts';
import { drawerOf } from './columns/listColumns.ts';
import { ContactAvatar } from './ContactAvatar.tsx';
import classes from './ContactList.module.css';
import type { ListRow } from './listRow.ts';
import { reasonLine } from './reasonLine.tsx';
import type { RowTools } from './useRowTools.ts';

export interface ContactListRowProps {
  readonly index: number;
  /** Undefined while it is not read: a place is kept for it. */
  readonly row: ListRow | undefined;
  /** Distance from the top of the list, pixels. */
  readonly top: number;
  readonly layout: ColumnLayout;
  /** What is looked for in the list; empty for nothing. */
  readonly looking: string;
  readonly tools: RowTools;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  readonly onToggle: (index: number, row: ListRow) => void;
}

/** One customer in the list. Asks for nothing by itself, and is made of plain elements: each letter typed draws them all. */
export const ContactListRow = memo(function ContactListRow(props: ContactListRowProps) {
  const { index, row, top, layout, looking, tools, isActive, isOpen, isSelected, onToggle } = props;
  const { t } = tools;
  const place = { transform: `translateY(${top}px)` };
  if (row === undefined) {
    return (
      <tr
        aria-rowindex={index + 2}
        aria-busy="true"
        className={classes.row}
        style={place}
        data-index={index}
        data-placeholder
      >
        <td className={classes.name} style={columnStyle('name')} aria-label={t('list.loading')}>
          <span className={classes.bone} />
        </td>
      </tr>
    );
  }
  return (
    <tr
      id={`contact-row-${index}`}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={classes.row}
      style={place}
      data-index={index}
      data-active={isActive || undefined}
      data-open={isOpen || undefined}
      data-selected={isSelected || undefined}
    >
      <td className={classes.check} data-own-control>
        <RowCheckbox
          label={t('list.select', { name: row.displayName })}
          isChecked={isSelected}
          onToggle={() => onToggle(index, row)}
        />
      </td>
      <td className={classes.name} style={columnStyle('name')}>
        <ContactAvatar initials={row.initials} kind={row.kind} photo={row.photo} />
        <span className={classes.nameText}>
          <span className={classes.displayName}>
            <bdi>{marked(row.displayName, looking, 'name')}</bdi>
            {row.doNotContact ? <Mark icon={<IconBan size="0.9375rem" />} words={t('card.doNotContact')} /> : null}
            {row.onCreditHold ? (
              <Mark icon={<IconCreditCardOff size="0.9375rem" />} words={t('card.creditHold')} />
            ) : null}
          </span>
          {reasonLine({ row, looking, layout, tools }) ??
            (layout.isWorkUnderName ? (
              <span className={classes.underLine}>{marked(row.employer, looking, 'name')}</span>
            ) : null)}
        </span>
      </td>
      {layout.columns.map((column) => (
        <td key={column} className={columnClass(column)} style={columnStyle(column)}>
          {drawerOf(column)({ row, looking, tools })}
        </td>
      ))}
    </tr>
  );
});

function Mark({ icon, words }: { readonly icon: ReactNode; readonly words: string }) {
  return (
    <span className={classes.mark} title={words}>
      <span aria-hidden="true">{icon}</span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}
