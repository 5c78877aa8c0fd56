import type { Locale } from '#shared/kernel/locale.ts';
import type { Words } from './words/english.ts';

export type { Words } from './words/english.ts';

/** Reads the words of one language; the others stay on the disk. */
export async function readWords(language: Locale): Promise<Readonly<Record<keyof Words, object>>> {
  switch (language) {
    case 'en':
      return (await import('./words/english.ts')).english;
    case 'zh-CN':
      return (await import('./words/simplifiedChinese.ts')).simplifiedChinese;
    case 'zh-TW':
      return (await import('./words/traditionalChinese.ts')).traditionalChinese;
  }
}
