import { Autocomplete, type AutocompleteProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { data } from '../api/api.ts';

/** A company among the contacts (`id`), or just a name. */
export interface EmployerValue {
  readonly id: number | null;
  readonly name: string;
}

export interface EmployerInputProps extends Omit<AutocompleteProps, 'value' | 'onChange' | 'data'> {
  readonly value: EmployerValue;
  readonly onChange: (value: EmployerValue) => void;
}

/** Where somebody works: offers the companies that are here, takes any name. */
export function EmployerInput({ value, onChange, ...props }: EmployerInputProps) {
  const { t } = useTranslation('contacts');
  const [text] = useDebouncedValue(value.name.trim(), 120);
  const companies = useQuery({
    ...data.contacts.companies.queryOptions({ input: { text: text.slice(0, 200), limit: 8 } }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });
  const items = text === '' ? [] : (companies.data?.items ?? []);
  const names = [...new Set(items.map((item) => item.displayName))];
  return (
    <Autocomplete
      description={value.id === null ? t('form.employerHint') : t('form.employerLinked')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      {...props}
      data={names}
      filter={({ options }) => options}
      value={value.name}
      maxLength={1000}
      onChange={(name) => onChange({ id: items.find((item) => item.displayName === name)?.id ?? null, name })}
    />
  );
}
