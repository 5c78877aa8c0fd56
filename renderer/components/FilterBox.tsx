import { ActionIcon, TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import classes from './FilterBox.module.css';
import type { FilterBarProps } from './FilterBarFrame.tsx';
import { type TypedTextOptions, useTypedText } from './useTypedText.ts';

export interface FilterBoxProps extends TypedTextOptions {
  readonly label: string;
  readonly clearLabel: string;
  readonly onLeave: () => void;
  readonly onEnter: () => void;
}

/** The box that a list is looked through with. */
export function FilterBox({ label, clearLabel, onLeave, onEnter, ...options }: FilterBoxProps) {
  const { box, settle, write } = useTypedText(options);
  return (
    <TextInput
      {...box}
      className={classes.box ?? ''}
      type="search"
      aria-label={label}
      placeholder={label}
      maxLength={200}
      leftSection={<IconSearch size="1rem" aria-hidden="true" />}
      rightSection={
        <ActionIcon
          variant="subtle"
          size="sm"
          className={classes.clear ?? ''}
          aria-label={clearLabel}
          onClick={() => {
            write('');
            box.ref.current?.focus();
          }}
        >
          <IconX size="0.875rem" aria-hidden="true" />
        </ActionIcon>
      }
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'ArrowDown' || event.key === 'Enter') {
          event.preventDefault();
          settle();
          if (event.key === 'Enter') onEnter();
          else onLeave();
        } else if (event.key === 'Escape') {
          event.stopPropagation();
          if (event.currentTarget.value === '') onLeave();
          else write('');
        }
      }}
    />
  );
}

/** The box of a list that asks for nothing ahead: the query has what is typed at once. */
export function boxOf<Query extends { readonly text: string }>({
  query,
  onChange,
  boxRef,
  onLeaveBox,
}: FilterBarProps<Query>) {
  return {
    text: query.text,
    onText: (text: string) => onChange({ ...query, text }),
    onType: undefined,
    boxRef,
    onLeave: onLeaveBox,
    onEnter: onLeaveBox,
  };
}
