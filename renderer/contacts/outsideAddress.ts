import type { ContactPoint } from '#shared/contacts/contactPoint.ts';
import { webAddress } from '#shared/kernel/webAddress.rules.ts';

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
    case 'url': {
      const url = URL.parse(webAddress(text) ?? '');
      return url?.protocol === 'https:' ? url.href : null;
    }
    case 'address':
    case 'messenger':
      return null;
  }
}
