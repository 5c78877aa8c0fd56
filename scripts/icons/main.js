// Run by drawIcons.ts in Electron: draws the SVG in an unseen window and writes it as PNG.
import { app, BrowserWindow } from 'electron';
import { readFileSync, writeFileSync } from 'node:fs';

const [source, target, size] = process.argv.slice(-3);
const side = Number(size);
void app.whenReady().then(async () => {
  const window = new BrowserWindow({
    width: side,
    height: side,
    show: false,
    frame: false,
    transparent: true,
    enableLargerThanScreen: true,
    webPreferences: { sandbox: true, offscreen: true },
  });
  const svg = readFileSync(source, 'utf8');
  const html = `<style>html,body{margin:0;background:transparent;overflow:hidden}svg{display:block}</style>${svg}`;
  await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
  // The first frame of a large drawing may come after the page says that it is loaded.
  let picture = await window.webContents.capturePage({ x: 0, y: 0, width: side, height: side });
  for (let attempt = 0; picture.isEmpty() && attempt < 100; attempt += 1)
    picture = await window.webContents.capturePage({ x: 0, y: 0, width: side, height: side });
  if (picture.isEmpty()) throw new Error(`${source} came out empty`);
  writeFileSync(target, picture.toPNG());
  app.quit();
});
