import { Badge, Group, Radio } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadContact } from '#shared/reminders/reading.ts';
import { isComposing } from '../app/commandKeys.ts';
import classes from './QuickLine.module.css';

export interface ContactQuestionProps {
  /** The name as it stands in the sentence. */
  readonly name: string;
  readonly contacts: readonly ReadContact[];
  /** Undefined while nothing was said; null for none of them. */
  readonly chosen: number | null | undefined;
  readonly onChoose: (contactId: number | null) => void;
  readonly onDecided: () => void;
  readonly onBack: () => void;
}

const NOBODY = 'nobody';

/** Asks which of several contacts a sentence means; Enter decides. */
export function ContactQuestion({ name, contacts, chosen, onChoose, onDecided, onBack }: ContactQuestionProps) {
  const { t } = useTranslation('desk');
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Enter' && chosen !== undefined) onDecided();
    else if (event.key === 'Escape') onBack();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Radio.Group
      className={classes['question'] ?? ''}
      label={t('line.whichContact', { name })}
      value={chosen === undefined ? null : chosen === null ? NOBODY : String(chosen)}
      onChange={(value) => onChoose(value === NOBODY ? null : Number(value))}
      onKeyDown={onKeyDown}
    >
      <Group gap="0.375rem 1.25rem" mt={6}>
        {contacts.map(({ id, displayName, about, isDoNotContact }) => (
          <Radio
            key={id}
            size="sm"
            value={String(id)}
            label={
              <span>
                <bdi>{displayName}</bdi>
                {about === '' ? null : <span className={classes['about']}> {about}</span>}
                {isDoNotContact ? (
                  <Badge color="seal" variant="light" size="sm" ml={6}>
                    {t('line.doNotContact')}
                  </Badge>
                ) : null}
              </span>
            }
          />
        ))}
        <Radio size="sm" value={NOBODY} label={t('line.nobody')} />
      </Group>
    </Radio.Group>
  );
}
