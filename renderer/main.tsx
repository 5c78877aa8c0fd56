import { styleNonce } from './app/beforeAll.ts';
import './app/wordsAhead.ts';
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
import { listenForPorts } from './api/api.ts';
import { App } from './app/App.tsx';
import { firstLanguage } from './app/firstLanguage.ts';
import { startWords } from './app/i18n.ts';
import { letTabPassChoices } from './app/tabPastChoices.ts';
import { askFirstQuestions } from './app/firstQuestions.ts';
import { readAhead } from './components/lazyPart.tsx';
import { loadFonts } from './handwriting/loadFonts.ts';

listenForPorts();
askFirstQuestions();
letTabPassChoices();
await startWords(firstLanguage());

/** Milliseconds. */
const READ_AHEAD_AFTER = 3000;

const place = document.getElementById('window');
if (place === null) throw new Error('index.html has no element #window to draw in.');
// Not while the first screen is made: what it needs comes first.
setTimeout(() => {
  loadFonts();
  void readAhead();
}, READ_AHEAD_AFTER);
createRoot(place).render(
  <StrictMode>
    <App styleNonce={styleNonce} />
  </StrictMode>,
);
