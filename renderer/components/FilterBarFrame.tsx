import { ActionIcon, Button, Pill, TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import type { ReactNode, RefObject } from 'react';
import classes from './FilterBarFrame.module.css';

/** One condition in words, and the query without it. */
export interface FilterCondition<Query> {
  readonly key: string;
  readonly words: string;
  readonly without: Query;
}

/** What the bar says, in the words of its list. */
export interface FilterBarWords {
  readonly box: string;
  readonly clearBox: string;
  /** What the sentence begins with. */
  readonly showing: string;
  readonly remove: (what: string) => string;
  readonly clear: string;
}

/** What the bar of every list is given. */
export interface FilterBarProps<Query> {
  readonly query: Query;
  readonly onChange: (query: Query) => void;
  readonly boxRef: RefObject<HTMLInputElement | null>;
  /** Down from the box goes into the list. */
  readonly onLeaveBox: () => void;
}

interface FilterBarFrameProps<Query> extends FilterBarProps<Query> {
  readonly words: FilterBarWords;
  readonly conditions: readonly FilterCondition<Query>[];
  /** The query without any condition; null where there is nothing to clear. */
  readonly cleared: Query | null;
  /** What stands before the box. */
  readonly views?: ReactNode;
  /** The menus after the box. */
  readonly menus: ReactNode;
  /** What ends the sentence: with it there is one even without a condition. */
  readonly totals?: ReactNode;
}

/** A box to filter a list, menus beside it, and below it conditions that read like a sentence. */
export function FilterBarFrame<Query extends { readonly text: string }>({
  query,
  onChange,
  conditions,
  words,
  totals = null,
  ...props
}: FilterBarFrameProps<Query>) {
  const { cleared } = props;
  return (
    <div className={classes.bar}>
      <div className={classes.line}>
        {props.views}
        <FilterBox
          text={query.text}
          onText={(text) => onChange({ ...query, text })}
          words={words}
          boxRef={props.boxRef}
          onLeave={props.onLeaveBox}
        />
        {props.menus}
      </div>
      {conditions.length === 0 && totals === null ? null : (
        <div className={classes.sentence}>
          {conditions.length === 0 ? null : <span className={classes.showing}>{words.showing}</span>}
          {conditions.map((condition) => (
            <Pill
              key={condition.key}
              size="md"
              withRemoveButton
              onRemove={() => onChange(condition.without)}
              removeButtonProps={{ 'aria-label': words.remove(condition.words), tabIndex: 0, 'aria-hidden': false }}
            >
              {condition.words}
            </Pill>
          ))}
          {cleared === null ? null : (
            <Button variant="subtle" size="compact-xs" onClick={() => onChange(cleared)}>
              {words.clear}
            </Button>
          )}
          {totals}
        </div>
      )}
    </div>
  );
}

interface FilterBoxProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly words: FilterBarWords;
  readonly boxRef: RefObject<HTMLInputElement | null>;
  readonly onLeave: () => void;
}

function FilterBox({ text, onText, words, boxRef, onLeave }: FilterBoxProps) {
  return (
    <TextInput
      ref={boxRef}
      className={classes.box ?? ''}
      type="search"
      aria-label={words.box}
      placeholder={words.box}
      value={text}
      maxLength={200}
      leftSection={<IconSearch size="1rem" aria-hidden="true" />}
      rightSection={
        text === '' ? null : (
          <ActionIcon variant="subtle" size="sm" aria-label={words.clearBox} onClick={() => onText('')}>
            <IconX size="0.875rem" aria-hidden="true" />
          </ActionIcon>
        )
      }
      onChange={(event) => onText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'ArrowDown' || event.key === 'Enter') {
          event.preventDefault();
          onLeave();
        } else if (event.key === 'Escape') {
          event.stopPropagation();
          if (text === '') onLeave();
          else onText('');
        }
      }}
    />
  );
}
