import { defineConfig } from '@playwright/test';
import path from 'node:path';

/** The packaged app of `release/`, by itself: `npm run test:package`. */
export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: path.resolve(import.meta.dirname, '../../test-results'),
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  forbidOnly: process.env['CI'] !== undefined,
});
