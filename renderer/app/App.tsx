import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { listenToChanges } from '../api/changes.ts';
import { queryClient } from '../api/queryClient.ts';
import { MovingHost } from '../moving/MovingHost.tsx';
import { DirectedWindow } from './DirectedWindow.tsx';
import { ScreenErrorBoundary } from './ScreenErrorBoundary.tsx';
import { cssVariables, theme } from './theme.ts';

/** Remembers the theme where the first paint can read it, so that a dark window never flashes white. */
const colorSchemeManager = localStorageColorSchemeManager({ key: 'longhand-theme' });

/** Everything in the window, with what every part of it needs. */
export function App({ styleNonce }: { readonly styleNonce: string }) {
  useEffect(() => listenToChanges(queryClient), []);
  return (
    <QueryClientProvider client={queryClient}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        getStyleNonce={() => styleNonce}
        colorSchemeManager={colorSchemeManager}
        defaultColorScheme="auto"
      >
        <ModalsProvider>
          <Notifications position="bottom-left" limit={4} />
          <Router hook={useHashLocation}>
            <ScreenErrorBoundary>
              <DirectedWindow />
            </ScreenErrorBoundary>
            <MovingHost />
          </Router>
        </ModalsProvider>
      </MantineProvider>
    </QueryClientProvider>
  );
}
