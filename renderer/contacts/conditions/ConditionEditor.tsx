import { Button, Group, Select, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCondition } from '#shared/contacts/contactCondition.ts';
import { useOwnFields } from '../../fields/useOwnFields.ts';
import { type ConditionDraft, conditionOf, newDraft, testsFor } from './conditionDraft.ts';
import { ConditionValue } from './ConditionValue.tsx';
import { testWord } from './testWord.ts';

interface ConditionEditorProps {
  /** What it begins with. */
  readonly draft: ConditionDraft;
  /** What it is about is asked first, all choices open. */
  readonly isNew: boolean;
  readonly onApply: (condition: ContactCondition) => void;
  readonly onClose: () => void;
}

const WHO = ['kind', 'tag', 'has', 'words', 'birthday', 'created', 'updated'] as const;
const TOUCH = ['lastContact', 'touch', 'knownBy', 'channel', 'doNotContact', 'creditHold'] as const;

/** One condition: what it is about, how it is compared, with what. */
export function ConditionEditor({ draft: first, isNew, onApply, onClose }: ConditionEditorProps) {
  const { t } = useTranslation('views');
  const { fields } = useOwnFields();
  const [draft, setDraft] = useState(first);
  const [isRefused, setIsRefused] = useState(false);
  const field = fields.find(({ id }) => id === draft.fieldId) ?? null;
  const tests = testsFor(draft, field?.type ?? null);
  const isGone = draft.about === 'own' && field === null;
  const change = (next: ConditionDraft) => {
    setDraft(next);
    setIsRefused(false);
  };
  const choose = (chosen: string | null) => {
    const id = ownFieldId(chosen);
    const chosenField = fields.find((one) => one.id === id);
    const about = [...WHO, ...TOUCH].find((one) => one === chosen);
    if (chosenField !== undefined) change(newDraft('own', chosenField));
    else if (about !== undefined) change(newDraft(about));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const condition = conditionOf(draft);
    if (condition === null) setIsRefused(true);
    else onApply(condition);
  };
  const named = (about: (typeof WHO | typeof TOUCH)[number]) => ({
    value: about,
    label: t(`condition.about.${about}`),
  });
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm">
        <Select
          data-autofocus
          label={t('condition.about.label')}
          searchable
          openOnFocus={isNew}
          selectFirstOptionOnChange
          // What is typed takes the place of what stands there.
          onFocus={(event) => event.currentTarget.select()}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          value={draft.about === 'own' ? `own:${draft.fieldId ?? ''}` : draft.about}
          data={[
            { group: t('condition.about.groupWho'), items: WHO.map(named) },
            { group: t('condition.about.groupTouch'), items: TOUCH.map(named) },
            ...(fields.length === 0 && !isGone
              ? []
              : [
                  {
                    group: t('condition.about.groupOwn'),
                    items: [
                      ...fields.map(({ id, name }) => ({ value: `own:${id}`, label: name })),
                      ...(isGone ? [{ value: `own:${draft.fieldId ?? ''}`, label: t('condition.about.gone') }] : []),
                    ],
                  },
                ]),
          ]}
          onChange={choose}
        />
        {tests.length < 2 ? null : (
          <Select
            label={t('condition.test.label')}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            value={draft.test}
            data={tests.map((test) => ({ value: test, label: t(`condition.test.${testWord(draft.about, test)}`) }))}
            onChange={(chosen) => {
              const test = tests.find((one) => one === chosen);
              if (test !== undefined) change({ ...draft, test });
            }}
          />
        )}
        <ConditionValue draft={draft} field={field} isRefused={isRefused} onChange={change} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" size="sm" onClick={onClose}>
            {t('condition.cancel')}
          </Button>
          <Button type="submit" size="sm" disabled={isGone}>
            {t('condition.apply')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function ownFieldId(chosen: string | null): number | null {
  return chosen?.startsWith('own:') === true ? Number(chosen.slice('own:'.length)) : null;
}
