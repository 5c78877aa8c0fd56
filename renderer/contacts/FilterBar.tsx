import { Button, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { memo, type ReactNode, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { ContactCondition } from '#shared/contacts/contactCondition.ts';
import { MOST_CONDITIONS } from '#shared/contacts/contactCondition.ts';
import { FilterBarFrame } from '../components/FilterBarFrame.tsx';
import { PopoverForm } from '../components/PopoverForm.tsx';
import { ColumnChooser } from './columns/ColumnChooser.tsx';
import type { ShownColumns } from './columns/useShownColumns.ts';
import { draftOf, newDraft } from './conditions/conditionDraft.ts';
import { ConditionEditor } from './conditions/ConditionEditor.tsx';
import { useSentences } from './conditions/useSentences.ts';
import classes from './FilterBar.module.css';
import { FilterMenu } from './FilterMenu.tsx';
import { isFiltered, type ListQuery } from './listQuery.ts';
import { SortMenu } from './SortMenu.tsx';

/** What is being changed: a condition by its place, or a new one, at the menu or at the end of the sentence. */
type Editing = number | 'atMenu' | 'atEnd' | null;

interface ContactFilterBarProps {
  /** The query without what stands in the box: nothing here is drawn anew while letters are typed. */
  readonly shape: ListQuery;
  readonly columns: ShownColumns;
  readonly box: ReactNode;
  /** Asks for another shape, with what stands in the box. */
  readonly onChange: (shape: ListQuery) => void;
  readonly onClear: () => void;
}

/** Search box, filters that read like a sentence, the columns and the order. */
export const FilterBar = memo(function FilterBar({ shape, columns, box, onChange, onClear }: ContactFilterBarProps) {
  const { t } = useTranslation('contacts');
  const { t: views } = useTranslation('views');
  const [editing, setEditing] = useState<Editing>(null);
  const sentences = useSentences(shape);
  const close = () => setEditing(null);
  const put = (condition: ContactCondition, index: number) => {
    close();
    onChange({ ...shape, conditions: shape.conditions.toSpliced(index, 1, condition) });
  };
  const newEditor = (
    <ConditionEditor
      draft={newDraft('tag')}
      isNew
      onApply={(condition) => put(condition, shape.conditions.length)}
      onClose={close}
    />
  );
  const addCondition = () => setEditing('atMenu');
  const isFull = shape.conditions.length >= MOST_CONDITIONS;
  return (
    <FilterBarFrame
      onChange={onChange}
      box={box}
      words={{
        showing: shape.conditions.length > 1 ? <Match query={shape} onChange={onChange} /> : t('filter.showing'),
        remove: (what) => t('filter.remove', { what }),
        clear: t('filter.clear'),
      }}
      conditions={sentences.map(({ key, words, without, index }) => {
        const condition = index === null ? undefined : shape.conditions[index];
        if (index === null || condition === undefined) return { key, words, without };
        return {
          key,
          words,
          without,
          edit: {
            label: views('condition.edit', { what: words }),
            isOpen: editing === index,
            onToggle: (isOpen) => setEditing(isOpen ? index : null),
            editor: (
              <ConditionEditor
                draft={draftOf(condition)}
                isNew={false}
                onApply={(changed) => put(changed, index)}
                onClose={close}
              />
            ),
          },
        };
      })}
      onClear={isFiltered(shape) ? onClear : null}
      menus={
        <>
          <NewCondition
            isOpen={editing === 'atMenu'}
            onToggle={(isOpen) => setEditing(isOpen ? 'atMenu' : null)}
            editor={newEditor}
          >
            <FilterMenu query={shape} onChange={onChange} onAdd={isFull ? null : addCondition} />
          </NewCondition>
          <ColumnChooser columns={columns} />
          <SortMenu query={shape} onChange={onChange} />
        </>
      }
      more={
        isFull ? (
          <span className={classes.full}>{views('condition.tooMany', { limit: MOST_CONDITIONS })}</span>
        ) : (
          <NewCondition
            isOpen={editing === 'atEnd'}
            onToggle={(isOpen) => setEditing(isOpen ? 'atEnd' : null)}
            editor={newEditor}
          >
            <Button
              variant="subtle"
              size="compact-xs"
              leftSection={<IconPlus size="0.875rem" aria-hidden="true" />}
              onClick={() => setEditing('atEnd')}
            >
              {views('condition.add')}
            </Button>
          </NewCondition>
        )
      }
    />
  );
});

interface NewConditionProps {
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly editor: ReactNode;
  /** What it stands at. */
  readonly children: ReactNode;
}

function NewCondition({ isOpen, onToggle, editor, children }: NewConditionProps) {
  const { t } = useTranslation('views');
  return (
    <PopoverForm
      isOpen={isOpen}
      onToggle={onToggle}
      label={t('condition.add')}
      target={<span className={classes.target}>{children}</span>}
    >
      {() => editor}
    </PopoverForm>
  );
}

interface MatchProps {
  readonly query: ListQuery;
  readonly onChange: (query: ListQuery) => void;
}

/** Whether all of the conditions have to fit or any: a word in the sentence that turns it round. */
function Match({ query, onChange }: MatchProps) {
  const { t } = useTranslation('views');
  const { match } = query;
  const other = match === 'all' ? 'any' : 'all';
  return (
    <Trans
      t={t}
      i18nKey={`match.${match}`}
      components={{
        match: (
          <UnstyledButton
            className={classes.match ?? ''}
            title={t(match === 'all' ? 'match.toAny' : 'match.toAll')}
            onClick={() => onChange({ ...query, match: other })}
          />
        ),
      }}
    />
  );
}
