import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldKind } from '#shared/fields/field.ts';
import { choiceOf, ownAmountMinor } from '#shared/fields/ownValue.rules.ts';
import { localeFor } from '#shared/kernel/locale.ts';
import { useFormat } from '../app/format.ts';
import { decimalText } from './decimalText.ts';

/** Puts a value in the form of OwnValue into words of the language spoken now; nothing for an empty one. */
export function useOwnValueWords(): (field: FieldKind, value: string) => string {
  const { t, i18n } = useTranslation('fields');
  const format = useFormat();
  return useCallback(
    (field, value) => {
      if (value === '') return '';
      switch (field.type) {
        case 'text':
        case 'url':
          return value;
        case 'number':
          return decimalText(value, localeFor([i18n.language]));
        case 'money': {
          const minor = ownAmountMinor(field, value);
          return minor === null || field.currency === null ? value : format.money(minor, field.currency);
        }
        case 'date':
          return format.date(value);
        case 'choice':
          return choiceOf(field, value)?.label ?? '';
        case 'yesNo':
          return t(value === 'yes' ? 'yes' : 'no');
      }
    },
    [t, i18n.language, format],
  );
}
