import { squeezed } from '../contacts/script.rules.ts';
import type { ContactPointDraft } from '../contacts/contactPoint.ts';
import { knownLabel } from './contactHeads.rules.ts';

/** Why a cell of a sheet of contacts cannot be read; words in `transfer.problem.<code>`. */
export type ContactCellProblem =
  | 'numberMangled'
  | 'emailUnreadable'
  | 'phoneUnreadable'
  | 'dateUnreadable'
  | 'birthdayTooLongAgo'
  | 'birthdayToCome'
  | 'kindUnreadable'
  | 'channelUnreadable'
  | 'rhythmUnreadable'
  | 'yesNoUnreadable'
  | 'numberUnreadable'
  | 'moneyUnreadable'
  | 'choiceUnknown'
  | 'urlUnreadable'
  | 'textTooLong'
  | 'tooManyValues';

/** Points of one cell, or why there are none. */
export type PointsReading =
  | { readonly points: readonly Pick<ContactPointDraft, 'value' | 'label'>[]; readonly name: string }
  | { readonly problem: ContactCellProblem };

/** What a spreadsheet makes of a long number when it writes a text: 13800138000 becomes 1.38E+10. */
const MANGLED = /^[-+]?\d(?:[.,]\d+)?E\+?\d{1,3}$/i;
/** Words for nothing. Of names only those that nobody is called. */
const NOTHING = new Set([
  'n/a',
  '#n/a',
  'na',
  'nil',
  'none',
  'null',
  '(null)',
  '<null>',
  'undefined',
  'nan',
  '(blank)',
  'unknown',
  '-',
  '--',
  '—',
  '–',
  '/',
  '\\',
  '无',
  '無',
  '暂无',
  '暫無',
  '没有',
  '沒有',
  '不详',
  '不詳',
  '未知',
  '未填',
  '空',
]);
const NO_NAMES = new Set(['n/a', '#n/a', 'null', '(null)', '<null>', 'undefined', 'nan', '-', '--', '—', '–', '/']);
/**
 * What a text carries that was copied out of a message or a web page: marks of direction, a byte order mark. A joiner
 * between two letters of Persian or Hindi or two parts of an emoji belongs to the text.
 */
const INVISIBLE =
  /(?<![^\0-\x7f])[\u200c\u200d]|[\u200c\u200d](?![^\0-\x7f])|(?![\u200c\u200d])\p{Cf}|(?=\P{White_Space})\p{Cc}/gu;
const PLAIN = /^[ -~]*$/;
const LONGEST_NOTHING = 11;
const LABELLED = /^([\p{L}][\p{L} .'’-]{0,30})[:：]\s*(.+)$/u;
const FORMULA = /^="(.*)"$/su;

/**
 * What stands in a cell of somebody else's sheet: without the dress in which a text gets past a spreadsheet (`="0123"`),
 * without invisible marks; empty for words that say that there is nothing.
 * @param isName names are taken for nothing more carefully: somebody is called Null
 */
export function plainCell(raw: string, cell: string, isName = false): string {
  const dressed = raw.includes('="') ? (FORMULA.exec(raw.trim())?.[1]?.replaceAll('""', '"') ?? cell) : cell;
  // Most cells are plain text, and to find that out costs least.
  const text = (PLAIN.test(dressed) ? dressed : dressed.replaceAll(INVISIBLE, '')).trim();
  if (text.length > LONGEST_NOTHING) return text;
  const word = text.normalize('NFKC').toLowerCase();
  if (isName ? NO_NAMES.has(word) && text !== 'Null' : NOTHING.has(word)) return '';
  return text;
}

/** Whether a spreadsheet has spoiled a number, so that nobody knows it any more. */
export function isMangled(text: string): boolean {
  return MANGLED.test(text.trim());
}

/** The e-mail addresses of a cell: `Ada <ada@x.org>; work: a@y.org`. `name` is what stands before an address in brackets. */
export function emailsOfCell(text: string): PointsReading {
  const points: Pick<ContactPointDraft, 'value' | 'label'>[] = [];
  let name = '';
  for (const part of emailParts(text)) {
    const { label, value } = labelled(part);
    const named = /^(.*?)\s*<\s*([^<>\s]+)\s*>$/u.exec(value);
    const address = (named?.[2] ?? value).replace(/^mailto:/i, '').replace(/^[<("']+|[>)"'.]+$/g, '');
    if (!/^[^\s@]+@[^\s@]+$/u.test(address)) return { problem: 'emailUnreadable' };
    name = name === '' ? squeezed((named?.[1] ?? '').replaceAll('"', '')) : name;
    points.push({ value: address, label });
  }
  return { points, name };
}

/** A comma inside quotes belongs to a name; white space parts addresses only where each has its @. */
function emailParts(text: string): string[] {
  const parts = text
    .split(/:::|[;；、\n]|[,，](?=(?:[^"]*"[^"]*")*[^"]*$)/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.flatMap((part) => {
    const words = part.split(/\s+/);
    return words.length > 1 && words.every((word) => /^[^\s@<>]+@[^\s@<>]+$/.test(word)) ? words : [part];
  });
}

/** The telephone numbers of a cell: `work: 021-5555 ::: 138…`. Digits stay as they are, zeros before them too. */
export function phonesOfCell(text: string): PointsReading {
  const points: Pick<ContactPointDraft, 'value' | 'label'>[] = [];
  for (const part of phoneParts(text)) {
    const { label, value } = labelled(part);
    const number = value.replace(/^tel:/i, '').replace(/^(\d{7,15})\.0$/, '$1');
    if (isMangled(number)) return { problem: 'numberMangled' };
    if (!/\p{Nd}/u.test(number)) return { problem: 'phoneUnreadable' };
    points.push({ value: number, label });
  }
  return { points, name: '' };
}

/** A comma, a slash or a space may stand in a number; it parts two only where each is long enough for one. */
function phoneParts(text: string): string[] {
  const sure = text.split(/:::|[;；、\n]/u);
  return sure.flatMap((part) => {
    const halves = part.split(/[,，/／|]|\s{2,}|\s+(?:or|或)\s+/u);
    const areNumbers = halves.every((half) => (half.match(/\p{Nd}/gu) ?? []).length >= 7);
    return (areNumbers ? halves : [part]).map((half) => half.trim()).filter((half) => half !== '');
  });
}

/** Addresses of pages, one for each line or word that is one. */
export function urlsOfCell(text: string): PointsReading {
  const parts = text.split(/:::|\s+|[;；、]\s*(?=https?:|www\.)|,\s*(?=https?:|www\.)/iu).filter((part) => part !== '');
  const areUrls = parts.every((part) => /\./.test(part));
  return { points: (areUrls ? parts : [squeezed(text)]).map((value) => ({ value, label: '' })), name: '' };
}

/** `work: 123` is 123 with the label of work. */
function labelled(text: string): { readonly label: string; readonly value: string } {
  const [, before = '', value = ''] = LABELLED.exec(text) ?? [];
  if (value === '' || /^(?:mailto|tel|https?)$/i.test(before)) return { label: '', value: text };
  return { label: knownLabel(before) ?? before.trim(), value: value.trim() };
}
