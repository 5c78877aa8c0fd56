import { Select, type SelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Named } from '#shared/kernel/named.ts';
import options from './ContactOption.module.css';
import { useContactChoices } from './useContactChoices.tsx';

export interface ContactSelectProps extends Omit<SelectProps, 'value' | 'onChange' | 'data'> {
  readonly value: Named | null;
  readonly onChange: (contact: Named | null) => void;
}

/** Finds one customer by a few letters of name, phone number or e-mail. */
export function ContactSelect({ value, onChange, ...props }: ContactSelectProps) {
  const { t } = useTranslation('interactions');
  const { search, setSearch, data, named, Option } = useContactChoices(value === null ? [] : [value]);
  return (
    <Select
      placeholder={t('log.contactPlaceholder')}
      nothingFoundMessage={search.trim() === '' ? undefined : t('log.contactNobody')}
      {...props}
      searchable
      data={data}
      filter={({ options: found }) => found}
      selectFirstOptionOnChange
      // The list of choices itself scrolls: it is reached by the keys of the field.
      withScrollArea={false}
      classNames={{ options: options.list ?? '' }}
      renderOption={Option}
      value={value === null ? null : String(value.id)}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(id) => onChange(id === null ? null : named(id))}
    />
  );
}
