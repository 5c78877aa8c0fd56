const ALLOWED = new Set(['https:', 'mailto:', 'tel:']);

/** The address to open outside, parsed and written anew, or null when its kind is not allowed. */
export function allowedUrl(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (!ALLOWED.has(url.protocol)) return null;
  if (url.protocol === 'https:' && (url.hostname === '' || url.username !== '' || url.password !== '')) return null;
  return url.href;
}
