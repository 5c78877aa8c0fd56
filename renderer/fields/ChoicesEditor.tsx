import { ActionIcon, Button, Input, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_CHOICES } from '#shared/fields/field.ts';
import { type ChoiceValues, type FieldProblems, moved, newChoice, withPasted } from './fieldForm.ts';
import classes from './Fields.module.css';

interface ChoicesEditorProps {
  readonly choices: readonly ChoiceValues[];
  /** Null before saving was tried. */
  readonly problems: FieldProblems | null;
  readonly onChange: (choices: readonly ChoiceValues[]) => void;
}

/** The choices of a field, in their order. Enter goes on to the next one. */
export function ChoicesEditor({ choices, problems, onChange }: ChoicesEditorProps) {
  const { t } = useTranslation('fields');
  const place = useRef<HTMLFieldSetElement>(null);
  const hintId = useId();
  const focusAt = (position: number) =>
    requestAnimationFrame(() => place.current?.querySelectorAll('input')[position]?.focus());
  const write = (position: number, label: string) =>
    onChange(choices.map((choice, index) => (index === position ? { ...choice, label } : choice)));
  const addAfter = (position: number) => {
    if (choices.length >= MOST_CHOICES) return;
    onChange([...choices.slice(0, position + 1), newChoice(), ...choices.slice(position + 1)]);
    focusAt(position + 1);
  };
  const named = (label: string, position: number) =>
    label === '' ? t('choices.number', { position: position + 1 }) : label;
  return (
    <fieldset ref={place} className={classes.choices} aria-describedby={hintId}>
      <Input.Label component="legend">{t('choices.label')}</Input.Label>
      <Input.Description id={hintId}>{t('choices.hint')}</Input.Description>
      {choices.map(({ key, label }, position) => (
        <div key={key} className={classes.choice}>
          <TextInput
            className={classes.choiceInput ?? ''}
            aria-label={t('choices.number', { position: position + 1 })}
            value={label}
            maxLength={200}
            autoComplete="off"
            error={problems?.choicesTwice.has(position) === true ? t('problem.choiceTwice') : undefined}
            onChange={(event) => write(position, event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.metaKey || event.ctrlKey) return;
              event.preventDefault();
              if (choices[position + 1]?.label === '') focusAt(position + 1);
              else addAfter(position);
            }}
            onPaste={(event) => {
              const text = event.clipboardData.getData('text/plain');
              if (!/[\r\n]/.test(text.trim())) return;
              event.preventDefault();
              onChange(withPasted(choices, position, text).slice(0, MOST_CHOICES));
            }}
          />
          <ActionIcon
            variant="subtle"
            size="lg"
            disabled={position === 0}
            aria-label={t('choices.up', { label: named(label, position) })}
            onClick={() => onChange(moved(choices, position, position - 1))}
          >
            <IconArrowUp size="1rem" aria-hidden="true" />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            size="lg"
            disabled={position === choices.length - 1}
            aria-label={t('choices.down', { label: named(label, position) })}
            onClick={() => onChange(moved(choices, position, position + 1))}
          >
            <IconArrowDown size="1rem" aria-hidden="true" />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={t('choices.remove', { label: named(label, position) })}
            onClick={() => {
              onChange(choices.filter((_, index) => index !== position));
              focusAt(Math.min(position, choices.length - 2));
            }}
          >
            <IconTrash size="1rem" aria-hidden="true" />
          </ActionIcon>
        </div>
      ))}
      {problems?.noChoices === true ? <Input.Error>{t('problem.noChoices')}</Input.Error> : null}
      <Button
        className={classes.more ?? ''}
        variant="subtle"
        size="compact-sm"
        disabled={choices.length >= MOST_CHOICES}
        leftSection={<IconPlus size="0.875rem" aria-hidden="true" />}
        onClick={() => addAfter(choices.length - 1)}
      >
        {t('choices.add')}
      </Button>
    </fieldset>
  );
}
