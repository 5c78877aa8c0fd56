import { useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { localeFor } from '#shared/kernel/locale.ts';
import type { Settings } from '#shared/settings/settings.ts';
import { shellClient } from '../api/api.ts';
import { speak } from './i18n.ts';
import { useCurrentTitle } from './windowTitle.ts';

const PRODUCT = 'Longhand';

/** Follows the settings with language and theme, and tells the main process (menu, dialogs, title bar). */
export function usePresentedWindow(settings: Settings | null): void {
  const { i18n } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const isKnown = settings !== null;
  const language = settings?.language ?? null;
  const theme = settings?.theme ?? 'system';
  const name = useCurrentTitle();
  const title = name === '' ? PRODUCT : `${name} · ${PRODUCT}`;
  const locale = localeFor([i18n.language]);

  useEffect(() => {
    if (language !== null) void speak(language);
  }, [language]);

  useEffect(() => {
    if (isKnown) setColorScheme(theme === 'system' ? 'auto' : theme);
  }, [isKnown, theme, setColorScheme]);

  useEffect(() => {
    document.title = title;
    shellClient.present({ locale, theme, title }).catch((error: unknown) => {
      console.warn('The main process did not take over title, language and theme.', error);
    });
  }, [locale, theme, title]);
}
