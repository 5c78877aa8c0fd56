import { styleNonce } from './app/beforeAll.ts';
import '@mantine/core/styles.css';
import '@mantine/charts/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/dropzone/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './app/theme.css';
import './handwriting/hand.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { data, listenForPorts } from './api/api.ts';
import { queryClient } from './api/queryClient.ts';
import { App } from './app/App.tsx';
import { firstLanguage, startWords } from './app/i18n.ts';
import { letTabPassChoices } from './app/tabPastChoices.ts';
import { askLastScreen } from './app/lastScreen.ts';
import { readAhead } from './components/lazyPart.tsx';

listenForPorts();
askLastScreen();
void queryClient.prefetchQuery(data.settings.get.queryOptions({ input: {} }));
letTabPassChoices();
await startWords(firstLanguage());

/** Milliseconds. */
const READ_AHEAD_AFTER = 3000;

const place = document.getElementById('window');
if (place === null) throw new Error('index.html has no element #window to draw in.');
// Not while the first screen is made: what it needs comes first.
setTimeout(() => void readAhead(), READ_AHEAD_AFTER);
createRoot(place).render(
  <StrictMode>
    <App styleNonce={styleNonce} />
  </StrictMode>,
);
