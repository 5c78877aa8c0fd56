import { ipcRenderer, webFrame } from 'electron';

/*
 * Hands the ports over to the page and exposes nothing else. `longhand-ports` carries the data port and the shell
 * port, `longhand-data-port` the data port of a restarted data process.
 */
const channels = ['longhand-ports', 'longhand-data-port'] as const;

/** Milliseconds: by then the first screen stands, and what will be shown next is read. */
const GIVE_BACK_AFTER = 10_000;

window.addEventListener('DOMContentLoaded', () => {
  for (const type of channels) {
    ipcRenderer.on(type, (event) => {
      window.postMessage({ type }, window.location.origin, [...event.ports]);
    });
  }
  ipcRenderer.send('longhand-page-ready');
  // The files that the page was made of have been taken up long ago: kept beside that, they are held twice.
  setTimeout(() => webFrame.clearCache(), GIVE_BACK_AFTER);
});
