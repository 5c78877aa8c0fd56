import { Input, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localeFor } from '#shared/kernel/locale.ts';
import { Settings } from '#shared/settings/settings.ts';
import { speak } from '../app/i18n.ts';
import { LanguageChoice } from './LanguageChoice.tsx';
import { SettingsCard } from './SettingsCard.tsx';
import { useSettings } from './useSettings.ts';
import { countryChoices, currencyChoices } from './worldChoices.ts';

/** Language, look, company, money and country. */
export function GeneralSection() {
  const { t, i18n } = useTranslation('settings');
  const locale = localeFor([i18n.language]);
  const { settings, change } = useSettings();
  const countries = useMemo(() => countryChoices(locale), [locale]);
  const currencies = useMemo(() => currencyChoices(locale), [locale]);
  const themeId = useId();
  if (settings === undefined) return null;
  return (
    <Stack>
      <SettingsCard title={t('general.look')}>
        <LanguageChoice
          value={locale}
          onChange={(language) => {
            void speak(language);
            change({ language });
          }}
        />
        <Input.Wrapper label={t('theme.label')} labelProps={{ id: themeId }} labelElement="div">
          <div>
            <SegmentedControl
              aria-labelledby={themeId}
              value={settings.theme}
              onChange={(theme) => change({ theme: Settings.shape.theme.parse(theme) })}
              data={Settings.shape.theme.options.map((theme) => ({ value: theme, label: t(`theme.${theme}`) }))}
            />
          </div>
        </Input.Wrapper>
      </SettingsCard>
      <SettingsCard title={t('general.company')}>
        <CompanyName
          key={settings.companyName}
          saved={settings.companyName}
          onSave={(companyName) => change({ companyName })}
        />
        <Select
          label={t('country.label')}
          description={t('country.description')}
          data={countries}
          value={settings.country}
          onChange={(country) => country !== null && change({ country })}
          searchable
          allowDeselect={false}
          nothingFoundMessage={t('nothingFound')}
          maw={400}
        />
        <Select
          label={t('currency.label')}
          description={t('currency.description')}
          data={currencies}
          value={settings.currency}
          onChange={(currency) => currency !== null && change({ currency })}
          searchable
          allowDeselect={false}
          nothingFoundMessage={t('nothingFound')}
          maw={400}
        />
      </SettingsCard>
    </Stack>
  );
}

/** Saved when the field is left or Enter is pressed; Escape brings back what was. */
function CompanyName({ saved, onSave }: { readonly saved: string; readonly onSave: (name: string) => void }) {
  const { t } = useTranslation('settings');
  const [typed, setTyped] = useState(saved);
  const save = (): void => {
    if (typed.trim() !== saved) onSave(typed.trim());
  };
  return (
    <TextInput
      label={t('companyName')}
      value={typed}
      maxLength={500}
      maw={400}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') save();
        if (event.key === 'Escape') {
          event.preventDefault();
          setTyped(saved);
        }
      }}
    />
  );
}
