import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../support/projectRoot.ts';
import { gatherShipped, SHIPPED, type Shipped } from './shippedPackages.ts';

/** Licences under which we ship the work of others. Another one is a decision, not an accident. */
const LICENCES: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
  'OFL-1.1',
  'BlueOak-1.0.0',
  'Unlicense',
  'MIT AND ISC AND BSD-3-Clause',
  '(MIT AND Zlib)',
  '(MIT OR CC0-1.0)',
]);

/** Packages that come with Electron itself; their notices lie beside the program. */
const OF_ELECTRON: ReadonlySet<string> = new Set(['electron']);

/** What the documents and manifests say, to be held against the sources. */
export interface ShippedFacts {
  /** Packages that the sources of the app import, with one file that does. */
  readonly imported: ReadonlyMap<string, string>;
  readonly shipped: ReadonlyMap<string, Shipped>;
  /** The packages that are named as shipped by themselves, not because another needs them. */
  readonly named: readonly string[];
  /** The versions in package.json, whatever the list. */
  readonly versions: Readonly<Record<string, string>>;
  readonly notices: string;
  readonly dependencies: string;
}

/** The package of an import: `@a/b/c` is `@a/b`. Null for files, own paths and Node. */
export function packageOf(specifier: string): string | null {
  if (/^(?:\.|#|node:|\/)/.test(specifier)) return null;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

const IMPORTS = /(?:\bfrom\s+|\bimport\s*\(\s*|^\s*import\s+|@import\s+(?:url\()?)['"]([^'"]+)['"]/gm;

/** Every package that a source text imports. */
export function packagesIn(text: string): readonly string[] {
  return [...text.matchAll(IMPORTS)].flatMap(([, specifier = '']) => packageOf(specifier) ?? []);
}

/** Everything that is wrong with what is shipped, one sentence each. */
export function faultsOf({
  imported,
  shipped,
  named,
  versions,
  notices,
  dependencies,
}: ShippedFacts): readonly string[] {
  const inApp = dependencies.split('\n## To build')[0] ?? '';
  return [
    ...[...imported]
      .filter(([name]) => !named.includes(name) && !OF_ELECTRON.has(name))
      .map(([name, file]) => `${name}, imported by ${file}, is not in scripts/shipped/shippedPackages.ts.`),
    ...named.filter((name) => !isNamed(inApp, name)).map((name) => `${name} has no line in docs/dependencies.md.`),
    ...named
      .filter((name) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(versions[name] ?? ''))
      .map((name) => `${name} is not held at one version in package.json.`),
    ...[...shipped]
      .filter(([, { manifest }]) => !LICENCES.has(manifest.license ?? ''))
      .map(([key, { manifest }]) => `${key} is under a licence that is not among ours: "${manifest.license ?? ''}".`),
    ...[...shipped.values()]
      .filter(({ manifest }) => !notices.includes(`| ${manifest.name} | ${manifest.version} |`))
      .map(({ manifest }) => `${manifest.name} ${manifest.version} is not in NOTICES.md.`),
  ];
}

/** In full, or in a list as `@mantine/core, charts`. */
function isNamed(document: string, name: string): boolean {
  const last = name.split('/').at(-1) ?? name;
  const cells = document.split('\n').flatMap((row) => row.split('|')[1] ?? []);
  return cells.some((cell) =>
    cell
      .split(/[,;]/)
      .map((part) => part.trim())
      .some((part) => part === name || (part === last && cell.includes(name.split('/')[0] ?? name))),
  );
}

/** The facts as they are in this folder. */
export function readShippedFacts(): ShippedFacts {
  const read = (file: string) => readFileSync(path.join(projectRoot, file), 'utf8');
  const imported = new Map<string, string>();
  for (const root of ['electron', 'renderer', 'shared']) {
    for (const entry of readdirSync(path.join(projectRoot, root), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(?:tsx?|css)$/.test(entry.name)) continue;
      const file = path.relative(projectRoot, path.join(entry.parentPath, entry.name));
      for (const name of packagesIn(read(file))) imported.set(name, file);
    }
  }
  const manifest = JSON.parse(read('package.json')) as Readonly<
    Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>
  >;
  return {
    imported,
    shipped: gatherShipped(),
    named: SHIPPED,
    versions: { ...manifest.devDependencies, ...manifest.dependencies },
    notices: read('NOTICES.md'),
    dependencies: read('docs/dependencies.md'),
  };
}
