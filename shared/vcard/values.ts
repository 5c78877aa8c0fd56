/**
 * Text as a card can carry it: line ends are LF, other control characters except tab are gone
 * (RFC 6350, 3.3 allows none), a vertical tab (Outlook's soft break) is a line end.
 */
export function cleanText(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what this is about
  if (!/[\u0000-\u0008\u000b-\u001f\u007f]/.test(text)) return text;
  // oxlint-disable-next-line no-control-regex -- as above
  return text.replace(/\r\n?|\u000b/g, '\n').replace(/[\u0000-\u0008\u000c-\u001f\u007f]/g, '');
}

/** How values are escaped: vCard 2.1 knows `\;` only; 3.0 and 4.0 also `\n \, \\` and lists at commas. */
export type EscapeStyle = 'semicolonOnly' | 'full';

/**
 * Splits a value at `;` and, in style "full", each part at `,`, and undoes the escapes.
 * (RFC 2426, 5 and RFC 6350, 3.4; `\:` and `\"` are read as well, because Apple and Google write them.)
 */
export function splitComponents(text: string, style: EscapeStyle): string[][] {
  if (!/[\\;,]/.test(text)) return [[text]];
  const components: string[][] = [];
  let list: string[] = [];
  let part = '';
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x5c) {
      const replacement = unescaped(text.charAt(i + 1), style);
      if (replacement === null) continue;
      part += text.slice(start, i) + replacement;
      i++;
      start = i + 1;
    } else if (c === 0x3b || (c === 0x2c && style === 'full')) {
      list.push(part + text.slice(start, i));
      part = '';
      start = i + 1;
      if (c === 0x3b) {
        components.push(list);
        list = [];
      }
    }
  }
  list.push(part + text.slice(start));
  components.push(list);
  return components;
}

function unescaped(character: string, style: EscapeStyle): string | null {
  if (character === ';') return ';';
  if (style === 'semicolonOnly') return null;
  if (character === 'n' || character === 'N') return '\n';
  return character === ',' || character === '\\' || character === ':' || character === '"' ? character : null;
}

/** The plain text of split components: joined with `;` and `,` again, without escapes. */
export function joinComponents(components: readonly (readonly string[])[]): string {
  return components.map((list) => list.join(',')).join(';');
}

/** One piece of text so that it stays one piece, on one line (RFC 6350, 3.4). */
export function escapeText(text: string): string {
  if (!/[\\;,\n]/.test(text)) return text;
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}
