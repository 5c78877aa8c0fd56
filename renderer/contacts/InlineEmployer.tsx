import { ActionIcon, Anchor, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '#shared/contacts/contact.ts';
import { go, places } from '../app/routes.ts';
import { EmployerInput, type EmployerValue } from './EmployerInput.tsx';
import { InlineEditor } from './InlineEditor.tsx';
import classes from './InlineEmployer.module.css';
import textClasses from './InlineText.module.css';
import { useInlineEdit } from './useInlineEdit.ts';
import { useSaveContact } from './useSaveContact.ts';

/** The company somebody works for: a link to its card, or a name. */
export function InlineEmployer({ card }: { readonly card: ContactCard }) {
  const { t } = useTranslation('contacts');
  const save = useSaveContact();
  const { employer } = card;
  const [value, setValue] = useState<EmployerValue>({ id: null, name: '' });
  const [base, setBase] = useState(card);
  const readRef = useRef<HTMLButtonElement>(null);
  const edit = useInlineEdit(
    readRef,
    () => {
      const name = value.name.trim();
      if (name === (base.employer?.displayName ?? '') && value.id === (base.employer?.id ?? null))
        return Promise.resolve(true);
      const chosen = value.id === null ? name : { id: value.id, displayName: name };
      return save(base, { employer: name === '' ? null : chosen }, t('done.field', { field: t('field.employer') }));
    },
    { enterSaves: true },
  );
  const start = () => {
    setValue({ id: employer?.id ?? null, name: employer?.displayName ?? '' });
    setBase(card);
    edit.start();
  };
  if (edit.isEditing) {
    return (
      <InlineEditor
        label={t('field.employer')}
        className={classes.editor}
        onKeyDown={edit.onKeyDown}
        onBlur={edit.onBlur}
      >
        <EmployerInput
          size="sm"
          aria-label={t('field.employer')}
          value={value}
          readOnly={edit.isSaving}
          onChange={setValue}
        />
      </InlineEditor>
    );
  }
  if (employer === null || employer.id === null) {
    return (
      <UnstyledButton
        ref={readRef}
        className={textClasses.read ?? ''}
        data-empty={employer === null || undefined}
        onClick={start}
        onKeyDown={(event) => event.key === 'F2' && start()}
      >
        {employer?.displayName ?? t('card.addEmployer')}
        <VisuallyHidden>, {t('card.editField', { field: t('field.employer') })}</VisuallyHidden>
      </UnstyledButton>
    );
  }
  const { id, displayName } = employer;
  return (
    <span className={classes.linked}>
      <Anchor component="button" type="button" onClick={() => go(places.customer(id))}>
        {displayName}
      </Anchor>
      <ActionIcon
        ref={readRef}
        className={classes.pencil ?? ''}
        variant="subtle"
        size="sm"
        aria-label={t('card.editField', { field: t('field.employer') })}
        onClick={start}
      >
        <IconPencil size="0.875rem" />
      </ActionIcon>
    </span>
  );
}
