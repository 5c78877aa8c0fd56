/*
 * Several values in one cell: apart by comma, semicolon or line break, as people write them; by ` ::: ` where a value holds
 * one of these itself, as Google does. In that form `\` stands before `\` and, in a value with `:::`, before `:`.
 */

const SEPARATORS = /[,;，；、\n]/u;
const STRONG = ':::';

/** Values as one cell, which `listOfCell` reads back to the same. They must be trimmed and not empty. */
export function listCell(values: readonly string[]): string {
  if (values.every((value) => !SEPARATORS.test(value) && !value.includes(STRONG))) return values.join(', ');
  const escaped = values.map((value) => {
    const text = value.replaceAll('\\', '\\\\');
    return text.includes(STRONG) ? text.replaceAll(':', '\\:') : text;
  });
  return escaped.length === 1 ? `${escaped.join('')} ${STRONG}` : escaped.join(` ${STRONG} `);
}

/** `"vip","old customer"`: Mailchimp and others put each value of a list in quotes. */
const QUOTED_LIST = /^\s*"[^"]*"(?:\s*,\s*"[^"]*")*\s*$/;

/** The values of a cell of another program's sheet. */
export function listOfForeignCell(cell: string): string[] {
  if (!QUOTED_LIST.test(cell)) return listOfCell(cell);
  return [...cell.matchAll(/"([^"]*)"/g)].map(([, value = '']) => value.trim()).filter((value) => value !== '');
}

/** The values of a cell, trimmed, without empty ones. */
export function listOfCell(cell: string): string[] {
  const values = cell.includes(STRONG)
    ? cell.split(STRONG).map((value) => value.replaceAll(/\\([\\:])/g, '$1'))
    : cell.split(SEPARATORS);
  return values.map((value) => value.trim()).filter((value) => value !== '');
}
