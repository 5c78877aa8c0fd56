import { useTranslation } from 'react-i18next';
import type { ContactCard } from '#shared/contacts/contact.ts';
import { CardSection } from './CardSection.tsx';
import { InlineText } from './InlineText.tsx';
import { useSaveContact } from './useSaveContact.ts';

/** What is worth remembering. */
export function CardNote({ card }: { readonly card: ContactCard }) {
  const { t } = useTranslation('contacts');
  const save = useSaveContact();
  const hint = navigator.platform.startsWith('Mac') ? t('card.saveHintMac') : t('card.saveHint');
  return (
    <CardSection title={t('card.note')}>
      <InlineText
        label={t('field.note')}
        value={card.note}
        placeholder={t('card.notePlaceholder')}
        description={hint}
        isMultiline
        maxLength={1_000_000}
        onSave={(note) => save(card, { note }, t('done.field', { field: t('field.note') }))}
      />
    </CardSection>
  );
}
