import { Checkbox, VisuallyHidden } from '@mantine/core';
import { IconBan, IconCreditCardOff } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Found, OwnCell } from './columns/cells.tsx';
import { type ColumnLayout, isOwn, ownFieldId } from './columns/columnLayout.ts';
import { columnClass, columnStyle } from './columns/columnStyle.ts';
import { LIST_COLUMNS } from './columns/listColumns.ts';
import { ContactAvatar } from './ContactAvatar.tsx';
import classes from './ContactList.module.css';
import { FoundBecause } from './FoundBecause.tsx';
import type { ListRow } from './listRow.ts';
import type { OwnText } from './useOwnText.ts';

export interface ContactListRowProps {
  readonly index: number;
  /** Undefined while it is not read: a place is kept for it. */
  readonly row: ListRow | undefined;
  /** Distance from the top of the list, pixels. */
  readonly top: number;
  readonly layout: ColumnLayout;
  /** What is looked for in the list; empty for nothing. */
  readonly looking: string;
  readonly ownText: OwnText;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  readonly onToggle: (index: number, row: ListRow) => void;
}

/** One customer in the list. */
export const ContactListRow = memo(function ContactListRow(props: ContactListRowProps) {
  const { t } = useTranslation('contacts');
  const { index, row, top, layout, looking, ownText, isActive, isOpen, isSelected, onToggle } = props;
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
        <Checkbox
          size="xs"
          tabIndex={-1}
          aria-label={t('list.select', { name: row.displayName })}
          checked={isSelected}
          onChange={() => onToggle(index, row)}
        />
      </td>
      <td className={classes.name} style={columnStyle('name')}>
        <ContactAvatar initials={row.initials} kind={row.kind} photo={row.photo} />
        <span className={classes.nameText}>
          <span className={classes.displayName}>
            <bdi>
              <Found text={row.displayName} looking={looking} as="name" />
            </bdi>
            {row.doNotContact ? <Mark icon={<IconBan size="0.9375rem" />} words={t('card.doNotContact')} /> : null}
            {row.onCreditHold ? (
              <Mark icon={<IconCreditCardOff size="0.9375rem" />} words={t('card.creditHold')} />
            ) : null}
          </span>
          <FoundBecause row={row} looking={looking} layout={layout} ownText={ownText}>
            {layout.isWorkUnderName ? (
              <span className={classes.underLine}>
                <Found text={row.employer} looking={looking} as="name" />
              </span>
            ) : null}
          </FoundBecause>
        </span>
      </td>
      {layout.columns.map((column) => (
        <td key={column} className={columnClass(column)} style={columnStyle(column)}>
          <Cell column={column} row={row} looking={looking} ownText={ownText} />
        </td>
      ))}
    </tr>
  );
});

type CellOfProps = Pick<ContactListRowProps, 'looking' | 'ownText'> & {
  readonly column: ColumnLayout['columns'][number];
  readonly row: ListRow;
};

function Cell({ column, row, looking, ownText }: CellOfProps) {
  if (isOwn(column)) return <OwnCell row={row} looking={looking} ownText={ownText} fieldId={ownFieldId(column)} />;
  const { Cell: FixedCell } = LIST_COLUMNS[column];
  return <FixedCell row={row} looking={looking} />;
}

function Mark({ icon, words }: { readonly icon: ReactNode; readonly words: string }) {
  return (
    <span className={classes.mark} title={words}>
      <span aria-hidden="true">{icon}</span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}
