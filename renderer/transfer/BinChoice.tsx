import { useTranslation } from 'react-i18next';
import type { SheetOptions } from '#shared/transfer/sheet.ts';
import { SentenceChoice } from './SentenceChoice.tsx';

type InBin = SheetOptions['inBin'];

interface BinChoiceProps {
  readonly value: InBin;
  readonly onChange: (inBin: InBin) => void;
}

const CHOICES = ['skip', 'restore', 'create'] as const;

/** What happens to entries of a file that match somebody in the bin. */
export function BinChoice({ value, onChange }: BinChoiceProps) {
  const { t } = useTranslation('transfer');
  const choices = CHOICES.map((choice) => ({
    value: choice,
    label: t(`inBin.${choice}`),
    sentence: t(`inBin.${choice}Body`),
  }));
  return <SentenceChoice label={t('inBin.label')} value={value} choices={choices} onChange={onChange} />;
}
