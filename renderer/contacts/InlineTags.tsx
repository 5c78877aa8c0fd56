import { ActionIcon, Badge, TagsInput, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPencil } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '#shared/contacts/contact.ts';
import { data } from '../api/api.ts';
import { sameValue } from './conflict.ts';
import { InlineEditor } from './InlineEditor.tsx';
import classes from './InlineTags.module.css';
import textClasses from './InlineText.module.css';
import { useIsReadOnly } from './readOnly.ts';
import { useInlineEdit } from './useInlineEdit.ts';
import { useSaveContact } from './useSaveContact.ts';

/** The tags of a customer. */
export function InlineTags({ card }: { readonly card: ContactCard }) {
  const { t } = useTranslation('contacts');
  const save = useSaveContact();
  const isReadOnly = useIsReadOnly();
  const known = useQuery(data.contacts.tags.queryOptions({ input: {} }));
  const [tags, setTags] = useState<string[]>([]);
  const [base, setBase] = useState(card);
  const readRef = useRef<HTMLButtonElement>(null);
  const edit = useInlineEdit(readRef, () =>
    sameValue(tags, base.tags)
      ? Promise.resolve(true)
      : save(base, { tags }, t('done.field', { field: t('field.tags') })),
  );
  const start = () => {
    setTags([...card.tags]);
    setBase(card);
    edit.start();
  };
  const label = t('card.editField', { field: t('field.tags') });
  if (edit.isEditing) {
    return (
      <InlineEditor label={label} onKeyDown={edit.onKeyDown} onBlur={edit.onBlur}>
        <TagsInput
          size="sm"
          aria-label={t('field.tags')}
          placeholder={t('form.tagsHint')}
          data={known.data?.items.map((item) => item.tag) ?? []}
          acceptValueOnBlur
          value={tags}
          maxTags={500}
          readOnly={edit.isSaving}
          onChange={setTags}
        />
      </InlineEditor>
    );
  }
  if (card.tags.length === 0 && isReadOnly) return null;
  if (card.tags.length === 0) {
    return (
      <UnstyledButton ref={readRef} className={`${textClasses.read} ${classes.none}`} data-empty onClick={start}>
        {t('card.addTags')}
      </UnstyledButton>
    );
  }
  return (
    <div className={classes.tags}>
      {card.tags.map((tag) => (
        <Badge key={tag} variant="light" className={classes.tag ?? ''}>
          {tag}
        </Badge>
      ))}
      {isReadOnly ? null : (
        <ActionIcon
          ref={readRef}
          className={classes.pencil ?? ''}
          variant="subtle"
          size="sm"
          aria-label={label}
          onClick={start}
        >
          <IconPencil size="0.875rem" />
        </ActionIcon>
      )}
    </div>
  );
}
