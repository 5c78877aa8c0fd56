import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../support/projectRoot.ts';

/** What is shipped: these packages and what they depend on. Everything else only builds and tests. */
export const SHIPPED: readonly string[] = [
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
  'age-encryption',
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

/** Licences of packages whose manifest names none: read by us in the text that lies beside it. */
const READ_BY_US: Readonly<Record<string, string>> = { 'exif-parser': 'MIT' };

/** What we read of a package.json. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** A package that is shipped, and the text of its licence. */
export interface Shipped {
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

/** Everything that is shipped, by name and version. */
export function gatherShipped(): ReadonlyMap<string, Shipped> {
  const found = new Map<string, Shipped>();
  const waiting = SHIPPED.map((name) => ({ name, from: projectRoot }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const folder = folderOf(next.name, next.from);
    if (folder === null) continue;
    const read = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
    const manifest = { ...read, license: read.license ?? READ_BY_US[read.name] ?? '' };
    const key = `${manifest.name} ${manifest.version}`;
    if (found.has(key)) continue;
    found.set(key, { manifest, text: licenceText(folder) });
    for (const name of Object.keys(manifest.dependencies ?? {})) waiting.push({ name, from: folder });
  }
  return found;
}
