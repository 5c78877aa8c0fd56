import ICAL from 'ical.js';
import { cleanText } from '../vcard/values.ts';

// One less than the 75 octets of RFC 5545, section 3.1: the blank that begins a continued line counts too.
ICAL.foldLength = 74;

/** Half of a character: no encoding can carry it. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** A property to be written: its value is text, or of a type whose form the caller knows. */
export type WritableProperty =
  | { readonly type: 'text'; readonly name: string; readonly values: readonly string[] }
  /** `YYYY-MM-DD` each. */
  | { readonly type: 'date'; readonly name: string; readonly dates: readonly string[] }
  /** Wall times, `YYYY-MM-DDTHH:MM` each, of no zone: no phone moves them. */
  | { readonly type: 'floating'; readonly name: string; readonly times: readonly string[] }
  /** `2026-11-21T20:15:00.000Z`. */
  | { readonly type: 'instant'; readonly name: string; readonly at: string }
  /** An RRULE in RFC 5545 text. */
  | { readonly type: 'rule'; readonly name: string; readonly rule: string }
  /** Seconds. */
  | { readonly type: 'duration'; readonly name: string; readonly seconds: number };

export interface WritableComponent {
  readonly name: 'VEVENT' | 'VALARM';
  readonly properties: readonly WritableProperty[];
  readonly inside: readonly WritableComponent[];
}

/** A text property. */
export function textProperty(name: string, ...values: readonly string[]): WritableProperty {
  return { type: 'text', name, values };
}

/** What stands before the first entry. @param product who writes it, as PRODID @param name of the calendar, or empty */
export function calendarHead(product: string, name: string): string {
  const properties = [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', clean(product)],
    ['calscale', {}, 'text', 'GREGORIAN'],
    ['method', {}, 'text', 'PUBLISH'],
    ...(name === '' ? [] : [['x-wr-calname', {}, 'unknown', clean(name).replaceAll(/[\\;,]/g, String.raw`\$&`)]]),
  ];
  return ICAL.stringify(['vcalendar', properties, []]).replace(/END:VCALENDAR(\r\n)?$/, '');
}

/** What stands after the last one. */
export const CALENDAR_END = 'END:VCALENDAR\r\n';

/** An entry with its line end. Nothing in a text can end it or begin another. */
export function writeComponent(component: WritableComponent): string {
  const text = ICAL.stringify(jcalOf(component));
  return text.endsWith('\r\n') ? text : `${text}\r\n`;
}

type Jcal = [string, unknown[], Jcal[]];

function jcalOf({ name, properties, inside }: WritableComponent): Jcal {
  return [name.toLowerCase(), properties.map((property) => jcalProperty(property)), inside.map((part) => jcalOf(part))];
}

function jcalProperty(property: WritableProperty): unknown[] {
  const name = property.name.toLowerCase();
  switch (property.type) {
    case 'text':
      return [name, {}, 'text', ...property.values.map((value) => clean(value))];
    case 'date':
      return [name, {}, 'date', ...property.dates];
    case 'floating':
      return [name, {}, 'date-time', ...property.times.map((time) => `${time}:00`)];
    case 'instant':
      return [name, {}, 'date-time', `${property.at.slice(0, 19)}Z`];
    case 'rule':
      return [name, {}, 'recur', ruleParts(property.rule)];
    case 'duration':
      return [name, {}, 'duration', durationText(property.seconds)];
  }
}

/** Control characters would break lines; so would the line ends that only some programs know. */
function clean(text: string): string {
  return cleanText(text.replaceAll(/[\u0085\u2028\u2029]/g, '\n')).replaceAll(LONE_SURROGATE, '\ufffd');
}

/** The parts of a rule as ical.js writes them one after the other. */
function ruleParts(rule: string): Record<string, string> {
  return Object.fromEntries(
    rule.split(';').map((part) => {
      const [name = '', value = ''] = part.split('=');
      return [name.toLowerCase(), name.toUpperCase() === 'UNTIL' ? untilText(value) : value];
    }),
  );
}

/** `20260131` or `20260131T235959` as ical.js keeps it. */
function untilText(value: string): string {
  const date = `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6, 8)}`;
  const time = value.slice(9);
  return time === '' ? date : `${date}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}`;
}

function durationText(seconds: number): string {
  const length = Math.abs(seconds);
  const days = Math.floor(length / 86_400);
  const hours = Math.floor((length % 86_400) / 3600);
  const minutes = Math.floor((length % 3600) / 60);
  const rest = length % 60;
  const time = `${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${rest > 0 ? `${rest}S` : ''}`;
  const text = `${days > 0 ? `${days}D` : ''}${time === '' ? '' : `T${time}`}`;
  return `${seconds < 0 ? '-' : ''}P${text === '' ? 'T0S' : text}`;
}
