import { Checkbox, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Direction, type Interaction } from '#shared/interactions/interaction.ts';
import { useToday } from '../app/today.ts';
import { Dialog } from '../components/Dialog.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { SavedForm } from '../components/SavedForm.tsx';
import { useLeave } from '../components/useLeave.ts';
import { openReminder } from '../reminders/reminderRequests.ts';
import { ChannelChoice } from './ChannelChoice.tsx';
import { ContactSelect } from '../contacts/choosing/ContactSelect.tsx';
import { LogDetails } from './LogDetails.tsx';
import classes from './LogDialog.module.css';
import type { LogRequest } from './logRequests.ts';
import { logProblems, type LogValues, withChannel } from './logValues.ts';
import { useSaveLog } from './useSaveLog.ts';

export interface LogDialogProps {
  readonly title: string;
  readonly start: LogValues;
  /** The entry to change; null: a new one. */
  readonly base: Interaction | null;
  readonly completing: Extract<LogRequest, { mode: 'new' }>['completing'];
  /** Whether the dialog asks with whom. */
  readonly asksWho: boolean;
  readonly isDoNotContact: boolean;
  readonly onClose: () => void;
}

/** Quick entry of what happened: all on one screen, the words first. */
export function LogDialog({ title, completing, asksWho, isDoNotContact, onClose, ...first }: LogDialogProps) {
  const { t } = useTranslation('interactions');
  const today = useToday();
  const save = useSaveLog();
  // As they were when the dialog opened: what is read again meanwhile must not change what is compared with.
  const [{ start, base }] = useState({ start: first.start, base: first.base });
  const [values, setValues] = useState(start);
  const [reminds, setReminds] = useState(false);
  const [isTried, setIsTried] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const wordsRef = useRef<HTMLTextAreaElement>(null);
  const startsWithWords = start.contact !== null;
  // At once, not after the dialog has faded in: whoever types on after L loses no letter.
  const takeWords = useCallback(
    (field: HTMLTextAreaElement | null) => {
      wordsRef.current = field;
      if (startsWithWords) field?.focus();
    },
    [startsWithWords],
  );
  const change = (part: Partial<LogValues>) => setValues((before) => ({ ...before, ...part }));
  const problems = logProblems(values, today);
  const shown = isTried ? problems : {};

  const write = async () => {
    const { contact } = values;
    setIsTried(true);
    if (isSaving || contact === null || Object.keys(problems).length > 0) return;
    setIsSaving(true);
    const isDone =
      base !== null
        ? await save.update(values, contact, base)
        : completing === undefined
          ? await save.create(values, contact)
          : await save.complete(values, contact, completing);
    setIsSaving(false);
    if (!isDone) return;
    onClose();
    if (reminds) openReminder({ mode: 'new', draft: { contactId: contact.id } });
  };
  const leave = useLeave(JSON.stringify(values) !== JSON.stringify(start), onClose);

  return (
    <Dialog onClose={() => void leave()} closeOnClickOutside={false} size="40rem" title={title}>
      <SavedForm saveWords={t('log.save')} onSave={write}>
        <Stack gap="md">
          {isDoNotContact ? <Text className={classes.warning ?? ''}>{t('log.doNotContact')}</Text> : null}
          {asksWho ? (
            <ContactSelect
              label={t('log.contact')}
              {...(startsWithWords ? {} : { 'data-autofocus': true })}
              error={shown.contact === undefined ? null : t(`problem.${shown.contact}`)}
              value={values.contact}
              onChange={(contact) => {
                change({ contact });
                if (contact !== null) requestAnimationFrame(() => wordsRef.current?.focus());
              }}
            />
          ) : null}
          <ChannelChoice
            value={values.channel}
            onChange={(channel) => setValues((before) => withChannel(before, channel))}
          />
          <Textarea
            ref={takeWords}
            {...(startsWithWords ? { 'data-autofocus': true } : {})}
            label={t('log.words')}
            placeholder={t('log.wordsPlaceholder')}
            autosize
            minRows={3}
            maxRows={12}
            maxLength={1_000_000}
            value={values.words}
            onChange={(event) => change({ words: event.currentTarget.value })}
          />
          <div className={classes.direction}>
            <Text className={classes.label ?? ''} aria-hidden="true">
              {t('log.direction')}
            </Text>
            <SegmentedControl
              aria-label={t('log.direction')}
              value={values.direction}
              data={Direction.options.map((direction) => ({ value: direction, label: t(`direction.${direction}`) }))}
              onChange={(chosen) => change({ direction: Direction.parse(chosen) })}
            />
          </div>
          <LogDetails values={values} problems={shown} staffOfEntry={base?.staff ?? null} onChange={change} />
        </Stack>
        <FormFoot
          gap="md"
          cancel={t('log.cancel')}
          onCancel={() => void leave()}
          save={completing === undefined ? t('log.save') : t('log.saveCompleting')}
          isSaving={isSaving}
        >
          {base === null ? (
            <Checkbox
              className={classes.remind ?? ''}
              label={t('log.remind')}
              checked={reminds}
              onChange={(event) => setReminds(event.currentTarget.checked)}
            />
          ) : (
            <span className={classes.remind} />
          )}
        </FormFoot>
      </SavedForm>
    </Dialog>
  );
}
