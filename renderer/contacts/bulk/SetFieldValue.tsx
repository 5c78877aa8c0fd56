import { Select, SegmentedControl, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Channel } from '#shared/contacts/contactWords.ts';
import type { Field } from '#shared/fields/field.ts';
import { OwnValueInput } from '../../fields/OwnValueInput.tsx';
import { EmployerInput } from '../EmployerInput.tsx';
import { RhythmFields } from '../RhythmFields.tsx';
import type { SetValues } from './setValues.ts';

interface SetFieldValueProps {
  readonly values: SetValues;
  /** The own field that is changed; null for none. */
  readonly field: Field | null;
  readonly onChange: (values: SetValues) => void;
}

/** To what a field of many customers is changed. */
export function SetFieldValue({ values, field, onChange }: SetFieldValueProps) {
  const { t } = useTranslation('contacts');
  const set = (part: Partial<SetValues>) => onChange({ ...values, ...part });
  const empty = { description: t('setDialog.empty'), inputWrapperOrder: ORDER };
  const label = t('setDialog.to');
  if (field !== null)
    return (
      <OwnValueInput
        key={field.id}
        field={field}
        label={label}
        value={values.own}
        description={t('setDialog.empty')}
        onChange={(own, isUnreadable) => set({ own, isUnreadable })}
      />
    );
  switch (values.what) {
    case 'employer':
      return <EmployerInput label={label} value={values.employer} onChange={(employer) => set({ employer })} />;
    case 'title':
      return (
        <TextInput
          {...empty}
          label={label}
          maxLength={1000}
          value={values.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
      );
    case 'preferredChannel':
      return (
        <Select
          label={label}
          allowDeselect={false}
          value={values.channel}
          data={[
            { value: '', label: t('form.channelNone') },
            ...Channel.options.map((channel) => ({ value: channel, label: t(`channel.${channel}`) })),
          ]}
          onChange={(channel) => set({ channel: channel ?? '' })}
        />
      );
    case 'doNotContact':
      return (
        <>
          <OnOff isOn={values.isOn} onChange={(isOn) => set({ isOn })} />
          {values.isOn ? (
            <TextInput
              label={t('setDialog.why')}
              maxLength={1000}
              value={values.why}
              onChange={(event) => set({ why: event.currentTarget.value })}
            />
          ) : null}
        </>
      );
    case 'onCreditHold':
      return <OnOff isOn={values.isOn} onChange={(isOn) => set({ isOn })} />;
    case 'rhythm':
      return <RhythmFields values={values.rhythm} onChange={(rhythm) => set({ rhythm })} />;
    case null:
      return null;
    default:
      // An own field that is being read, or is gone.
      return null;
  }
}

const ORDER: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

function OnOff({ isOn, onChange }: { readonly isOn: boolean; readonly onChange: (isOn: boolean) => void }) {
  const { t } = useTranslation('contacts');
  return (
    <SegmentedControl
      aria-label={t('setDialog.to')}
      value={isOn ? 'on' : 'off'}
      data={[
        { value: 'on', label: t('setDialog.on') },
        { value: 'off', label: t('setDialog.off') },
      ]}
      onChange={(chosen) => onChange(chosen === 'on')}
    />
  );
}
