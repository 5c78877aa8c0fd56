import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gatherShipped } from './shipped/shippedPackages.ts';
import { projectRoot } from './support/projectRoot.ts';
import { runMain, say } from './support/say.ts';

/** NOTICES.md: who wrote what is shipped, under which licence, with the texts (each text once). */
function notices(): string {
  const all = [...gatherShipped().entries()].toSorted(([a], [b]) => (a < b ? -1 : 1));
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
