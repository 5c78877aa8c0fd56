import { z } from 'zod';

/** The languages that Longhand speaks. */
export const Locale = z.enum(['en', 'zh-CN', 'zh-TW']);
export type Locale = z.infer<typeof Locale>;

/**
 * The language to speak for somebody whose system asks for `tags` (BCP 47, best first).
 * Traditional script or a region that writes it gives zh-TW, other Chinese zh-CN, anything else English.
 */
export function localeFor(tags: readonly string[]): Locale {
  for (const tag of tags) {
    const lower = tag.toLowerCase();
    if (/^zh\b.*(hant|tw|hk|mo)/.test(lower)) return 'zh-TW';
    if (/^zh\b/.test(lower)) return 'zh-CN';
    if (/^en\b/.test(lower)) return 'en';
  }
  return 'en';
}
