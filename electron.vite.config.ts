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

/**
 * What the first screen needs is one file: each file more is asked of the main process by itself, a hundred small ones took
 * longer than all that is in them. Vite would cut it up by who else, of what comes later, needs which part.
 */
function oneFileForTheStart(entry: string): {
  readonly plugin: Plugin;
  readonly isOfTheStart: (id: string) => boolean;
} {
  const ofTheStart = new Set<string>();
  return {
    isOfTheStart: (id) => ofTheStart.has(id),
    plugin: {
      name: 'one-file-for-the-start',
      buildEnd() {
        const ids = [...this.getModuleIds()].filter((id) => id === entry || id.startsWith(`${entry}?`));
        for (const id of ids) {
          ofTheStart.add(id);
          ids.push(...(this.getModuleInfo(id)?.importedIds ?? []).filter((next) => !ofTheStart.has(next)));
        }
      },
    },
  };
}

const start = oneFileForTheStart(normalizePath(path.join(root, 'renderer/main.tsx')));

/** Everything but the native module is bundled, so that a package carries no node_modules but that one. */
const bundled = { externalizeDeps: false, sourcemap: true } as const;

export default defineConfig({
  main: {
    build: {
      ...bundled,
      target: 'node20.18',
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          main: path.join(root, 'electron/shell/main.ts'),
          data: path.join(root, 'electron/data/main.ts'),
          pictureWorker: path.join(root, 'electron/data/transfer/pictureWorker.ts'),
          sheetEntriesWorker: path.join(root, 'electron/data/transfer/sheetEntriesWorker.ts'),
          workbookWorker: path.join(root, 'electron/data/transfer/workbook/workbookWorker.ts'),
          backupWorker: path.join(root, 'electron/data/database/backupWorker.ts'),
          archiveWorker: path.join(root, 'electron/data/transfer/archive/archiveWorker.ts'),
        },
        external: ['electron', 'better-sqlite3', /^node:/],
        // Comments and spaces only: what the log says of a fault is to be understood.
        output: {
          minify: { compress: false, mangle: false, codegen: true },
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
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
    plugins: [react(), onlyWoff2, oneByteScripts, start.plugin],
    build: {
      target: 'chrome130',
      outDir: path.join(root, 'out/renderer'),
      emptyOutDir: true,
      sourcemap: false,
      minify: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: path.join(root, 'renderer/index.html'),
        output: { codeSplitting: { groups: [{ name: 'start', test: start.isOfTheStart }] } },
      },
    },
  },
});
