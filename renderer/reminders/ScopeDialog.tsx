import { Button, Flex, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditScope } from '#shared/reminders/reminder.ts';
import { Dialog } from '../components/Dialog.tsx';

interface ScopeDialogProps {
  readonly text: string;
  readonly first?: EditScope;
  readonly onChoose: (scope: EditScope) => void;
  readonly onClose: () => void;
}

/** Asks how much of a series is to be deleted. */
export function ScopeDialog({ text, first = 'this', onChoose, onClose }: ScopeDialogProps) {
  const { t } = useTranslation(['reminders', 'app']);
  const [scope, setScope] = useState<EditScope>(first);
  return (
    <Dialog onClose={onClose} title={t('remove.title')} size="md">
      <Stack>
        <Text lineClamp={3}>{t('remove.body', { text })}</Text>
        <ScopeChoice label={t('remove.which')} value={scope} onChange={setScope} words="remove" />
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button color="seal" onClick={() => onChoose(scope)}>
            {t('action.remove')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

interface ScopeChoiceProps {
  readonly label: string;
  readonly value: EditScope;
  readonly onChange: (scope: EditScope) => void;
  /** What is done with them. */
  readonly words: 'remove' | 'edit';
}

/** This occurrence, this and the following, or all. */
export function ScopeChoice({ label, value, onChange, words }: ScopeChoiceProps) {
  const { t } = useTranslation('reminders');
  return (
    <Radio.Group
      label={label}
      value={value}
      onChange={(choice) => {
        if (choice === 'this' || choice === 'following' || choice === 'all') onChange(choice);
      }}
    >
      <Flex direction={words === 'remove' ? 'column' : 'row'} wrap="wrap" gap={words === 'remove' ? 'xs' : 'lg'} mt={6}>
        {(['this', 'following', 'all'] as const).map((scope) => (
          <Radio key={scope} value={scope} label={t(`scope.${words}.${scope}`)} />
        ))}
      </Flex>
    </Radio.Group>
  );
}
