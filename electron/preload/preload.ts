import { ipcRenderer } from 'electron';

/*
 * Hands the ports over to the page and exposes nothing else. `longhand-ports` carries the data port and the shell
 * port, `longhand-data-port` the data port of a restarted data process.
 */
const channels = ['longhand-ports', 'longhand-data-port'] as const;

window.addEventListener('DOMContentLoaded', () => {
  for (const type of channels) {
    ipcRenderer.on(type, (event) => {
      window.postMessage({ type }, window.location.origin, [...event.ports]);
    });
  }
  ipcRenderer.send('longhand-page-ready');
});
