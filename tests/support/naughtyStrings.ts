/*
 * What may stand in a name by malice or by accident, kind by kind. All are texts like any other: shown as they are, never
 * run, filled in, followed or cut.
 */
const KINDS = {
  html: [
    '<img src=x onerror="longhandNaughty=1">',
    '<script>longhandNaughty=2</script>',
    '"><svg onload=longhandNaughty=3>',
    '</title></textarea></style><b>bold</b>',
    '<iframe srcdoc="<script>parent.longhandNaughty=4</script>">',
    '<a href="javascript:longhandNaughty=5">click</a>',
    '<meta http-equiv=refresh content="0;url=https://example.com">',
    '<base href="https://example.com/">',
    '<!-- <%= 7*7 %> -->',
    '&lt;b&gt;&amp;&#x3c;script&#62;',
    '<math><mtext><table><mglyph><style><img src=x onerror=longhandNaughty=6>',
    '<template shadowrootmode=open><slot onslotchange=longhandNaughty=7>',
  ],
  script: [
    "';longhandNaughty=8;//",
    '${longhandNaughty=9}',
    '`;longhandNaughty=10;`',
    'javascript:longhandNaughty=11',
    'data:text/html,<script>longhandNaughty=12</script>',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'undefined',
    'null',
    'NaN',
    'true',
    '[object Object]',
  ],
  templates: [
    '{{name}}',
    '{{count}} {{value}} {{contact}}',
    '{{- name}}',
    '$t(app:desk)',
    '$t(app:desk, {"count": 2})',
    '{{name, uppercase}}',
    '{name} {when} {what} {count}',
    '<0>{{name}}</0>',
    '%s %d %n %@ {0} #{1+1}',
    'app:desk',
    'contacts:count_other',
    '{% raw %}{{7*7}}{% endraw %}',
  ],
  css: ['</style><style>*{display:none}', 'x;}body{background:url(https://example.com/)}', 'expression(alert(1))'],
  sql: [
    "Robert'); DROP TABLE contacts;--",
    "' OR 1=1 --",
    '" OR ""="',
    '%_\\%',
    'NEAR(a b)',
    'a AND "',
    'x* OR y:',
    '\\',
  ],
  formulas: [
    '=1+1',
    "=cmd|' /C calc'!A0",
    '+1+1',
    '-1+1',
    '@SUM(1+1)',
    '=HYPERLINK("https://example.com","x")',
    '＝1+1',
    '＋1',
    '－1+1',
    '＠x',
    "'=1+1",
    "''",
    '00123',
    '1e5',
    '2026-02-30',
    '12,5',
  ],
  unicode: [
    '\u202Eevil\u202C gnp.exe',
    '\u2066isolated\u2069 and \u2067right\u2069',
    'zero\u200Bwidth\u200Cand\u200Djoined\uFEFF.',
    'soft\u00ADhyphen',
    '👩‍👩‍👧‍👦🏳️‍🌈👍🏽🇹🇼',
    `Z${'\u0351\u0346\u0320'.repeat(20)}algo`,
    'ﷺ ﷽ 𒐫',
    'שלום עולם مرحبا',
    '𠮷野家 𪚥',
    'ǅ ß ı İ ſ Ⅷ ﬀ',
    'é e\u0301',
    '　全形　空白　x',
    'a\u00A0b\u2003c',
    '\u{E0041}tag\u{E007F}',
    'x'.repeat(200),
  ],
  names: [
    '../../../etc/passwd',
    'C:\\Windows\\System32\\calc.exe',
    '\\\\host\\share',
    'file:///etc/passwd',
    'CON',
    'LPT1.txt',
    'NUL',
    'a/b:c*d?e|f',
    '.',
    '~/.ssh',
    '-rf',
    'https://user:secret@example.com/',
    '$(reboot) `reboot` ; reboot',
    'BEGIN:VCARD',
    'END:VCARD',
    'N;CHARSET=UTF-8:x',
  ],
} as const;

/** All of them, in one order. */
export const NAUGHTY_STRINGS: readonly string[] = Object.values(KINDS).flat();

/** The name that one of them sets when it is run instead of shown. */
export const NAUGHTY_MARK = 'longhandNaughty';

const escaped = (text: string) => text.replaceAll(/[\\,;]/g, (sign) => `\\${sign}`);

/** An address book of people who are called like this, with the same as note, company and title. */
export function naughtyBook(strings: readonly string[]): string {
  const cards = strings.map((text) => {
    const value = escaped(text);
    return `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:${value}\r\nORG:${value}\r\nTITLE:${value}\r\nNOTE:${value}\r\nEND:VCARD\r\n`;
  });
  return cards.join('');
}

/** A sheet of the same. What stands in a cell of ours with an apostrophe before it is read without. */
export function naughtySheet(strings: readonly string[]): string {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = strings.map((text, n) => [cell(text), `naughty${n}@example.org`, cell(text)].join(','));
  return ['Name,E-mail,Note', ...rows].join('\r\n');
}
