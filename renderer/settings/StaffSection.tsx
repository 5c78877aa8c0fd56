import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '#shared/staff/staff.ts';
import { data } from '../api/api.ts';
import { useNotify } from '../app/notify.tsx';
import { useWho } from '../app/useWho.ts';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { SettingsCard } from './SettingsCard.tsx';
import { StaffRow } from './StaffRow.tsx';

/** Everybody's names, who sits here now, and who left. */
export function StaffSection() {
  const { t } = useTranslation('settings');
  const staff = useQuery(data.staff.list.queryOptions({ input: {} }));
  const { me } = useWho();
  const all = staff.data?.items ?? [];
  const active = all.filter((member) => member.isActive);
  const gone = all.filter((member) => !member.isActive);
  const rows = (members: readonly StaffMember[]) => (
    <Stack component="ul" gap={0} p={0} m={0}>
      {members.map((member) => (
        <StaffRow key={member.id} member={member} isMe={member.id === me?.id} />
      ))}
    </Stack>
  );
  return (
    <Stack>
      <SettingsCard title={t('staff.title')} description={t('staff.description')}>
        {staff.error !== null && <ErrorNotice error={staff.error} onRetry={() => void staff.refetch()} />}
        {active.length > 0 ? rows(active) : <Text c="dimmed">{t('staff.none')}</Text>}
        <NewStaffMember existing={all} />
      </SettingsCard>
      {gone.length > 0 && (
        <SettingsCard title={t('staff.gone')} description={t('staff.goneDescription')}>
          {rows(gone)}
        </SettingsCard>
      )}
    </Stack>
  );
}

function NewStaffMember({ existing }: { readonly existing: readonly StaffMember[] }) {
  const { t } = useTranslation('settings');
  const { notifyError } = useNotify();
  const [name, setName] = useState('');
  const create = useMutation(data.staff.create.mutationOptions({ onSuccess: () => setName(''), onError: notifyError }));
  const wanted = name.trim();
  const isTaken = existing.some((member) => member.name === wanted);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== '' && !isTaken) create.mutate({ name: wanted });
      }}
    >
      <Group align="start">
        <TextInput
          aria-label={t('staff.newName')}
          placeholder={t('staff.newName')}
          value={name}
          maxLength={200}
          w={280}
          onChange={(event) => setName(event.currentTarget.value)}
          error={isTaken ? t('staff.taken', { name: wanted }) : undefined}
        />
        <Button type="submit" variant="default" loading={create.isPending} disabled={wanted === '' || isTaken}>
          {t('staff.add')}
        </Button>
      </Group>
    </form>
  );
}
