/** A scheme, unless it is a host with its port (`shop.example:8080`). */
const SCHEME = /^([a-z][a-z0-9+.-]*):(?!\d+(?:\/|$))/i;
const HOST = /^[^\s/?#@\\]+\.[^\s/?#@\\]+$/u;
const MAIL = /^mailto:[^\s@]+@[^\s@]+$/iu;
const PHONE = /^tel:[+\d][\d\s().*#/-]*$/i;

/**
 * A typed address of a page, e-mail or phone as it may be opened outside: `https:` (also where the scheme is left out or is
 * `http:`), `mailto:` or `tel:`. Null for everything else; whoever opens it checks again.
 */
export function webAddress(typed: string): string | null {
  const text = typed.trim();
  if (/\s/u.test(text) && !PHONE.test(text)) return null;
  const scheme = SCHEME.exec(text)?.[1]?.toLowerCase();
  if (scheme === 'mailto') return MAIL.test(text) ? text : null;
  if (scheme === 'tel') return PHONE.test(text) ? text.replaceAll(/[\s()]/g, '') : null;
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return null;
  const rest = scheme === undefined ? text : text.slice(scheme.length + 1).replace(/^\/\//, '');
  const host = /^[^/?#]*/.exec(rest)?.[0] ?? '';
  return HOST.test(host) && !/^\.|\.\.|\.$/.test(host) ? `https://${rest}` : null;
}
