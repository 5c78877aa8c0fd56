import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterBox } from '../components/FilterBox.tsx';
import { useListQuery } from './rememberedQuery.ts';

interface ContactFilterBoxProps {
  readonly inBin: boolean;
  readonly boxRef: RefObject<HTMLInputElement | null>;
  readonly onText: (text: string) => void;
  readonly onType: (text: string) => Promise<void>;
  readonly onLeave: () => void;
  readonly onEnter: () => void;
}

/** The box over the customers. It alone is drawn anew when another text is looked for, not the bar around it. */
export function ContactFilterBox({ inBin, ...box }: ContactFilterBoxProps) {
  const { t } = useTranslation('contacts');
  const { text } = useListQuery(inBin);
  return <FilterBox {...box} text={text} label={t('filter.box')} clearLabel={t('filter.clearBox')} />;
}
