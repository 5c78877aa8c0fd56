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
import { listenForPorts } from './api/api.ts';
import { App } from './app/App.tsx';
import { firstLanguage, startWords } from './app/i18n.ts';

listenForPorts();
startWords(firstLanguage());

const place = document.getElementById('window');
if (place === null) throw new Error('index.html has no element #window to draw in.');
createRoot(place).render(
  <StrictMode>
    <App styleNonce={styleNonce} />
  </StrictMode>,
);
