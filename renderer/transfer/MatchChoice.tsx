import { useTranslation } from 'react-i18next';
import { OnMatch } from '#shared/transfer/contactTarget.ts';
import { SentenceChoice } from './SentenceChoice.tsx';

interface MatchChoiceProps {
  readonly value: OnMatch;
  readonly onChange: (onMatch: OnMatch) => void;
}

/** What happens to contacts of a file that are here already. */
export function MatchChoice({ value, onChange }: MatchChoiceProps) {
  const { t } = useTranslation('transfer');
  const choices = OnMatch.options.map((option) => ({
    value: option,
    label: t(`onMatch.${option}`),
    sentence: t(`onMatch.${option}Body`),
  }));
  return <SentenceChoice label={t('preview.onMatch')} value={value} choices={choices} onChange={onChange} />;
}
