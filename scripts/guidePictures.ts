import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './support/projectRoot.ts';
import { runMain, say } from './support/say.ts';

/** Pictures of the guide and of the README, and the screenshots of the end-to-end tests that they are. */
const PICTURES: Readonly<Record<string, string>> = {
  'docs/pictures/desk.png': 'en-sample-desk',
  'docs/guide/pictures/en-desk.png': 'en-sample-desk',
  'docs/guide/pictures/en-reading.png': 'en-desk-reading',
  'docs/guide/pictures/en-form.png': 'en-desk-form',
  'docs/guide/pictures/en-card.png': 'en-sample-card',
  'docs/guide/pictures/en-month.png': 'en-desk-month',
  'docs/guide/pictures/en-print.png': 'en-desk-print',
  'docs/guide/pictures/en-settings.png': 'en-desk-settings',
  'docs/guide/pictures/en-absence.png': 'en-desk-absence',
  'docs/guide/pictures/en-backups.png': 'en-backups-contents',
  'docs/guide/pictures/zh-CN-backups.png': 'zh-CN-backups-contents',
  'docs/guide/pictures/zh-CN-desk.png': 'zh-CN-sample-desk',
  'docs/guide/pictures/zh-CN-reading.png': 'zh-CN-desk-reading',
  'docs/guide/pictures/zh-CN-form.png': 'zh-CN-desk-form',
  'docs/guide/pictures/zh-CN-card.png': 'zh-CN-sample-card',
  'docs/guide/pictures/zh-CN-month.png': 'zh-CN-desk-month',
  'docs/guide/pictures/zh-CN-print.png': 'zh-CN-desk-print',
  'docs/guide/pictures/zh-CN-settings.png': 'zh-CN-desk-settings',
  'docs/guide/pictures/en-sheet-preview.png': 'en-sheets-changed',
  'docs/guide/pictures/en-sheet-columns.png': 'en-sheets-columns',
  'docs/guide/pictures/en-search.png': 'en-sheets-palette',
  'docs/guide/pictures/en-filter.png': 'en-sheets-condition',
  'docs/guide/pictures/en-fields.png': 'en-sheets-fields',
  'docs/guide/pictures/zh-CN-sheet-preview.png': 'zh-CN-sheets-changed',
  'docs/guide/pictures/zh-CN-sheet-columns.png': 'zh-CN-sheets-columns',
  'docs/guide/pictures/zh-CN-search.png': 'zh-CN-sheets-palette',
  'docs/guide/pictures/zh-CN-filter.png': 'zh-CN-sheets-condition',
  'docs/guide/pictures/zh-CN-fields.png': 'zh-CN-sheets-fields',
  'docs/guide/pictures/en-moving.png': 'en-moving-facts',
  'docs/guide/pictures/zh-CN-moving.png': 'zh-CN-moving-out',
  'docs/guide/pictures/en-sales.png': 'en-sample-sales',
  'docs/guide/pictures/en-sale.png': 'en-money-sale',
  'docs/guide/pictures/en-sales-import.png': 'en-money-sheet-first',
  'docs/guide/pictures/en-worth.png': 'en-money-answers-measured',
  'docs/guide/pictures/en-worth-result.png': 'en-sample-worth',
  'docs/guide/pictures/en-initiative.png': 'en-money-initiative',
  'docs/guide/pictures/en-report.png': 'en-money-report',
  'docs/guide/pictures/en-scorecard.png': 'en-sample-scorecard',
  'docs/guide/pictures/en-goals.png': 'en-sample-goals',
  'docs/guide/pictures/zh-CN-sales.png': 'zh-CN-sample-sales',
  'docs/guide/pictures/zh-CN-sale.png': 'zh-CN-money-sale',
  'docs/guide/pictures/zh-CN-sales-import.png': 'zh-CN-money-sheet-first',
  'docs/guide/pictures/zh-CN-worth.png': 'zh-CN-money-answers-measured',
  'docs/guide/pictures/zh-CN-worth-result.png': 'zh-CN-sample-worth',
  'docs/guide/pictures/zh-CN-initiative.png': 'zh-CN-money-initiative',
  'docs/guide/pictures/zh-CN-report.png': 'zh-CN-money-report',
  'docs/guide/pictures/zh-CN-scorecard.png': 'zh-CN-sample-scorecard',
  'docs/guide/pictures/zh-CN-goals.png': 'zh-CN-sample-goals',
};

// After `npm run test:e2e`: takes the newest screenshots over into the documents.
await runMain(() => {
  for (const [picture, screenshot] of Object.entries(PICTURES)) {
    const target = path.join(projectRoot, picture);
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(path.join(projectRoot, 'tests/e2e/screenshots', `${screenshot}.png`), target);
  }
  say(`${Object.keys(PICTURES).length} pictures are of today.`);
  return Promise.resolve(0);
});
