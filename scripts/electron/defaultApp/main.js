// What the official default_app.asar does, in short: start the app whose folder is on the command
// line. The import is awaited at top level so that the app runs before Electron's "ready".
import { app } from 'electron/main';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const preloads = [];
let folder;
for (let index = 1; index < process.argv.length && folder === undefined; index += 1) {
  const argument = process.argv[index];
  if (argument === '-r' || argument === '--require') preloads.push(process.argv[(index += 1)]);
  else if (!argument.startsWith('-')) folder = path.resolve(argument);
}

if (folder === undefined) {
  console.error('usage: electron [switches] FOLDER');
  process.exit(2);
}

const require = createRequire(import.meta.url);
for (const preload of preloads) require(preload);

Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
const description = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
app.name = description.productName ?? description.name;
if (description.version) app.setVersion(description.version);
app.setDesktopName(description.desktopName ?? `${app.name}.desktop`);
app.setAppPath(folder);
await import(pathToFileURL(path.join(folder, description.main ?? 'index.js')).href);
