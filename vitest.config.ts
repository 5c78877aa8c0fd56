import react from '@vitejs/plugin-react';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const unit = (name: string, include: string[]) => ({
  extends: true as const,
  test: { name, include, environment: 'node' },
});

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // On two cores vitest would take one worker by itself.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ['default'],
    projects: [
      unit('shared', ['tests/shared/**/*.test.ts']),
      unit('data', ['tests/data/**/*.test.ts']),
      unit('shell', ['tests/shell/**/*.test.ts']),
      unit('scripts', ['tests/scripts/**/*.test.ts', 'tests/house/**/*.test.ts']),
      {
        extends: true,
        plugins: [react()],
        test: { name: 'renderer', include: ['tests/renderer/**/*.test.{ts,tsx}'], environment: 'happy-dom' },
      },
    ],
  },
});
