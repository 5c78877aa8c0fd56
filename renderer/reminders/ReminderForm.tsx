import { Chip, Group, Stack, Textarea } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ReminderKind } from '#shared/reminders/reminder.ts';
import { Dialog } from '../components/Dialog.tsx';
import { SavedForm } from '../components/SavedForm.tsx';
import { StaffSelect } from '../components/StaffSelect.tsx';
import { ContactSelect } from '../contacts/choosing/ContactSelect.tsx';
import { DayField } from '../days/DayField.tsx';
import { handClass, paperClass } from '../handwriting/Handwriting.tsx';
import { kindIcons } from '../slips/kindIcons.ts';
import { FormConflict } from './FormConflict.tsx';
import { NoticesField } from './NoticesField.tsx';
import classes from './ReminderForm.module.css';
import { ReminderFormFoot } from './ReminderFormFoot.tsx';
import { followDay } from './repeatValues.ts';
import { RepeatEditor } from './RepeatEditor.tsx';
import { ScopeChoice } from './ScopeDialog.tsx';
import { TimeField } from './TimeField.tsx';
import { type FormSubject, useReminderForm } from './useReminderForm.ts';

interface ReminderFormProps {
  readonly subject: FormSubject;
  readonly onClose: () => void;
}

/** The form to write a promise down, or to change one. */
export function ReminderForm({ subject, onClose }: ReminderFormProps) {
  const { t } = useTranslation('reminders');
  const form = useReminderForm(subject, onClose);
  const { values, set, error, base, scope } = form;
  // One name makes them one stop of Tab, and lets the arrows choose.
  const kindName = useId();
  const changeDay = (dueOn: string) => {
    // The repetition goes with the day, as long as it only says what the day suggested.
    const repeat = dueOn === '' ? values.repeat : followDay(values.repeat, form.lastDay, dueOn);
    set({ dueOn, repeat });
  };
  return (
    <Dialog
      onClose={() => void form.leave()}
      closeOnClickOutside={false}
      size="46rem"
      title={base === null ? t('form.new') : t('form.edit')}
    >
      <SavedForm saveWords={t('form.save')} onSave={() => form.save()}>
        <Stack gap="md">
          {form.clash === null ? null : (
            <FormConflict
              clash={form.clash}
              isBusy={form.isSaving}
              onKeepMine={form.keepMine}
              onTakeTheirs={form.takeTheirs}
            />
          )}
          {form.asksScope ? (
            <ScopeChoice label={t('form.which')} value={scope} onChange={form.setScope} words="edit" />
          ) : null}
          <Textarea
            label={t('field.text')}
            placeholder={t('form.textHint')}
            data-autofocus
            autosize
            minRows={2}
            maxRows={10}
            maxLength={10_000}
            value={values.text}
            error={error('text')}
            classNames={{ input: [classes.paper, paperClass, handClass].join(' ') }}
            onChange={(event) => set({ text: event.currentTarget.value })}
          />
          <div className={classes.grid}>
            <ContactSelect
              label={t('field.contact')}
              placeholder={t('form.nobody')}
              clearable
              clearButtonProps={{ 'aria-label': t('form.clearContact') }}
              value={values.contact}
              onChange={(contact) => set({ contact })}
            />
            <StaffSelect
              label={t('field.owner')}
              noOne={t('list.everybody')}
              value={values.staffId}
              present={base?.staff ?? null}
              onChange={(staffId) => set({ staffId })}
            />
            <DayField
              label={form.asksScope && scope === 'all' ? t('field.startsOn') : t('field.dueOn')}
              value={values.dueOn}
              error={error('dueOn')}
              onChange={changeDay}
            />
            <TimeField label={t('field.dueTime')} value={values.dueTime} onChange={(dueTime) => set({ dueTime })} />
          </div>
          <Chip.Group value={values.kind} onChange={(kind) => set({ kind: ReminderKind.parse(kind) })}>
            <div role="radiogroup" aria-label={t('field.kind')}>
              <div className={classes.label} aria-hidden="true">
                {t('field.kind')}
              </div>
              <Group gap="xs">
                {ReminderKind.options.map((kind) => {
                  const Kind = kindIcons[kind];
                  return (
                    <Chip
                      key={kind}
                      name={kindName}
                      value={kind}
                      size="sm"
                      classNames={{ label: classes.chip ?? '' }}
                      icon={<Kind size="0.875rem" aria-hidden="true" />}
                    >
                      {t(`kind.${kind}`)}
                    </Chip>
                  );
                })}
              </Group>
            </div>
          </Chip.Group>
          <NoticesField
            notices={values.notices}
            hasTime={values.dueTime !== ''}
            error={error}
            onChange={(notices) => set({ notices })}
          />
          {form.withRepeat ? (
            <RepeatEditor
              values={values.repeat}
              dueOn={values.dueOn}
              error={error('repeat')}
              onChange={(repeat) => set({ repeat })}
            />
          ) : (
            <p className={classes.note}>{t('form.onlyThis')}</p>
          )}
        </Stack>
        <ReminderFormFoot form={form} />
      </SavedForm>
    </Dialog>
  );
}
