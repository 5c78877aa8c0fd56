import { Button, Checkbox, Stack, Text, Title } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ContactListColumn, MOST_COLUMNS } from '#shared/views/view.ts';
import frame from '../../components/FilterBarFrame.module.css';
import { PopoverForm } from '../../components/PopoverForm.tsx';
import { SortableList } from '../../components/SortableList.tsx';
import { useOwnFields } from '../../fields/useOwnFields.ts';
import classes from './ColumnChooser.module.css';
import { USUAL_COLUMNS } from './columnLayout.ts';
import { allColumns } from './listColumns.ts';
import type { ShownColumns } from './useShownColumns.ts';
import { useColumnNames } from './useColumnNames.ts';

/** Chooses the columns of the list and puts them in order. */
export const ColumnChooser = memo(function ColumnChooser({ columns }: { readonly columns: ShownColumns }) {
  const { t } = useTranslation('views');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <PopoverForm
      isOpen={isOpen}
      onToggle={setIsOpen}
      label={t('columns.title')}
      className={frame.dropdown}
      target={
        <Button
          variant="default"
          aria-label={t('columns.choose')}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          <IconColumns3 size="1rem" aria-hidden="true" />
          <span className={frame.word}>{t('columns.choose')}</span>
        </Button>
      }
    >
      {() => <Choices columns={columns} />}
    </PopoverForm>
  );
});

function Choices({ columns: { chosen, choose } }: { readonly columns: ShownColumns }) {
  const { t } = useTranslation('views');
  const nameOf = useColumnNames();
  const { fields } = useOwnFields();
  const shown = chosen ?? USUAL_COLUMNS;
  const others = allColumns(fields).filter((column) => !shown.includes(column));
  const isFull = shown.length >= MOST_COLUMNS;
  const box = (column: ContactListColumn, isShown: boolean) => (
    <Checkbox
      label={nameOf(column)}
      checked={isShown}
      disabled={!isShown && isFull}
      onChange={() => choose(isShown ? shown.filter((other) => other !== column) : [...shown, column])}
    />
  );
  return (
    <Stack gap="sm">
      <div>
        <Title order={2} size="h5">
          {t('columns.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('columns.hint')}
        </Text>
      </div>
      <SortableList
        items={shown.map((column) => ({ key: column, name: nameOf(column), content: box(column, true) }))}
        onOrder={(keys) => choose(keys.flatMap((key) => shown.filter((column) => column === key)))}
      />
      {others.length === 0 ? null : (
        <div>
          <Text size="sm" fw={600}>
            {t('columns.others')}
          </Text>
          <ul className={classes.others}>
            {others.map((column) => (
              <li key={column}>{box(column, false)}</li>
            ))}
          </ul>
        </div>
      )}
      {isFull ? <Text size="sm">{t('columns.tooMany', { limit: MOST_COLUMNS })}</Text> : null}
      {chosen === null ? null : (
        <Button variant="subtle" size="compact-sm" onClick={() => choose(null)}>
          {t('columns.usual')}
        </Button>
      )}
    </Stack>
  );
}
