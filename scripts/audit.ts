import { existsSync } from 'node:fs';
import path from 'node:path';
import { readAdvisories } from './shipped/advisories.ts';
import { faultsOf, readShippedFacts } from './shipped/shippedFaults.ts';
import { projectRoot } from './support/projectRoot.ts';
import { runQuietly } from './support/run.ts';
import { runMain, say } from './support/say.ts';

// Exit codes: 0 all is well, 1 something that is shipped is at fault, 2 the registry gave no answer.
await runMain(async () => {
  const facts = readShippedFacts();
  const faults = faultsOf(facts);
  for (const fault of faults) say(fault);
  say(`${facts.shipped.size} packages are shipped; ${faults.length} faults in licences, notices, documents, versions.`);
  if (process.argv.includes('--offline')) return faults.length === 0 ? 0 : 1;

  const shippedNames = new Set([...facts.shipped.values()].map(({ manifest }) => manifest.name));
  // Electron is shipped too, though by no bundle of ours.
  const isShipped = (folder: string) => {
    const name = folder.split('node_modules/').at(-1) ?? folder;
    return name === 'electron' || shippedNames.has(name);
  };
  const advisories = readAdvisories(await askRegistry(), isShipped);
  if ('unanswered' in advisories) {
    say(`Not asked for known faults: the registry gave no answer (${advisories.unanswered || 'no words'}).`);
    return faults.length === 0 ? 2 : 1;
  }
  for (const line of advisories.shipped) say(`Shipped: ${line}`);
  for (const line of advisories.others) say(`Only to build and test: ${line}`);
  say(`${advisories.shipped.length} known faults in what is shipped, ${advisories.others.length} in what builds it.`);
  return faults.length + advisories.shipped.length === 0 ? 0 : 1;
});

async function askRegistry(): Promise<string> {
  const started = process.env['npm_execpath'];
  const script = started !== undefined && existsSync(started) ? [process.execPath, started] : ['npm'];
  const [program = 'npm', ...rest] = process.platform === 'win32' && script[0] === 'npm' ? ['npm.cmd'] : script;
  const { output } = await runQuietly(program, [...rest, 'audit', '--json'], {
    cwd: path.resolve(projectRoot),
    timeoutMs: 120_000,
  });
  return output;
}
