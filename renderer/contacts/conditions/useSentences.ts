import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ContactCondition } from '#shared/contacts/contactCondition.ts';
import { data } from '../../api/api.ts';
import { useFormat } from '../../app/format.ts';
import { useOwnFields } from '../../fields/useOwnFields.ts';
import { useOwnValueWords } from '../../fields/ownValueWords.ts';
import type { ListQuery } from '../listQuery.ts';
import { conditionWords } from './conditionWords.ts';
import { flatSentences } from './flatFilter.ts';

/** A part of the sentence above the list, and the query without it. */
export interface Sentence {
  readonly key: string;
  readonly words: string;
  readonly without: ListQuery;
  /** Its place among the conditions; null for what cannot be changed, only taken away. */
  readonly index: number | null;
}

/** Words for a condition, in the language spoken now. */
export function useConditionWords(): (condition: ContactCondition) => string {
  const { t: views } = useTranslation('views');
  const { t: contacts } = useTranslation('contacts');
  const format = useFormat();
  const staff = useQuery(data.staff.list.queryOptions({ input: {} }));
  const { byId } = useOwnFields();
  const ownValue = useOwnValueWords();
  const memberName = (id: number) => staff.data?.items.find((member) => member.id === id)?.name;
  const field = (id: number) => byId.get(id);
  return (condition) => conditionWords(condition, { views, contacts, format, memberName, field, ownValue });
}

/** All that a query asks for, as parts of a sentence. */
export function useSentences(query: ListQuery): readonly Sentence[] {
  const { t } = useTranslation('views');
  const words = useConditionWords();
  const { also, conditions } = query;
  const without = (key: keyof ListQuery['also']): ListQuery => {
    const { [key]: _, ...rest } = also;
    return { ...query, also: rest };
  };
  const picked = (['ids', 'notIds'] as const).flatMap((key) => {
    const count = also[key]?.length;
    return count === undefined
      ? []
      : [{ key, words: t(`sentence.${key}`, { count }), without: without(key), index: null }];
  });
  const imported =
    also.batchId === undefined
      ? []
      : [{ key: 'batchId', words: t('sentence.batchId'), without: without('batchId'), index: null }];
  const besides = flatSentences(also).map(({ key, condition }) => ({
    key,
    words: words(condition),
    without: without(key),
    index: null,
  }));
  const own = conditions.map((condition, index) => ({
    key: `condition${index}`,
    words: words(condition),
    without: { ...query, conditions: conditions.toSpliced(index, 1) },
    index,
  }));
  return [...picked, ...imported, ...besides, ...own];
}
