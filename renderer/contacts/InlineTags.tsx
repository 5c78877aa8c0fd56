import { ActionIcon, Badge, TagsInput, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '#shared/contacts/contact.ts';
import { data } from '../api/api.ts';
import { sameValue } from './conflict.ts';
import classes from './InlineTags.module.css';
import textClasses from './InlineText.module.css';
import { useInlineEdit } from './useInlineEdit.ts';
import { useSaveContact } from './useSaveContact.ts';

/** The tags of a customer. */
export function InlineTags({ card }: { readonly card: ContactCard }) {
  const { t } = useTranslation('contacts');
  const save = useSaveContact();
  const known = useQuery(data.contacts.tags.queryOptions({ input: {} }));
  const [tags, setTags] = useState<string[]>([]);
  const [base, setBase] = useState(card);
  const edit = useInlineEdit(() =>
    sameValue(tags, base.tags) ? Promise.resolve(true) : save(base, { tags }, t('done.field', { field: t('field.tags') })),
  );
  const start = () => {
    setTags([...card.tags]);
    setBase(card);
    edit.start();
  };
  const label = t('card.editField', { field: t('field.tags') });
  if (edit.isEditing) {
    return (
      <div onKeyDown={edit.onKeyDown} onBlur={edit.onBlur}>
        <TagsInput
          autoFocus
          size="sm"
          aria-label={t('field.tags')}
          placeholder={t('form.tagsHint')}
          data={known.data?.items.map((item) => item.tag) ?? []}
          comboboxProps={{ withinPortal: false }}
          acceptValueOnBlur
          value={tags}
          maxTags={500}
          readOnly={edit.isSaving}
          onChange={setTags}
        />
      </div>
    );
  }
  if (card.tags.length === 0) {
    return (
      <UnstyledButton ref={edit.readRef} className={`${textClasses.read} ${classes.none}`} data-empty onClick={start}>
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
      <ActionIcon ref={edit.readRef} className={classes.pencil ?? ''} variant="subtle" size="sm" aria-label={label} onClick={start}>
        <IconPencil size="0.875rem" />
      </ActionIcon>
    </div>
  );
}
