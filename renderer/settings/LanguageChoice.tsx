import { SegmentedControl, Input } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Locale } from '#shared/kernel/locale.ts';

/** Each language names itself. */
const NAMES: Readonly<Record<Locale, string>> = { en: 'English', 'zh-CN': '简体中文', 'zh-TW': '繁體中文' };

interface LanguageChoiceProps {
  readonly value: Locale;
  readonly onChange: (language: Locale) => void;
}

/** Chooses the language. */
export function LanguageChoice({ value, onChange }: LanguageChoiceProps) {
  const { t } = useTranslation('settings');
  const labelId = useId();
  return (
    <Input.Wrapper label={t('language')} labelProps={{ id: labelId }} labelElement="div">
      <div>
        <SegmentedControl
          aria-labelledby={labelId}
          value={value}
          onChange={(language) => onChange(Locale.parse(language))}
          data={Locale.options.map((language) => ({
            value: language,
            label: <span lang={language}>{NAMES[language]}</span>,
          }))}
        />
      </div>
    </Input.Wrapper>
  );
}
