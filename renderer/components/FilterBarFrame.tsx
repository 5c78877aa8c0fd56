import { Button, Pill, UnstyledButton } from '@mantine/core';
import type { ReactNode, RefObject } from 'react';
import classes from './FilterBarFrame.module.css';
import { PopoverForm } from './PopoverForm.tsx';

/** One condition in words, and the query without it. */
export interface FilterCondition<Query> {
  readonly key: string;
  readonly words: string;
  readonly without: Query;
  /** Left out where a condition can only be taken away. */
  readonly edit?: ConditionEdit | undefined;
}

/** How a condition is changed in its place. */
export interface ConditionEdit {
  /** What the button is called that the words stand on. */
  readonly label: string;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly editor: ReactNode;
}

/** What the bar says, in the words of its list. */
export interface FilterBarWords {
  /** What the sentence begins with. */
  readonly showing: ReactNode;
  readonly remove: (what: string) => string;
  readonly clear: string;
}

/** What the bar of a list is given. */
export interface FilterBarProps<Query> {
  readonly query: Query;
  readonly onChange: (query: Query) => void;
  readonly boxRef: RefObject<HTMLInputElement | null>;
  /** Down or Enter in the box goes into the list. */
  readonly onLeaveBox: () => void;
}

interface FilterBarFrameProps<Query> {
  readonly words: FilterBarWords;
  readonly conditions: readonly FilterCondition<Query>[];
  readonly onChange: (query: Query) => void;
  /** Takes all conditions away; null where there is nothing to clear. */
  readonly onClear: (() => void) | null;
  /** What stands before the box. */
  readonly views?: ReactNode;
  readonly box: ReactNode;
  /** The menus after the box. */
  readonly menus: ReactNode;
  /** What comes after the conditions, while there are any. */
  readonly more?: ReactNode;
  /** What ends the sentence: with it there is one even without a condition. */
  readonly totals?: ReactNode;
}

/** A box to filter a list, menus beside it, and below it conditions that read like a sentence. */
export function FilterBarFrame<Query>({
  words,
  conditions,
  onChange,
  onClear,
  more = null,
  totals = null,
  ...parts
}: FilterBarFrameProps<Query>) {
  return (
    <div className={classes.bar}>
      <div className={classes.line}>
        {parts.views}
        {parts.box}
        {parts.menus}
      </div>
      {conditions.length === 0 && totals === null ? null : (
        <div className={classes.sentence}>
          {conditions.length === 0 ? null : <span className={classes.showing}>{words.showing}</span>}
          {conditions.map((condition) => (
            <ConditionPill
              key={condition.key}
              condition={condition}
              removeLabel={words.remove(condition.words)}
              onRemove={() => onChange(condition.without)}
            />
          ))}
          {conditions.length === 0 ? null : more}
          {onClear === null ? null : (
            <Button variant="subtle" size="compact-xs" onClick={onClear}>
              {words.clear}
            </Button>
          )}
          {totals}
        </div>
      )}
    </div>
  );
}

interface ConditionPillProps {
  readonly condition: FilterCondition<unknown>;
  readonly removeLabel: string;
  readonly onRemove: () => void;
}

/** One condition: its words open what changes it, the cross and Delete take it away. */
function ConditionPill({ condition: { words, edit }, removeLabel, onRemove }: ConditionPillProps) {
  const pill = (content: ReactNode) => (
    <Pill
      size="md"
      className={classes.pill ?? ''}
      withRemoveButton
      onRemove={onRemove}
      removeButtonProps={{ 'aria-label': removeLabel, tabIndex: 0, 'aria-hidden': false }}
    >
      {content}
    </Pill>
  );
  if (edit === undefined) return pill(words);
  return (
    <PopoverForm
      isOpen={edit.isOpen}
      onToggle={edit.onToggle}
      label={edit.label}
      position="bottom-start"
      target={pill(
        <UnstyledButton
          className={classes.words ?? ''}
          aria-label={edit.label}
          aria-haspopup="dialog"
          aria-expanded={edit.isOpen}
          onClick={() => edit.onToggle(!edit.isOpen)}
          onKeyDown={(event) => {
            if (event.key !== 'Delete' && event.key !== 'Backspace') return;
            event.preventDefault();
            onRemove();
          }}
        >
          {words}
        </UnstyledButton>,
      )}
    >
      {() => edit.editor}
    </PopoverForm>
  );
}
