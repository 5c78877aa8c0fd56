import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from './Dialog.tsx';

interface OutcomeDialogProps {
  readonly opened: boolean;
  readonly title: string;
  /** While the work goes on only its own way out ends it. */
  readonly isRunning: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** How work on the whole database goes, and how it ended. */
export function OutcomeDialog({ isRunning, children, ...dialog }: OutcomeDialogProps) {
  return (
    <Dialog
      {...dialog}
      centered
      size="lg"
      closeOnEscape={!isRunning}
      closeOnClickOutside={false}
      withCloseButton={false}
    >
      <Stack>{children}</Stack>
    </Dialog>
  );
}
