import { startChild, waitFor } from './support/child.ts';
import { packageCommand, projectRoot } from './support/projectRoot.ts';
import { runMain } from './support/say.ts';

/** The tests that try a fault again and again. What takes seconds of them is in `npm test` too, with fewer rounds. */
const TESTS = [
  'tests/data/backups/killedBackup.test.ts',
  'tests/data/backups/killedRestore.test.ts',
  'tests/data/backups/salvage.test.ts',
  'tests/data/database/clockSetBack.test.ts',
  'tests/data/database/kill.test.ts',
  'tests/data/database/open.test.ts',
  'tests/data/database/walDamage.test.ts',
  'tests/data/transfer/killedImport.test.ts',
];

// Minutes, not seconds; arguments go on to vitest.
await runMain(async () => {
  const env = { ...process.env, LONGHAND_FAULTS: 'many' };
  const args = [packageCommand('vitest'), 'run', '--project', 'data', ...TESTS, ...process.argv.slice(2)];
  return await waitFor(startChild(process.execPath, args, { cwd: projectRoot, env, stdio: 'inherit' }));
});
