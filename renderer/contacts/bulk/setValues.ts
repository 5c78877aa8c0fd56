import type { ContactBulkChange } from '#shared/contacts/contact.ts';
import { Channel } from '#shared/contacts/contactWords.ts';
import { rhythmOf, rhythmProblem, type RhythmValues, rhythmValues } from '../rhythmValues.ts';
import type { EmployerValue } from '../EmployerInput.tsx';

/** What of many contacts can be changed at once, besides own fields. */
export const SETTABLE = ['employer', 'title', 'preferredChannel', 'doNotContact', 'onCreditHold', 'rhythm'] as const;
export type Settable = (typeof SETTABLE)[number];

/** What is being changed and to what, while it is put together. */
export interface SetValues {
  /** Null: not chosen yet. */
  readonly what: Settable | number | null;
  readonly employer: EmployerValue;
  readonly title: string;
  /** Empty: no preference. */
  readonly channel: string;
  /** Whether the mark is set or taken away. */
  readonly isOn: boolean;
  readonly why: string;
  readonly rhythm: RhythmValues;
  /** Of an own field, in the form of OwnValue. */
  readonly own: string;
  readonly isUnreadable: boolean;
}

/** Nothing chosen yet. */
export const NOTHING_SET: SetValues = {
  what: null,
  employer: { id: null, name: '' },
  title: '',
  channel: '',
  isOn: true,
  why: '',
  rhythm: rhythmValues({ wishedDays: 30, latestDays: 45 }),
  own: '',
  isUnreadable: false,
};

/** The change that the values mean; null while nothing is chosen, or something cannot be. @param today `YYYY-MM-DD` */
export function setChange(values: SetValues, today: string): Extract<ContactBulkChange, { type: 'set' }> | null {
  const patch = patchOf(values, today);
  return patch === null ? null : { type: 'set', patch };
}

type Patch = Extract<ContactBulkChange, { type: 'set' }>['patch'];

function patchOf(values: SetValues, today: string): Patch | null {
  const { what, employer, isOn } = values;
  if (typeof what === 'number')
    return values.isUnreadable ? null : { own: [{ fieldId: what, value: values.own.trim() === '' ? '' : values.own }] };
  switch (what) {
    case null:
      return null;
    case 'employer': {
      const name = employer.name.trim();
      return { employer: name === '' ? null : { id: employer.id, displayName: name } };
    }
    case 'title':
      return { title: values.title.trim() };
    case 'preferredChannel': {
      const channel = Channel.safeParse(values.channel);
      return { preferredChannel: channel.success ? channel.data : null };
    }
    case 'doNotContact':
      return { doNotContact: isOn ? { since: today, why: values.why.trim() } : null };
    case 'onCreditHold':
      return { onCreditHold: isOn };
    case 'rhythm':
      return rhythmProblem(values.rhythm) === null ? { rhythm: rhythmOf(values.rhythm) } : null;
  }
}
