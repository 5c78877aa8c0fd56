import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { data } from '../api/api.ts';
import { useFormat } from '../app/format.ts';
import type { FilterCondition } from '../components/FilterBarFrame.tsx';
import type { ListQuery } from './listQuery.ts';

/** The conditions of a query, as parts of a sentence. */
export function useFilterWords(query: ListQuery): readonly FilterCondition<ListQuery>[] {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  const staff = useQuery({
    ...data.staff.list.queryOptions({ input: {} }),
    enabled: typeof query.knownBy === 'number',
  });
  const { kind, tag, hasEmail, hasPhone, touch, knownBy, quiet } = query;
  const knower = (id: number): string => {
    const name = staff.data?.items.find((member) => member.id === id)?.name;
    return name === undefined ? t('filter.sentence.knownByLeft') : t('filter.sentence.knownBy', { name });
  };
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
    touch.length === 0
      ? null
      : {
          key: 'touch',
          words: format.either(touch.map((colour) => t(`filter.sentence.touch.${colour}`))),
          without: { ...query, touch: [] },
        },
    quiet === null
      ? null
      : {
          key: 'quiet',
          words: quiet === 'never' ? t('filter.sentence.never') : t('filter.sentence.quiet', { count: quiet }),
          without: { ...query, quiet: null },
        },
    knownBy === null
      ? null
      : {
          key: 'knownBy',
          words:
            knownBy === 'nobody'
              ? t('filter.sentence.knownByNobody')
              : knownBy === 'one'
                ? t('filter.sentence.knownByOne')
                : knower(knownBy),
          without: { ...query, knownBy: null },
        },
  ].filter((words) => words !== null);
}
