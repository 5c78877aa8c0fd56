import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TouchColour } from '#shared/touch/touch.ts';
import type { Field } from '#shared/fields/field.ts';
import { type Format, useFormat } from '../app/format.ts';
import { useToday } from '../app/today.ts';
import { useOwnFields } from '../fields/useOwnFields.ts';
import { type DueWords, useDueWords } from '../days/useDueWords.ts';
import { useCopy } from './useCopy.ts';
import { type OwnText, useOwnText } from './useOwnText.ts';
import { usePhoneShown } from './usePhoneShown.ts';

/** What rows of the list are written with. Asked for once by the list: hundreds of cells would each ask for the same. */
export interface RowTools {
  readonly t: TFunction<'contacts'>;
  /** Words that are the same in every row. */
  readonly words: {
    readonly copyPhone: string;
    readonly copyEmail: string;
    readonly never: string;
    readonly touch: Readonly<Record<TouchColour, string>>;
  };
  readonly views: TFunction<'views'>;
  readonly today: string;
  readonly days: DueWords;
  readonly format: Format;
  readonly fields: ReadonlyMap<number, Field>;
  readonly ownText: OwnText;
  /** How a phone number is written. */
  readonly phone: (typed: string) => string;
  readonly copy: (text: string) => Promise<void>;
}

/** The tools of the rows; the same object while language, day, settings and fields stay. */
export function useRowTools(): RowTools {
  const { t } = useTranslation('contacts');
  const { t: views } = useTranslation('views');
  const today = useToday();
  const days = useDueWords(today);
  const format = useFormat();
  const { byId: fields } = useOwnFields();
  const ownText = useOwnText();
  const phone = usePhoneShown();
  const copy = useCopy();
  return useMemo(
    () => ({ t, words: wordsOf(t), views, today, days, format, fields, ownText, phone, copy }),
    [t, views, today, days, format, fields, ownText, phone, copy],
  );
}

function wordsOf(t: TFunction<'contacts'>): RowTools['words'] {
  return {
    copyPhone: t('list.copyPhone'),
    copyEmail: t('list.copyEmail'),
    never: t('list.never'),
    touch: { red: t('touch.red'), yellow: t('touch.yellow'), green: t('touch.green') },
  };
}
