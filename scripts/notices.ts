import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './support/projectRoot.ts';
import { runMain, say } from './support/say.ts';

/** What is shipped: these packages and what they depend on. Everything else only builds and tests. */
const SHIPPED = [
  '@atlaskit/pragmatic-drag-and-drop',
  '@fontsource/caveat',
  '@fontsource/iansui',
  '@fontsource/kalam',
  '@fontsource/long-cang',
  '@fontsource/lxgw-wenkai-tc',
  '@mantine/charts',
  '@mantine/core',
  '@mantine/dates',
  '@mantine/dropzone',
  '@mantine/form',
  '@mantine/hooks',
  '@mantine/modals',
  '@mantine/notifications',
  '@mantine/spotlight',
  '@orpc/client',
  '@orpc/contract',
  '@orpc/server',
  '@orpc/tanstack-query',
  '@tabler/icons-react',
  '@tanstack/react-query',
  'better-sqlite3',
  'chrono-node',
  'dayjs',
  'get-nonce',
  'i18next',
  'ical.js',
  'image-size',
  'jimp',
  'jschardet',
  'kysely',
  'libphonenumber-js',
  'lxgw-wenkai-webfont',
  'papaparse',
  'pinyin-pro',
  'react',
  'react-dom',
  'react-i18next',
  'recharts',
  'saxes',
  'tyme4ts',
  'uuid',
  'wouter',
  'yauzl',
  'yazl',
  'zod',
];

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

interface Shipped {
  readonly manifest: Manifest;
  readonly text: string;
}

/** The folder of a package as seen from another one: nearest node_modules first. */
function folderOf(name: string, from: string): string | null {
  for (let folder = from; folder.startsWith(projectRoot); folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', name);
    try {
      readFileSync(path.join(candidate, 'package.json'));
      return candidate;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')))
        throw error;
    }
  }
  return null;
}

function licenceText(folder: string): string {
  return readdirSync(folder)
    .filter((entry) => /^(licen[cs]e|copying|ofl)(\.|$)/i.test(entry))
    .map((file) => readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}

function gather(): Map<string, Shipped> {
  const found = new Map<string, Shipped>();
  const waiting = SHIPPED.map((name) => ({ name, from: projectRoot }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const folder = folderOf(next.name, next.from);
    if (folder === null) continue;
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
    const key = `${manifest.name} ${manifest.version}`;
    if (found.has(key)) continue;
    found.set(key, { manifest, text: licenceText(folder) });
    for (const name of Object.keys(manifest.dependencies ?? {})) waiting.push({ name, from: folder });
  }
  return found;
}

/** NOTICES.md: who wrote what is shipped, under which licence, with the texts (each text once). */
function notices(): string {
  const all = [...gather().entries()].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const byText = Map.groupBy(all, ([, { text }]) => text);
  const rows = all.map(([, { manifest }]) => `| ${manifest.name} | ${manifest.version} | ${manifest.license ?? ''} |`);
  const texts = [...byText]
    .filter(([text]) => text !== '')
    .map(([text, packages]) => `### ${packages.map(([key]) => key).join(', ')}\n\n\`\`\`\n${text}\n\`\`\``);
  return [
    '# Notices',
    '',
    'Longhand ships the work of others. Made by `node scripts/notices.ts`; Electron and Chromium bring their own notices',
    'beside the program (`LICENSE.electron.txt`, `LICENSES.chromium.html`).',
    '',
    '| package | version | licence |',
    '|---|---|---|',
    ...rows,
    '',
    '## Licence texts',
    '',
    texts.join('\n\n'),
    '',
  ].join('\n');
}

await runMain(() => {
  const file = path.join(projectRoot, 'NOTICES.md');
  const made = notices();
  if (!process.argv.includes('--check')) {
    writeFileSync(file, made);
    say('NOTICES.md is written.');
    return Promise.resolve(0);
  }
  const isCurrent = readFileSync(file, 'utf8') === made;
  say(isCurrent ? 'NOTICES.md is up to date.' : 'NOTICES.md is out of date: run node scripts/notices.ts');
  return Promise.resolve(isCurrent ? 0 : 1);
});
