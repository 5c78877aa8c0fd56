/** Libraries and fonts that reach the person's machine, with the licence texts their packages carry. */
const texts = import.meta.glob<string>(
  [
    '../../node_modules/{@floating-ui,@fontsource,@mantine,@orpc,@tabler,@tanstack}/*/LICEN[CS]E*',
    '../../node_modules/{better-sqlite3,dayjs,get-nonce,i18next,kysely,libphonenumber-js,pinyin-pro,react,react-dom,react-i18next,react-remove-scroll,regexparam,scheduler,uuid,wouter,zod}/LICEN[CS]E*',
  ],
  { query: '?raw', import: 'default', eager: true, exhaustive: true },
);

/** Every licence text once, under the names of the packages that carry it. */
export const notices: string = inOneText(texts);

function inOneText(texts: Readonly<Record<string, string>>): string {
  const byText = new Map<string, string[]>();
  for (const [file, text] of Object.entries(texts)) {
    const name = /node_modules\/(.+)\/[^/]+$/.exec(file)?.[1] ?? file;
    byText.set(text.trim(), [...(byText.get(text.trim()) ?? []), name]);
  }
  return [...byText].map(([text, names]) => `${names.join(', ')}\n\n${text}`).join('\n\n\n');
}
