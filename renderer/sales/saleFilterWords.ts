import { useTranslation } from 'react-i18next';
import { useFormat } from '../app/format.ts';
import { useWho } from '../app/useWho.ts';
import type { FilterCondition } from '../components/FilterBarFrame.tsx';
import type { SaleQuery } from './saleQuery.ts';
import type { SaleSpan } from './saleSpan.ts';

/** A span of time in words. */
export function useSpanWords(): (span: SaleSpan) => string {
  const { t } = useTranslation('sales');
  const format = useFormat();
  return (span) => {
    if (typeof span === 'string') return t(`span.${span}`);
    const { from, to } = span;
    if (to === '') return t('span.from', { from: format.date(from) });
    if (from === '') return t('span.to', { to: format.date(to) });
    return from === to ? format.date(from) : t('span.between', { from: format.date(from), to: format.date(to) });
  };
}

/** The conditions of a query, as parts of a sentence. */
export function useSaleConditions(query: SaleQuery): readonly FilterCondition<SaleQuery>[] {
  const { t } = useTranslation('sales');
  const { t: contactWords } = useTranslation('contacts');
  const { choices } = useWho();
  const spanWords = useSpanWords();
  const { contact, stage, state, category, initiative, staffId, span } = query;
  const staff = choices.find(({ id }) => id === staffId)?.name;
  return [
    contact === null
      ? null
      : {
          key: 'contact',
          words: t('filter.sentence.contact', {
            name: contact.displayName === '' ? contactWords('card.unnamed') : contact.displayName,
          }),
          without: { ...query, contact: null },
        },
    stage === null
      ? null
      : { key: 'stage', words: t(`filter.sentence.stage.${stage}`), without: { ...query, stage: null } },
    state === null
      ? null
      : { key: 'state', words: t(`filter.sentence.state.${state}`), without: { ...query, state: null } },
    category === null
      ? null
      : {
          key: 'category',
          words: category === '' ? t('filter.sentence.noCategory') : t('filter.sentence.category', { category }),
          without: { ...query, category: null },
        },
    initiative === null
      ? null
      : {
          key: 'initiative',
          words: t('filter.sentence.initiative', { name: initiative.displayName }),
          without: { ...query, initiative: null },
        },
    staffId === null
      ? null
      : {
          key: 'staff',
          words: staff === undefined ? t('filter.sentence.staffLeft') : t('filter.sentence.staff', { name: staff }),
          without: { ...query, staffId: null },
        },
    span === null ? null : { key: 'span', words: spanWords(span), without: { ...query, span: null } },
  ].filter((condition) => condition !== null);
}
