import { useTranslation } from 'react-i18next';
import { CHOICE_GROUPS, type ColumnChoice } from '../columnChoice.ts';

/** An own field as far as a column has to know it. */
export interface OwnFieldName {
  readonly id: number;
  readonly name: string;
}

interface ChoiceGroup {
  readonly group: string;
  readonly items: { readonly value: string; readonly label: string }[];
}

/** What a column can become, in words and groups. `isWhole`: it can also be cut into several. */
export function useColumnChoices(fields: readonly OwnFieldName[], isWhole: boolean): ChoiceGroup[] {
  const { t } = useTranslation('transfer');
  const item = (value: ColumnChoice) => ({ value, label: words(value) });
  const words = (choice: (typeof CHOICE_GROUPS)[keyof typeof CHOICE_GROUPS][number] | ColumnChoice): string => {
    const [to = '', what = ''] = choice.split(':');
    if (choice === 'newOwn' || choice === 'split' || choice === 'service') return t(`columns.${choice}`);
    if (choice === 'day') return t('field.day');
    if (to === 'label') return t(`columns.labelOf.${what as 'phone'}`);
    if (to === 'address') return t(`columns.addressPart.${what as 'street'}`);
    return t(`field.${what as 'phone'}`);
  };
  const group = (name: keyof typeof CHOICE_GROUPS): ChoiceGroup => ({
    group: t(`columns.group.${name}`),
    items: CHOICE_GROUPS[name].map(item),
  });
  return [
    group('name'),
    group('contact'),
    group('address'),
    group('work'),
    group('days'),
    {
      group: t('columns.group.own'),
      items: [...fields.map(({ id, name }) => ({ value: `own:${id}`, label: name })), item('newOwn')],
    },
    group('other'),
    ...(isWhole ? [{ group: t('columns.group.cut'), items: [item('split')] }] : []),
  ];
}
