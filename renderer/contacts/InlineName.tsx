import { TextInput, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '#shared/contacts/contact.ts';
import { spokenLanguage } from '../app/i18n.ts';
import { InlineEditor } from './InlineEditor.tsx';
import classes from './InlineName.module.css';
import { nameFieldsFor } from './nameFields.ts';
import { useInlineEdit } from './useInlineEdit.ts';
import { useSaveContact } from './useSaveContact.ts';

/** The name as a heading; its parts are edited where it stands, in the order of the language. */
export function InlineName({ card }: { readonly card: ContactCard }) {
  const { t } = useTranslation('contacts');
  const save = useSaveContact();
  const fields = nameFieldsFor(card.kind, spokenLanguage());
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [base, setBase] = useState(card);
  const readRef = useRef<HTMLButtonElement>(null);
  const edit = useInlineEdit(
    readRef,
    () => {
      const changed = fields.filter((field) => values[field] !== undefined && values[field] !== base[field]);
      const patch = Object.fromEntries(changed.map((field) => [field, values[field] ?? '']));
      return save(base, patch, t('done.field', { field: t('field.displayName') }));
    },
    { enterSaves: true },
  );
  const start = () => {
    setValues({});
    setBase(card);
    edit.start();
  };
  const name = card.displayName === '' ? t('card.unnamed') : card.displayName;
  if (!edit.isEditing) {
    return (
      <h2 className={classes.name}>
        <UnstyledButton
          ref={readRef}
          className={classes.button ?? ''}
          disabled={card.deletedAt !== null}
          onClick={start}
          onKeyDown={(event) => event.key === 'F2' && start()}
        >
          <bdi>{name}</bdi>
          <VisuallyHidden>, {t('card.editField', { field: t('field.displayName') })}</VisuallyHidden>
        </UnstyledButton>
      </h2>
    );
  }
  return (
    <InlineEditor
      label={t('field.displayName')}
      className={classes.fields}
      onKeyDown={edit.onKeyDown}
      onBlur={edit.onBlur}
    >
      {fields.map((field) => (
        <TextInput
          key={field}
          label={t(`field.${field}`)}
          value={values[field] ?? base[field]}
          maxLength={1000}
          readOnly={edit.isSaving}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setValues((before) => ({ ...before, [field]: value }));
          }}
        />
      ))}
    </InlineEditor>
  );
}
