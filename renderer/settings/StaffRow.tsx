import { ActionIcon, Badge, Button, Group, Menu, Text, TextInput } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '#shared/staff/staff.ts';
import { data } from '../api/api.ts';
import { useNotify } from '../app/notify.tsx';
import { useWho } from '../app/useWho.ts';
import { useFocusOnArrival } from '../components/useFocusOnArrival.ts';
import { PersonMark } from '../components/PersonMark.tsx';
import classes from './StaffRow.module.css';

interface StaffRowProps {
  readonly member: StaffMember;
  readonly isMe: boolean;
}

/** One of us: "that's me", rename, left, came back. */
export function StaffRow({ member, isMe }: StaffRowProps) {
  const { t } = useTranslation('settings');
  const { notifyError } = useNotify();
  const { choose } = useWho();
  const menuButton = useRef<HTMLButtonElement>(null);
  const [isRenaming, setIsRenaming] = useState(false);
  const update = useMutation(data.staff.update.mutationOptions({ onError: notifyError }));
  const change = (fields: { readonly name?: string; readonly isActive?: boolean }): void =>
    update.mutate({ id: member.id, version: member.version, ...fields });

  return (
    <li className={classes['row']}>
      <PersonMark name={member.name} size={34} />
      {isRenaming ? (
        <Rename
          name={member.name}
          onDone={(name) => {
            setIsRenaming(false);
            menuButton.current?.focus();
            if (name !== null && name !== member.name) change({ name });
          }}
        />
      ) : (
        <Text className={classes['name'] ?? ''}>{member.name}</Text>
      )}
      {isMe && <Badge variant="light">{t('staff.me')}</Badge>}
      {!isMe && member.isActive && (
        <Button size="xs" variant="subtle" onClick={() => choose(member.id)}>
          {t('staff.thatsMe')}
        </Button>
      )}
      <Menu position="bottom-end" shadow="md" returnFocus={!isRenaming}>
        <Menu.Target>
          <ActionIcon
            ref={menuButton}
            variant="subtle"
            color="gray"
            aria-label={t('staff.more', { name: member.name })}
          >
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setIsRenaming(true)}>{t('staff.rename')}</Menu.Item>
          {member.isActive ? (
            <Menu.Item disabled={isMe} onClick={() => change({ isActive: false })}>
              {isMe ? t('staff.meStays') : t('staff.deactivate')}
            </Menu.Item>
          ) : (
            <Menu.Item onClick={() => change({ isActive: true })}>{t('staff.activate')}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

interface RenameProps {
  readonly name: string;
  /** The new name, or null when it stays. */
  readonly onDone: (name: string | null) => void;
}

function Rename({ name, onDone }: RenameProps) {
  const { t } = useTranslation('settings');
  const focus = useFocusOnArrival();
  const [typed, setTyped] = useState(name);
  const wanted = typed.trim();
  return (
    <form
      className={classes['name']}
      onSubmit={(event) => {
        event.preventDefault();
        onDone(wanted === '' ? null : wanted);
      }}
    >
      <Group gap="xs" wrap="nowrap">
        <TextInput
          aria-label={t('staff.rename')}
          value={typed}
          maxLength={200}
          ref={focus}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
              event.preventDefault();
              onDone(null);
            }
          }}
        />
        <Button type="submit" size="sm" disabled={wanted === ''}>
          {t('staff.saveName')}
        </Button>
      </Group>
    </form>
  );
}
