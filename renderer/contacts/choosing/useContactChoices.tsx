import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '#shared/contacts/contact.ts';
import { folded } from '#shared/kernel/text.ts';
import type { Named } from '#shared/kernel/named.ts';
import { data as api } from '../../api/api.ts';
import { primaryPoint } from '../listRow.ts';
import { usePhoneShown } from '../usePhoneShown.ts';
import { ContactOption } from './ContactOption.tsx';

const CHOICES = 12;
/** Milliseconds after the last letter. */
const PAUSE = 120;

/** Customers to choose from by a few letters; those chosen stay among them. */
export function useContactChoices(chosen: readonly Named[]) {
  const { t } = useTranslation('contacts');
  const phone = usePhoneShown();
  const [search, setSearch] = useState('');
  const [text] = useDebouncedValue(search.trim().slice(0, 200), PAUSE);
  // What a field shows when it was just chosen is no search.
  const isChosen = chosen.some(({ displayName }) => displayName === text);
  const wanted = isChosen ? '' : text;
  const found = useQuery({
    ...api.contacts.list.queryOptions({ input: { limit: CHOICES, filter: wanted === '' ? {} : { text: wanted } } }),
    placeholderData: keepPreviousData,
  });
  const read = found.data?.items ?? [];
  // Until the answer is there, only those of the last one that fit: nobody is chosen by mistake in between.
  const isAhead = !isChosen && (search.trim() !== text || found.isPlaceholderData);
  const items = isAhead ? read.filter((contact) => fits(contact, search)) : read;
  const nameOf = (contact: Named) => (contact.displayName === '' ? t('card.unnamed') : contact.displayName);
  const choices = [...chosen.filter(({ id }) => !items.some((item) => item.id === id)), ...items].map((contact) => ({
    value: String(contact.id),
    label: nameOf(contact),
  }));
  const about = new Map(items.map((contact) => [String(contact.id), aboutOf(contact, phone)]));
  return {
    search,
    setSearch,
    data: choices,
    named: (id: string): Named | null => {
      const contact = [...chosen, ...items].find((other) => String(other.id) === id);
      return contact === undefined ? null : { id: contact.id, displayName: contact.displayName };
    },
    Option: ({ option }: { readonly option: { readonly value: string; readonly label: string } }) => (
      <ContactOption name={option.label} about={about.get(option.value) ?? ''} />
    ),
  };
}

function fits(contact: Contact, search: string): boolean {
  const about = aboutOf(contact, (typed) => typed);
  return folded(`${contact.displayName} ${about}`).includes(folded(search.trim()));
}

/** What tells somebody from others of the same name. @param phone writes a phone number */
function aboutOf(contact: Contact, phone: (typed: string) => string): string {
  const number = primaryPoint(contact.points, 'phone')?.value;
  const parts = [contact.title, contact.employer?.displayName ?? '', number === undefined ? '' : phone(number)];
  return parts.filter((part) => part !== '').join(' · ');
}
