import { Button, Checkbox, Text } from '@mantine/core';
import { TimeInput } from '@mantine/dates';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClockTime } from '#shared/kernel/calendarDate.ts';
import type { Settings, SettingsPatch } from '#shared/settings/settings.ts';
import type { BackgroundLife } from '#shared/shell/shell.contract.ts';
import { shellClient } from '../api/api.ts';
import { useNotify } from '../app/notify.tsx';
import classes from './DeskSection.module.css';
import { SettingsCard } from './SettingsCard.tsx';

interface NoticesCardProps {
  readonly settings: Settings;
  readonly change: (patch: SettingsPatch) => void;
}

const BACKGROUND = ['shell', 'background'] as const;
const FIRST_QUIET = { from: '20:00', to: '08:00' } as const;

/** When the system's notices come, and whether Longhand lives on behind a closed window. */
export function NoticesCard({ settings, change }: NoticesCardProps) {
  const { t } = useTranslation('settings');
  const { notify, notifyError } = useNotify();
  const queryClient = useQueryClient();
  const background = useQuery({ queryKey: BACKGROUND, queryFn: async () => await shellClient.background({}) });
  const live = useMutation({
    mutationFn: async (change: Partial<BackgroundLife>) => await shellClient.background(change),
    onSuccess: (now) => queryClient.setQueryData(BACKGROUND, now),
    onError: notifyError,
  });
  const sample = useMutation({
    mutationFn: async () => await shellClient.tryNotice({}),
    onSuccess: ({ shown }) => notify(t(shown ? 'notices.tried' : 'notices.notShown')),
    onError: notifyError,
  });
  const quiet = settings.quietHours;
  const machine = background.data;
  return (
    <SettingsCard title={t('notices.title')} description={t('notices.description')}>
      <Checkbox
        label={t('notices.on')}
        checked={settings.noticesOn}
        onChange={(event) => change({ noticesOn: event.currentTarget.checked })}
      />
      {machine?.canNotify === false && <Text c="seal">{t('notices.cannot')}</Text>}
      {settings.noticesOn && (
        <>
          <div className={classes['row']}>
            <TimeField
              label={t('notices.at')}
              description={t('notices.atDescription')}
              value={settings.noticesAt}
              onChange={(noticesAt) => change({ noticesAt })}
            />
            <Button variant="default" loading={sample.isPending} onClick={() => sample.mutate()}>
              {t('notices.try')}
            </Button>
          </div>
          <Checkbox
            label={t('notices.quiet')}
            description={t('notices.quietDescription')}
            checked={quiet !== null}
            onChange={(event) => change({ quietHours: event.currentTarget.checked ? FIRST_QUIET : null })}
          />
          {quiet !== null && (
            <div className={classes['row']}>
              <TimeField
                label={t('notices.quietFrom')}
                value={quiet.from}
                onChange={(from) => change({ quietHours: { ...quiet, from } })}
              />
              <TimeField
                label={t('notices.quietTo')}
                value={quiet.to}
                onChange={(to) => change({ quietHours: { ...quiet, to } })}
              />
            </div>
          )}
        </>
      )}
      {machine !== undefined && (
        <>
          <Checkbox
            label={t('background.closeToTray')}
            description={t(
              machine.canCloseToTray ? 'background.closeToTrayDescription' : 'background.noTrayDescription',
            )}
            disabled={!machine.canCloseToTray}
            checked={machine.closeToTray}
            onChange={(event) => live.mutate({ closeToTray: event.currentTarget.checked })}
          />
          <Checkbox
            label={t('background.startAtLogin')}
            description={t(
              machine.canStartAtLogin ? 'background.startAtLoginDescription' : 'background.noLoginDescription',
            )}
            disabled={!machine.canStartAtLogin}
            checked={machine.startAtLogin}
            onChange={(event) => live.mutate({ startAtLogin: event.currentTarget.checked })}
          />
        </>
      )}
    </SettingsCard>
  );
}

interface TimeFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A time that is saved when it is complete; what is half typed changes nothing. */
function TimeField({ value, onChange, ...words }: TimeFieldProps) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  return (
    <TimeInput
      {...words}
      maw={220}
      value={typed}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setTyped(next);
        if (ClockTime.safeParse(next).success && next !== value) onChange(next);
      }}
      onBlur={() => setTyped(value)}
    />
  );
}
