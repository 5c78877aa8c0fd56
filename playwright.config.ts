import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  // Minutes of clicking everything: npm run test:session.
  testIgnore: process.env['LONGHAND_SESSION'] === undefined ? ['**/wholeSession.spec.ts'] : [],
  outputDir: 'test-results',
  // Two windows at a time, each with folders of its own: while one waits the other works.
  workers: 2,
  // Tests of one file share nothing either: the longest file shall not run alone at the end.
  fullyParallel: true,
  // For what hangs, as in vitest.config.ts. What is merely slow, on a busy machine, is no fault of the tree.
  timeout: 1_800_000,
  expect: { timeout: 60_000 },
  reporter: [['list']],
  forbidOnly: process.env['CI'] !== undefined,
});
