export * from './model.ts';
export { CalendarReader, readCalendarFile } from './reader.ts';
export { calendarHead, CALENDAR_END, textProperty, writeComponent } from './writer.ts';
export type { WritableComponent, WritableProperty } from './writer.ts';
export { Zones } from './zones.ts';
export { readTime as readCalendarTime } from './values.ts';
