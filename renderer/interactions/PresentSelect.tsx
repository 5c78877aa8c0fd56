import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MOST_PRESENT } from '#shared/interactions/interaction.ts';
import type { Named } from '#shared/kernel/named.ts';
import options from '../contacts/choosing/ContactOption.module.css';
import { useContactChoices } from '../contacts/choosing/useContactChoices.tsx';

export interface PresentSelectProps {
  readonly value: readonly Named[];
  /** Whom it is about already. */
  readonly exceptId: number | null;
  readonly onChange: (present: readonly Named[]) => void;
}

/** Which other customers were there. */
export function PresentSelect({ value, exceptId, onChange }: PresentSelectProps) {
  const { t } = useTranslation('interactions');
  const { search, setSearch, data, named, Option } = useContactChoices(value);
  return (
    <MultiSelect
      label={t('log.present')}
      placeholder={value.length === 0 ? t('log.contactPlaceholder') : ''}
      nothingFoundMessage={search.trim() === '' ? undefined : t('log.contactNobody')}
      searchable
      hidePickedOptions
      maxValues={MOST_PRESENT}
      data={data.filter((choice) => choice.value !== String(exceptId))}
      filter={({ options: found }) => found}
      selectFirstOptionOnChange
      // The list of choices itself scrolls: it is reached by the keys of the field.
      withScrollArea={false}
      classNames={{ options: options.list ?? '' }}
      renderOption={Option}
      value={value.map(({ id }) => String(id))}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(ids) => {
        onChange(ids.map(named).filter((contact) => contact !== null));
        setSearch('');
      }}
    />
  );
}
