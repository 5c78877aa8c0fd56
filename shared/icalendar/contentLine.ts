import ICAL from 'ical.js';
import { cleanText } from '../vcard/values.ts';

// Dates where a time is expected, and the other way round, are common in real files.
ICAL.design.strict = false;

/** A property of a component, its parameters and escapes undone. */
export interface ContentLine {
  /** Upper case. */
  readonly name: string;
  /** Names in lower case. */
  readonly params: ReadonlyMap<string, string>;
  /** One value, or several where the property has a list of texts. */
  readonly values: readonly string[];
}

/** Half of a character: no encoding can carry it. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Properties whose value is text with escapes; everything else is taken as it stands. */
const TEXTS = new Set(['SUMMARY', 'DESCRIPTION', 'LOCATION', 'CATEGORIES', 'UID', 'TZID']);

/** The name of the property at the start of a line, in upper case; null where there is none. */
export function propertyName(text: string): string | null {
  const name = /^([A-Za-z][A-Za-z0-9-]*)[;:]/.exec(text)?.[1];
  return name === undefined ? null : name.toUpperCase();
}

/** Reads an unfolded line (RFC 5545, section 3.1); null when it cannot be read. */
export function readContentLine(text: string): ContentLine | null {
  const name = propertyName(text);
  if (name === null) return null;
  const isText = TEXTS.has(name) || name.startsWith('X-LONGHAND-');
  // ical.js would read typed values by itself, and refuse a whole entry for a rule that it does not know.
  const asked = isText ? text : `X-${text.replace(/;VALUE=[A-Z-]+(?=[;:])/i, '')}`;
  try {
    const [, params, , ...values] = ICAL.parse.property(asked) as [
      string,
      Record<string, unknown>,
      string,
      ...unknown[],
    ];
    return {
      name,
      params: new Map(Object.entries(params).map(([param, value]) => [param, String(value)])),
      values: values.map((value) => cleanText(String(value)).replaceAll(LONE_SURROGATE, '\ufffd')),
    };
  } catch {
    // What the library cannot read is an answer: the caller notes the line and goes on.
    return null;
  }
}
