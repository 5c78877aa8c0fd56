import { Button, Group, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { IconArrowRight, IconTruck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localeFor } from '#shared/kernel/locale.ts';
import { speak } from '../app/i18n.ts';
import { useFocusOnArrival } from '../components/useFocusOnArrival.ts';
import { moveIn } from '../moving/movingRequests.ts';
import { LanguageChoice } from '../settings/LanguageChoice.tsx';
import { currencyOf } from '../settings/worldCodes.ts';
import { countryChoices, currencyChoices } from '../settings/worldChoices.ts';
import type { Answers } from './answers.ts';

interface AboutYouProps {
  readonly answers: Answers;
  readonly onChange: (change: Partial<Answers>) => void;
  readonly onDone: () => void;
}

/** Language, names, country and money: guessed as well as can be, all to be changed later. */
export function AboutYou({ answers, onChange, onDone }: AboutYouProps) {
  const { t, i18n } = useTranslation(['firstStart', 'moving']);
  const locale = localeFor([i18n.language]);
  const countries = useMemo(() => countryChoices(locale), [locale]);
  const currencies = useMemo(() => currencyChoices(locale), [locale]);
  const focus = useFocusOnArrival();
  const [wasTried, setWasTried] = useState(false);
  const lacksName = answers.myName.trim() === '';

  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    setWasTried(true);
    if (!lacksName) onDone();
  };

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <LanguageChoice value={locale} onChange={(language) => void speak(language)} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            label={t('myName')}
            description={t('myNameDescription')}
            value={answers.myName}
            maxLength={200}
            required
            withAsterisk={false}
            ref={focus}
            error={wasTried && lacksName ? t('myNameMissing') : undefined}
            onChange={(event) => onChange({ myName: event.currentTarget.value })}
          />
          <TextInput
            label={t('companyName')}
            description={t('companyNameDescription')}
            value={answers.companyName}
            maxLength={500}
            onChange={(event) => onChange({ companyName: event.currentTarget.value })}
          />
          <Select
            label={t('country')}
            description={t('countryDescription')}
            data={countries}
            value={answers.country}
            searchable
            allowDeselect={false}
            nothingFoundMessage={t('nothingFound')}
            onChange={(country) => {
              if (country !== null) onChange({ country, currency: currencyOf(country) ?? answers.currency });
            }}
          />
          <Select
            label={t('currency')}
            description={t('currencyDescription')}
            data={currencies}
            value={answers.currency}
            searchable
            allowDeselect={false}
            nothingFoundMessage={t('nothingFound')}
            onChange={(currency) => {
              if (currency !== null) onChange({ currency });
            }}
          />
        </SimpleGrid>
        <Group justify="space-between">
          <Button variant="subtle" leftSection={<IconTruck size={18} aria-hidden />} onClick={() => moveIn()}>
            {t('moving:in.link')}
          </Button>
          <Button type="submit" size="md" rightSection={<IconArrowRight size={18} aria-hidden />}>
            {t('next')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
