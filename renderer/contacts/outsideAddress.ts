import type { ContactPoint } from '#shared/contacts/contactPoint.ts';

/**
 * What to open outside for a point: mailto:, tel: or https:; null when there is nothing sensible to open.
 * The main process checks it again before it opens anything.
 */
export function outsideAddress({
  type,
  value,
  normalized,
}: Pick<ContactPoint, 'type' | 'value' | 'normalized'>): string | null {
  const text = value.trim();
  switch (type) {
    case 'email':
      return /^[^\s@]+@[^\s@]+$/u.test(text)
        ? `mailto:${encodeURI(text).replaceAll(/[?&#]/g, encodeURIComponent)}`
        : null;
    case 'phone': {
      const digits = normalized ?? text.replaceAll(/[^\d+*#]/g, '');
      return /\d/.test(digits) ? `tel:${digits.replaceAll('#', '%23')}` : null;
    }
    case 'url':
      return webAddress(text);
    case 'address':
    case 'messenger':
      return null;
  }
}

function webAddress(text: string): string | null {
  const withScheme = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]+:\d/.test(text) ? text : `https://${text}`;
  const url = URL.parse(withScheme.replace(/^http:/i, 'https:'));
  return url !== null && url.protocol === 'https:' && url.hostname.includes('.') ? url.href : null;
}
