import type { CalendarSlip } from '#shared/reminders/reminder.ts';
import type { SlipRef } from '../slips/slipRef.ts';
import { openReminder } from './reminderRequests.ts';

/** An occurrence in the calendar as what is done with slips takes it. */
export function slipRefOf({ reminderId, version, originalOn, text, kind, contact }: CalendarSlip): SlipRef {
  return { id: reminderId, version, originalOn, text, kind, contact };
}

/** Opens the form at this occurrence. */
export function openOccurrence({ reminderId, originalOn, on, time }: CalendarSlip): void {
  openReminder({ mode: 'edit', id: reminderId, originalOn, movedTo: { on, time } });
}
