import { useTranslation } from 'react-i18next';
import { Channel, ContactKind } from '#shared/contacts/contactWords.ts';
import { MERGED_FIELDS } from '#shared/transfer/mergeContact.rules.ts';
import type { PreviewRow } from '#shared/transfer/previewRow.ts';
import { useFormat } from '../app/format.ts';
import { usePointWords } from '../contacts/pointWords.ts';

type Change = PreviewRow['changes'][number];

/** A change in words. */
export interface ChangeWords {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** Says which field of a contact would be otherwise, what it is now and what it would be. */
export function useChangeWords(): (change: Change) => ChangeWords {
  const { t } = useTranslation(['transfer', 'contacts']);
  const format = useFormat();
  const labelWords = usePointWords().label;
  const nameOf = ({ field, label }: Change): string => {
    const known = MERGED_FIELDS.find((name) => name === field);
    // An own field has a name of its own.
    if (known === undefined || known === 'own') return label === '' ? field : label;
    const words = t(`transfer:field.${known}`);
    return label === '' ? words : t('transfer:field.labelled', { field: words, label: labelWords(label) });
  };
  const textOf = (field: string, text: string): string => {
    if (field === 'kind') return wordOf(ContactKind.options, text, (kind) => t(`contacts:kind.${kind}`));
    if (field === 'channel') return wordOf(Channel.options, text, (channel) => t(`contacts:channel.${channel}`));
    if (field === 'creditHold') return text === 'true' ? t('transfer:yes') : t('transfer:no');
    return /^(\d{4}|-)-\d{2}-\d{2}$/.test(text) ? format.date(text) : text;
  };
  return (change) => {
    const { field, before, after } = change;
    if (field === 'inBin') return { field: nameOf(change), before: t('transfer:yes'), after: t('transfer:no') };
    return { field: nameOf(change), before: textOf(field, before) || '—', after: textOf(field, after) || '—' };
  };
}

/** The word for a text that is one of these, else the text as it stands. */
function wordOf<Option extends string>(options: readonly Option[], text: string, word: (option: Option) => string) {
  const known = options.find((option) => option === text);
  return known === undefined ? text : word(known);
}
