import { useTranslation } from 'react-i18next';
import type { BatchLabel } from '#shared/history/history.ts';
import type { Contact } from '#shared/contacts/contact.ts';
import { OWN_FIELD } from '#shared/timeline/timeline.ts';

const LABELS = [
  'contactCreated',
  'contactsRemoved',
  'contactsRestored',
  'contactsTagged',
  'photoChanged',
  'rhythmSet',
  'touchSnoozed',
  'specialDayDone',
  'specialDayOpened',
  'undone',
  'redone',
] as const;

const FIELDS = [
  'kind',
  'displayName',
  'familyName',
  'givenName',
  'middleName',
  'prefix',
  'suffix',
  'nickname',
  'phoneticFamilyName',
  'phoneticGivenName',
  'companyName',
  'displayAs',
  'employer',
  'departments',
  'title',
  'birthday',
  'anniversary',
  'specialDays',
  'points',
  'tags',
  'note',
  'photo',
  'doNotContact',
  'preferredChannel',
  'onCreditHold',
  'rhythm',
  'touchSnoozedUntil',
] as const satisfies readonly (keyof typeof Contact.shape)[];

/** What was changed about a card, in words. */
export function useChangeWords() {
  const { t } = useTranslation('interactions');
  const { t: contactWords } = useTranslation('contacts');
  return {
    label: (label: BatchLabel): string => {
      const known = LABELS.find((name) => name === label);
      return known === undefined ? t('change.card') : t(`change.${known}`);
    },
    /** A field of a contact, an own one by its name; one without a word of its own is part of the card. */
    field: (field: string): string => {
      if (field.startsWith(OWN_FIELD)) return field.slice(OWN_FIELD.length);
      const known = FIELDS.find((name) => name === field);
      const word = known === undefined ? contactWords('field.other') : contactWords(`field.${known}`);
      // Within a sentence; the words stand capitalised as labels.
      return word.charAt(0).toLowerCase() + word.slice(1);
    },
  };
}
