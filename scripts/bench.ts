import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './support/projectRoot.ts';
import { runMain, say } from './support/say.ts';

// npm run bench: every benchmark, one after the other; ends with 1 where one missed a bar.
await runMain(async () => {
  const folder = path.join(projectRoot, 'tests/bench');
  const missed: string[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.bench.ts'))) {
    say(`\n── ${file} ──`);
    const child = spawn(process.execPath, [path.join(folder, file)], { cwd: projectRoot, stdio: 'inherit' });
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) missed.push(file);
  }
  say(missed.length === 0 ? '\nNo benchmark missed a bar.' : `\nMissed a bar: ${missed.join(', ')}`);
  return missed.length === 0 ? 0 : 1;
});
