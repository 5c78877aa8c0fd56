import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Channel, type Contact, DoNotContact, Employer } from '#shared/contacts/contact.ts';
import { ContactPointDraft } from '#shared/contacts/contactPoint.ts';
import { OwnValue } from '#shared/fields/field.ts';
import { SpecialDayEntry } from '#shared/specialDays/specialDay.ts';
import { Rhythm } from '#shared/touch/touch.ts';
import { useFormat } from '../app/format.ts';
import { useOwnValueWords } from '../fields/ownValueWords.ts';
import { useOwnFields } from '../fields/useOwnFields.ts';
import type { EditableField } from './conflict.ts';
import { usePointWords } from './pointWords.ts';
import { useCalendarDayWords } from './useCalendarDayWords.ts';
import { useRhythmWords } from './useRhythmWords.ts';

/** As it is typed, or as it was read. */
const AnySpecialDay = SpecialDayEntry.extend({ id: z.int().optional() });

/** A field and its value in words, for comparing two versions. */
export function useFieldWords() {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  const points = usePointWords();
  const days = useCalendarDayWords();
  const rhythmWords = useRhythmWords();
  const { byId } = useOwnFields();
  const ownWords = useOwnValueWords();

  const ownValue = ({ fieldId, value: given }: OwnValue): string => {
    const field = byId.get(fieldId);
    if (field === undefined) return given;
    return `${field.name}: ${given === '' ? t('conflict.empty') : ownWords(field, given)}`;
  };

  const listed = (value: readonly unknown[]): string =>
    value
      .map((entry) => {
        const special = AnySpecialDay.safeParse(entry);
        if (special.success) return `${days.what(special.data)}: ${days.day(special.data.day)}`;
        const own = OwnValue.safeParse(entry);
        if (own.success) return ownValue(own.data);
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
    const rhythm = Rhythm.safeParse(raw);
    if (rhythm.success) return rhythmWords(rhythm.data);
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
