import { NativeSelect, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '#shared/contacts/contact.ts';
import type { Field } from '#shared/fields/field.ts';
import { InlineEditor } from '../contacts/InlineEditor.tsx';
import textClasses from '../contacts/InlineText.module.css';
import { useIsReadOnly } from '../contacts/readOnly.ts';
import { useInlineEdit } from '../contacts/useInlineEdit.ts';
import { useSaveContact } from '../contacts/useSaveContact.ts';
import classes from './CardOwn.module.css';
import { OwnLink } from './OwnLink.tsx';
import { OwnValueInput } from './OwnValueInput.tsx';
import { PROBLEM_OF } from './ownValueProblem.ts';
import { useOwnValueWords } from './ownValueWords.ts';

interface InlineOwnValueProps {
  readonly card: ContactCard;
  readonly field: Field;
  /** In the form of OwnValue; empty for none. */
  readonly value: string;
}

/** The value of an own field on the card, edited where it stands. */
export function InlineOwnValue({ card, field, value }: InlineOwnValueProps) {
  const { t } = useTranslation(['contacts', 'fields']);
  const isReadOnly = useIsReadOnly();
  const words = useOwnValueWords();
  const save = useSaveContact();
  const write = (base: ContactCard, next: string) =>
    save(base, { own: [{ fieldId: field.id, value: next }] }, t('contacts:done.field', { field: field.name }));
  if (isReadOnly) {
    if (field.type === 'url') return <OwnLink address={value} />;
    return <span className={textClasses.shown}>{words(field, value)}</span>;
  }
  if (field.type === 'choice' || field.type === 'yesNo') {
    const choices =
      field.type === 'choice'
        ? field.choices.map(({ id, label }) => ({ value: id, label }))
        : [
            { value: 'yes', label: t('fields:yes') },
            { value: 'no', label: t('fields:no') },
          ];
    return (
      <NativeSelect
        className={classes.choice ?? ''}
        classNames={{ input: classes.input ?? '' }}
        data-empty={value === '' || undefined}
        variant="unstyled"
        size="sm"
        aria-label={field.name}
        value={value}
        data={[{ value: '', label: t('contacts:card.empty') }, ...choices]}
        onChange={(event) => void write(card, event.currentTarget.value)}
      />
    );
  }
  return <TypedValue card={card} field={field} value={value} write={write} shown={words(field, value)} />;
}

interface TypedValueProps extends InlineOwnValueProps {
  /** How the value is shown. */
  readonly shown: string;
  readonly write: (base: ContactCard, value: string) => Promise<boolean>;
}

function TypedValue({ card, field, value, shown, write }: TypedValueProps) {
  const { t } = useTranslation(['contacts', 'fields']);
  const readRef = useRef<HTMLButtonElement>(null);
  // Of the moment when editing began: what is saved is compared with what the person saw then.
  const [base, setBase] = useState({ card, value });
  const [typed, setTyped] = useState({ value, isUnreadable: false });
  const [isRefused, setIsRefused] = useState(false);
  const edit = useInlineEdit(
    readRef,
    () => {
      setIsRefused(typed.isUnreadable);
      if (typed.isUnreadable) return Promise.resolve(false);
      const next = typed.value.trim();
      return next === base.value.trim() ? Promise.resolve(true) : write(base.card, next);
    },
    { enterSaves: field.type !== 'text' || !base.value.includes('\n') },
  );
  const start = () => {
    setBase({ card, value });
    setTyped({ value, isUnreadable: false });
    setIsRefused(false);
    edit.start();
  };
  const problem = isRefused && typed.isUnreadable ? t(`fields:problem.${PROBLEM_OF[field.type]}`) : undefined;
  if (edit.isEditing) {
    return (
      <InlineEditor label={field.name} onKeyDown={edit.onKeyDown} onBlur={edit.onBlur}>
        <OwnValueInput
          field={field}
          isLabelHidden
          value={typed.value}
          readOnly={edit.isSaving}
          error={problem}
          onChange={(next, isUnreadable) => setTyped({ value: next, isUnreadable })}
        />
      </InlineEditor>
    );
  }
  if (field.type === 'url' && value !== '')
    return <OwnLink address={value} name={field.name} editRef={readRef} onEdit={start} />;
  return (
    <UnstyledButton
      ref={readRef}
      className={textClasses.read ?? ''}
      data-empty={value === '' || undefined}
      data-multiline={value.includes('\n') || undefined}
      onClick={start}
      onKeyDown={(event) => event.key === 'F2' && start()}
    >
      {value === '' ? t('contacts:card.empty') : shown}
      <VisuallyHidden>, {t('contacts:card.editField', { field: field.name })}</VisuallyHidden>
    </UnstyledButton>
  );
}
