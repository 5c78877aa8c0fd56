import type { Selectable } from 'kysely';
import { dayKeyOf } from '#shared/specialDays/dayKey.rules.ts';
import type { SpecialDayEntry } from '#shared/specialDays/specialDay.ts';
import type { SpecialDaysRow } from '../database/schema.ts';

export type SpecialDayRow = Selectable<SpecialDaysRow>;
/** The columns of a special day apart from its place. */
export type SpecialDayColumns = Omit<SpecialDayRow, 'id' | 'contact_id' | 'position'>;

/** A row as the domain has it. */
export function specialDayFromRow(row: SpecialDayRow): SpecialDayEntry & { readonly id: number } {
  return {
    id: row.id,
    kind: row.kind,
    label: row.label,
    day: {
      calendar: row.calendar,
      year: row.year,
      month: row.month,
      day: row.day,
      isLeapMonth: row.is_leap_month === 1,
    },
    leadDays: row.lead_days,
  };
}

/** A special day as columns. */
export function specialDayColumns({ kind, label, day, leadDays }: SpecialDayEntry): SpecialDayColumns {
  return {
    kind,
    label,
    calendar: day.calendar,
    year: day.year,
    month: day.month,
    day: day.day,
    is_leap_month: day.isLeapMonth ? 1 : 0,
    lead_days: leadDays,
    day_key: dayKeyOf(day),
  };
}
