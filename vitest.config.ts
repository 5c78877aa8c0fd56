import react from '@vitejs/plugin-react';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** Compiled once for all threads and processes that tests start: else half of what such a start takes is compiling. */
const NODE_COMPILE_CACHE = path.join(import.meta.dirname, 'node_modules/.cache/tests');

const unit = (name: string, include: string[], isolate = true) => ({
  extends: true as const,
  test: { name, include, environment: 'node', isolate, env: { NODE_COMPILE_CACHE } },
});

/** One worker reads what is tested once for all of its files, as one process of the program does for all of its life. */
const shared = (name: string, include: string[]) => unit(name, include, false);

export default defineConfig({
  test: {
    // For what hangs. What is merely slow, on a busy machine, is no fault of the tree.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // On two cores vitest would take one worker by itself.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ['default'],
    globalSetup: ['tests/support/memoryFolder.ts'],
    setupFiles: ['tests/support/laws.ts'],
    projects: [
      shared('shared', ['tests/shared/**/*.test.ts']),
      shared('data', ['tests/data/**/*.test.ts']),
      unit('shell', ['tests/shell/**/*.test.ts']),
      unit('scripts', ['tests/scripts/**/*.test.ts', 'tests/house/**/*.test.ts']),
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'renderer',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          isolate: false,
          setupFiles: ['tests/renderer/freshPage.ts'],
        },
      },
    ],
  },
});
