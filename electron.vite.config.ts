import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import path from 'node:path';
import { normalizePath, type Plugin } from 'vite';
import { oneByteScript } from './scripts/support/oneByteScript.ts';

const root = import.meta.dirname;

/** Fonts go along as WOFF2 alone: every window of ours reads it, and the older files would double their size. */
const onlyWoff2: Plugin = {
  name: 'only-woff2',
  generateBundle(_options, bundle) {
    for (const [name, file] of Object.entries(bundle)) {
      if (file.type !== 'asset') continue;
      if (name.endsWith('.woff')) delete bundle[name];
      else if (name.endsWith('.css') && typeof file.source === 'string') {
        file.source = file.source.replaceAll(/,\s*url\([^)]*\.woff\)\s*format\(["']?woff["']?\)/g, '');
      }
    }
  },
};

/** Half of the memory that the scripts of the window take. */
const oneByteScripts: Plugin = {
  name: 'one-byte-scripts',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = oneByteScript(file.code);
  },
};

/** What a process reads before it does anything, known once its modules are. */
interface ReadAtStart {
  readonly plugin: Plugin;
  /** Whether a module is of it; the entry itself, which nobody else may run, is not, unless `withEntry` says so. */
  readonly has: (id: string) => boolean;
}

/**
 * What is read at a start is one file: each file more is asked for by itself, a hundred small ones took longer than all that
 * is in them. Vite would cut it up by who else, of what comes later, needs which part.
 */
function readAtStart(entry: string, { withEntry }: { readonly withEntry: boolean }): ReadAtStart {
  const itself = normalizePath(path.join(root, entry));
  const ofTheStart = new Set<string>();
  return {
    has: (id) => ofTheStart.has(id) && (withEntry || id !== itself),
    plugin: {
      name: `read-at-start-of-${entry}`,
      buildEnd() {
        const ids = [...this.getModuleIds()].filter((id) => id === itself || id.startsWith(`${itself}?`));
        for (const id of ids) {
          ofTheStart.add(id);
          ids.push(...(this.getModuleInfo(id)?.importedIds ?? []).filter((next) => !ofTheStart.has(next)));
        }
      },
    },
  };
}

const page = readAtStart('renderer/main.tsx', { withEntry: true });
const shell = readAtStart('electron/shell/main.ts', { withEntry: false });
const data = readAtStart('electron/data/main.ts', { withEntry: false });
const WORKERS = {
  pictureWorker: 'electron/data/transfer/pictureWorker.ts',
  sheetEntriesWorker: 'electron/data/transfer/sheetEntriesWorker.ts',
  workbookWorker: 'electron/data/transfer/workbook/workbookWorker.ts',
  backupWorker: 'electron/data/database/backupWorker.ts',
  archiveWorker: 'electron/data/transfer/archive/archiveWorker.ts',
} as const;
const workers = Object.values(WORKERS).map((entry) => readAtStart(entry, { withEntry: false }));
const isOfAWorker = (id: string) => workers.some((worker) => worker.has(id));

/** Everything but the native module is bundled, so that a package carries no node_modules but that one. */
const bundled = { externalizeDeps: false, sourcemap: true } as const;

export default defineConfig({
  main: {
    plugins: [shell, data, ...workers].map(({ plugin }) => plugin),
    build: {
      ...bundled,
      target: 'node20.18',
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          main: path.join(root, 'electron/shell/main.ts'),
          data: path.join(root, 'electron/data/main.ts'),
          ...Object.fromEntries(Object.entries(WORKERS).map(([name, entry]) => [name, path.join(root, entry)])),
        },
        external: ['electron', 'better-sqlite3', /^node:/],
        // Comments and spaces only: what the log says of a fault is to be understood.
        output: {
          minify: { compress: false, mangle: false, codegen: true },
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          // A worker reads what it needs and no more: its parts stay as they fall.
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [
              { name: 'shellAndData', test: (id) => data.has(id) && shell.has(id) && !isOfAWorker(id) },
              { name: 'data', test: (id) => data.has(id) && !shell.has(id) && !isOfAWorker(id) },
            ],
          },
        },
      },
    },
  },
  preload: {
    build: {
      ...bundled,
      target: 'node20.18',
      outDir: 'out/preload',
      rolldownOptions: {
        input: { preload: path.join(root, 'electron/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: path.join(root, 'renderer'),
    base: './',
    plugins: [react(), onlyWoff2, oneByteScripts, page.plugin],
    build: {
      target: 'chrome130',
      outDir: path.join(root, 'out/renderer'),
      emptyOutDir: true,
      sourcemap: false,
      minify: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      // Kilobytes. Read from the disk, not over a network: one file for the start is the quickest.
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: path.join(root, 'renderer/index.html'),
        output: { codeSplitting: { groups: [{ name: 'start', test: page.has }] } },
      },
    },
  },
});
