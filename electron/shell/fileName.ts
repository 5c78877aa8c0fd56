/** A name that is a name on every system: no separators, no reserved characters. */
export function safeFileName(name: string): string {
  const safe = name
    .replaceAll(/[<>:"/\\|?*\p{Cc}]/gu, '_')
    .replace(/^\.+/, '')
    .replace(/[. ]+$/, '')
    .slice(0, 200);
  return safe === '' ? 'longhand' : safe;
}
