import { Center } from '@mantine/core';
import { Dialog } from '../components/Dialog.tsx';
import { DayCalendar } from '../days/DayCalendar.tsx';

export interface DayDialogProps {
  readonly title: string;
  readonly today: string;
  readonly onChoose: (day: string) => void;
  readonly onClose: () => void;
}

/** Asks for a day, today or later. */
export function DayDialog({ title, today, onChoose, onClose }: DayDialogProps) {
  return (
    <Dialog title={title} onClose={onClose} size="auto" centered>
      <Center>
        <DayCalendar
          today={today}
          value={null}
          onChoose={(day) => {
            onClose();
            onChoose(day);
          }}
        />
      </Center>
    </Dialog>
  );
}
