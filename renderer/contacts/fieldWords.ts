import { useTranslation } from 'react-i18next';
import { Channel, type Contact, DoNotContact, Employer } from '#shared/contacts/contact.ts';
import { ContactPointDraft } from '#shared/contacts/contactPoint.ts';
import { useFormat } from '../app/format.ts';
import type { EditableField } from './conflict.ts';
import { usePointWords } from './pointWords.ts';

/** A field and its value in words, for comparing two versions. */
export function useFieldWords() {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  const points = usePointWords();

  const listed = (value: readonly unknown[]): string =>
    value
      .map((entry) => {
        const point = ContactPointDraft.safeParse(entry);
        return point.success ? `${points.labelled(point.data)}: ${pointText(point.data)}` : String(entry);
      })
      .join('\n');

  const value = (field: EditableField, raw: unknown): string => {
    if (raw === null || raw === undefined || raw === '') return t('conflict.empty');
    if (typeof raw === 'boolean') return t(raw ? 'conflict.yes' : 'conflict.no');
    if (Array.isArray(raw)) return raw.length === 0 ? t('conflict.empty') : listed(raw);
    if (typeof raw === 'string' && (field === 'birthday' || field === 'anniversary')) return format.date(raw);
    if (field === 'kind') return t(raw === 'company' ? 'kind.company' : 'kind.person');
    const channel = field === 'preferredChannel' ? Channel.safeParse(raw) : null;
    if (channel?.success === true) return t(`channel.${channel.data}`);
    const doNotContact = DoNotContact.safeParse(raw);
    if (doNotContact.success) {
      const since = t('card.doNotContactSince', { date: format.date(doNotContact.data.since) });
      return doNotContact.data.why === '' ? since : `${since}: ${doNotContact.data.why}`;
    }
    const employer = Employer.safeParse(raw);
    return employer.success ? employer.data.displayName : typeof raw === 'string' ? raw : JSON.stringify(raw);
  };

  return { name: (field: EditableField & keyof Contact) => t(`field.${field}`), value };
}

function pointText({ value, address }: ContactPointDraft): string {
  if (value !== '' || address === null) return value;
  return Object.values(address)
    .filter((part) => part !== '')
    .join(', ');
}
