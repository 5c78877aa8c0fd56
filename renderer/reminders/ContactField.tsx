import { Group, Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '#shared/contacts/contact.ts';
import type { Named } from '#shared/kernel/named.ts';
import { data } from '../api/api.ts';
import { primaryPoint } from '../contacts/listRow.ts';
import { usePhoneShown } from '../contacts/usePhoneShown.ts';

const MOST_OFFERED = 20;

interface ContactFieldProps {
  readonly value: Named | null;
  readonly onChange: (contact: Named | null) => void;
}

/** Whom a reminder is about: found by typing; empty is nobody. */
export function ContactField({ value, onChange }: ContactFieldProps) {
  const { t } = useTranslation('reminders');
  const phone = usePhoneShown();
  const [search, setSearch] = useState(value?.displayName ?? '');
  const [text] = useDebouncedValue(search.trim(), 120);
  // What stands in the field is the one chosen: then everybody is offered, not just them.
  const sought = text === value?.displayName ? '' : text.slice(0, 200);
  const found = useQuery({
    ...data.contacts.list.queryOptions({
      input: { limit: MOST_OFFERED, ...(sought === '' ? {} : { filter: { text: sought } }) },
    }),
    placeholderData: keepPreviousData,
  });
  const items = found.data?.items ?? [];
  const about = (contact: Contact) => {
    const number = primaryPoint(contact.points, 'phone')?.value;
    return [contact.employer?.displayName ?? contact.title, number === undefined ? '' : phone(number)]
      .filter((part) => part !== '')
      .join(' · ');
  };
  const options = items.map((contact) => ({ value: String(contact.id), label: contact.displayName }));
  const own = value === null ? null : { value: String(value.id), label: value.displayName };
  return (
    <Select
      label={t('field.contact')}
      placeholder={t('form.nobody')}
      data={own === null || options.some((option) => option.value === own.value) ? options : [own, ...options]}
      filter={({ options: all }) => all}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('form.clearContact') }}
      nothingFoundMessage={t('form.noContact')}
      value={own?.value ?? null}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(id, option) =>
        onChange(id === null || option === null ? null : { id: Number(id), displayName: option.label })
      }
      renderOption={({ option }) => {
        const contact = items.find((item) => String(item.id) === option.value);
        return (
          <Group gap="xs" wrap="nowrap" justify="space-between" flex={1}>
            <bdi>{option.label}</bdi>
            <Text size="xs" c="dimmed" truncate>
              {contact === undefined ? '' : about(contact)}
            </Text>
          </Group>
        );
      }}
    />
  );
}
