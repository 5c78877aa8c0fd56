import { useTranslation } from 'react-i18next';
import type { ListQuery } from './listQuery.ts';

/** One condition in words, and the query without it. */
export interface FilterWords {
  readonly key: string;
  readonly words: string;
  readonly without: ListQuery;
}

/** The conditions of a query, as parts of a sentence. */
export function useFilterWords(query: ListQuery): readonly FilterWords[] {
  const { t } = useTranslation('contacts');
  const { kind, tag, hasEmail, hasPhone } = query;
  return [
    kind === null ? null : { key: 'kind', words: t(`filter.sentence.${kind}`), without: { ...query, kind: null } },
    tag === null ? null : { key: 'tag', words: t('filter.sentence.tag', { tag }), without: { ...query, tag: null } },
    hasEmail === null
      ? null
      : {
          key: 'email',
          words: t(hasEmail ? 'filter.sentence.hasEmail' : 'filter.sentence.lacksEmail'),
          without: { ...query, hasEmail: null },
        },
    hasPhone === null
      ? null
      : {
          key: 'phone',
          words: t(hasPhone ? 'filter.sentence.hasPhone' : 'filter.sentence.lacksPhone'),
          without: { ...query, hasPhone: null },
        },
  ].filter((words) => words !== null);
}
