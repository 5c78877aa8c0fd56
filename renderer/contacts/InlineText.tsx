import { Textarea, TextInput, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineEditor } from './InlineEditor.tsx';
import classes from './InlineText.module.css';
import { useIsReadOnly } from './readOnly.ts';
import { useInlineEdit } from './useInlineEdit.ts';

export interface InlineTextProps {
  /** What the field is called. */
  readonly label: string;
  /** The text to edit. */
  readonly value: string;
  /** How it is shown; the text itself when left out. */
  readonly children?: ReactNode;
  readonly placeholder?: string;
  readonly description?: string | undefined;
  readonly isMultiline?: boolean;
  readonly maxLength?: number;
  /** Why the text cannot be saved, or null. */
  readonly problem?: (text: string) => string | null;
  /** How the text would be read, shown while typing. */
  readonly hint?: (text: string) => string | null;
  /** Answers whether editing is over. */
  readonly onSave: (text: string) => Promise<boolean>;
}

/** A text that is edited where it stands. */
export function InlineText(props: InlineTextProps) {
  const { t } = useTranslation('contacts');
  const isReadOnly = useIsReadOnly();
  const { label, value, children, isMultiline = false, maxLength = 1000 } = props;
  const [text, setText] = useState(value);
  const [before, setBefore] = useState(value);
  const [problem, setProblem] = useState<string | null>(null);
  // Of the moment when editing began: what is saved is compared with what the person saw then.
  const [saveAsSeen, setSaveAsSeen] = useState(() => props.onSave);
  const readRef = useRef<HTMLButtonElement>(null);
  const edit = useInlineEdit(
    readRef,
    () => {
      const found = props.problem?.(text) ?? null;
      setProblem(found);
      if (found !== null) return Promise.resolve(false);
      return text === before ? Promise.resolve(true) : saveAsSeen(text);
    },
    { enterSaves: !isMultiline },
  );
  const start = () => {
    setText(value);
    setBefore(value);
    setSaveAsSeen(() => props.onSave);
    setProblem(null);
    edit.start();
  };
  const isEmpty = value === '';
  if (isReadOnly) return <span className={classes.shown}>{isEmpty ? t('card.empty') : (children ?? value)}</span>;
  if (!edit.isEditing) {
    return (
      <UnstyledButton
        ref={readRef}
        className={classes.read ?? ''}
        data-empty={isEmpty || undefined}
        data-multiline={isMultiline || undefined}
        onClick={start}
        onKeyDown={(event) => event.key === 'F2' && start()}
      >
        {isEmpty ? (props.placeholder ?? t('card.empty')) : (children ?? value)}
        <VisuallyHidden>, {t('card.editField', { field: label })}</VisuallyHidden>
      </UnstyledButton>
    );
  }
  const common = {
    'aria-label': label,
    value: text,
    maxLength,
    readOnly: edit.isSaving,
    error: problem,
    description: props.hint?.(text) ?? props.description ?? null,
    inputWrapperOrder: ['input', 'description', 'error'] as ('input' | 'description' | 'error')[],
  };
  return (
    <InlineEditor label={label} onKeyDown={edit.onKeyDown} onBlur={edit.onBlur}>
      {isMultiline ? (
        <Textarea
          {...common}
          autosize
          minRows={3}
          maxRows={24}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      ) : (
        <TextInput {...common} size="sm" onChange={(event) => setText(event.currentTarget.value)} />
      )}
    </InlineEditor>
  );
}
