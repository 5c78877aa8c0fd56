import type { TouchSlip } from '#shared/desk/desk.ts';
import type { TouchDue } from '#shared/touch/touch.ts';
import { touchColour } from '#shared/touch/touch.rules.ts';

/** What stands for a day in a derived column where there is none: it sorts after every day. */
export const NO_DAY = 'none';

/** The columns of a contact that say when to be in touch again. */
export interface DueColumns {
  readonly touch_wished_on: string;
  readonly touch_latest_on: string;
}

export interface TouchRow extends DueColumns {
  readonly id: number;
  readonly display_name: string;
  readonly last_contact_on: string;
}

/** When to be in touch again, or null for never. */
export function dueFromRow(row: DueColumns): TouchDue | null {
  return row.touch_wished_on === NO_DAY ? null : { wishedOn: row.touch_wished_on, latestOn: row.touch_latest_on };
}

/** A contact that is due, as it lies on the desk. */
export function touchSlipFromRow(row: TouchRow, today: string): TouchSlip {
  const due = { wishedOn: row.touch_wished_on, latestOn: row.touch_latest_on };
  return {
    contact: { id: row.id, displayName: row.display_name },
    colour: touchColour(due, today),
    due,
    lastContactOn: row.last_contact_on === '' ? null : row.last_contact_on,
  };
}
