import { Alert, Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../components/Dialog.tsx';

interface PassphraseQuestionProps {
  /** What the file is called. */
  readonly name: string;
  readonly isWrong: boolean;
  readonly isOpening: boolean;
  readonly onAnswer: (passphrase: string) => void;
  readonly onClose: () => void;
}

/** Asks for the passphrase of a protected copy; a wrong one is told, and the question stays. */
export function PassphraseQuestion({ name, isWrong, isOpening, onAnswer, onClose }: PassphraseQuestionProps) {
  const { t } = useTranslation('settings');
  const { t: app } = useTranslation('app');
  const [passphrase, setPassphrase] = useState('');
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (passphrase !== '' && !isOpening) onAnswer(passphrase);
  };
  return (
    <Dialog onClose={onClose} title={t('passphrase.openTitle')} centered closeOnClickOutside={false}>
      <form onSubmit={submit}>
        <Stack>
          <Text>{t('passphrase.openWhat', { name })}</Text>
          <PasswordInput
            label={t('passphrase.label')}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            error={isWrong && !isOpening ? t('passphrase.wrong') : undefined}
            visibilityToggleButtonProps={{ 'aria-label': t('passphrase.show') }}
            maxLength={1000}
            data-autofocus
          />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {app('cancel')}
            </Button>
            <Button type="submit" loading={isOpening} disabled={passphrase === ''}>
              {t('passphrase.open')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

const SHORTEST = 8;

interface NewPassphraseProps {
  readonly isSaving: boolean;
  readonly onAnswer: (passphrase: string) => void;
  readonly onClose: () => void;
}

/** Asks for a new passphrase, twice, and says what it means to forget it. */
export function NewPassphrase({ isSaving, onAnswer, onClose }: NewPassphraseProps) {
  const { t } = useTranslation('settings');
  const { t: app } = useTranslation('app');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isShort = passphrase.length < SHORTEST;
  const differs = passphrase !== again;
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setIsTried(true);
    if (!isShort && !differs && !isSaving) onAnswer(passphrase);
  };
  return (
    <Dialog onClose={onClose} title={t('passphrase.newTitle')} centered closeOnClickOutside={false}>
      <form onSubmit={submit}>
        <Stack>
          <Alert color="lamp" variant="light" icon={<IconLock aria-hidden />}>
            {t('passphrase.nobodyElse')}
          </Alert>
          <PasswordInput
            label={t('passphrase.label')}
            description={t('passphrase.hint')}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            error={isTried && isShort ? t('passphrase.tooShort', { count: SHORTEST }) : undefined}
            visibilityToggleButtonProps={{ 'aria-label': t('passphrase.show') }}
            maxLength={1000}
            data-autofocus
          />
          <PasswordInput
            label={t('passphrase.again')}
            value={again}
            onChange={(event) => setAgain(event.currentTarget.value)}
            error={isTried && !isShort && differs ? t('passphrase.differs') : undefined}
            visibilityToggleButtonProps={{ 'aria-label': t('passphrase.show') }}
            maxLength={1000}
          />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {app('cancel')}
            </Button>
            <Button type="submit" loading={isSaving}>
              {t('passphrase.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
