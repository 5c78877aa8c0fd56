// Run by drawIcons.ts in Electron: draws the SVG in an unseen window and writes it as PNG.
import { app, BrowserWindow } from 'electron';
import { readFileSync, writeFileSync } from 'node:fs';

const [source, target] = process.argv.slice(-2);
void app.whenReady().then(async () => {
  const window = new BrowserWindow({
    width: 1024,
    height: 1024,
    show: false,
    frame: false,
    transparent: true,
    enableLargerThanScreen: true,
    webPreferences: { sandbox: true, offscreen: true },
  });
  const svg = readFileSync(source, 'utf8');
  const html = `<style>html,body{margin:0;background:transparent;overflow:hidden}svg{display:block}</style>${svg}`;
  await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
  const picture = await window.webContents.capturePage({ x: 0, y: 0, width: 1024, height: 1024 });
  writeFileSync(target, picture.toPNG());
  app.quit();
});
