import { Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A question before something that is not simply undone. */
export interface Confirmation {
  readonly title: string;
  /** What will be, line by line; or any content of its own. */
  readonly body: readonly string[] | ReactNode;
  /** The word on the button: what is done, not "OK". */
  readonly action: string;
  readonly isDangerous?: boolean;
}

/** Asks in a dialog; resolves with whether the person agreed. */
export function useConfirm(): (confirmation: Confirmation) => Promise<boolean> {
  const { t } = useTranslation('app');
  return useCallback(
    ({ title, body, action, isDangerous = false }) =>
      new Promise<boolean>((resolve) => {
        modals.openConfirmModal({
          title,
          centered: true,
          children: isLines(body) ? <Lines lines={body} /> : body,
          labels: { confirm: action, cancel: t('cancel') },
          // Enter never destroys by itself.
          confirmProps: { color: isDangerous ? 'seal' : 'ink', ...(isDangerous ? {} : { 'data-autofocus': true }) },
          cancelProps: isDangerous ? { 'data-autofocus': true } : {},
          closeButtonProps: { 'aria-label': t('close') },
          onConfirm: () => resolve(true),
          onCancel: () => resolve(false),
          onClose: () => resolve(false),
        });
      }),
    [t],
  );
}

function isLines(body: readonly string[] | ReactNode): body is readonly string[] {
  return Array.isArray(body) && body.every((line) => typeof line === 'string');
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <Stack gap="xs">
      {lines.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
    </Stack>
  );
}
