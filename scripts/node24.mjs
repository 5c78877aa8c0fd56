// Runs a script on Node 24 or newer, from whatever Node npm itself runs on: `node scripts/node24.mjs SCRIPT [ARG ...]`.
// Plain JavaScript for Node 20; everything else in here is TypeScript that only the newer one takes as it is.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const WANTED = 24;
const root = path.resolve(import.meta.dirname, '..');

/** This Node where it is new enough, else the one of the optional dependencies (npm links its command not always). */
function newNode() {
  if (Number.parseInt(process.versions.node, 10) >= WANTED) return process.execPath;
  const system = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const places = [`node-${system}`, `node-bin-${system}`].map((name) =>
    path.join(root, 'node_modules', name, 'bin', file),
  );
  return places.find((place) => existsSync(place)) ?? null;
}

const node = newNode();
if (node === null) {
  process.stderr.write(
    `Longhand's scripts need Node ${WANTED}: run npm install without --omit=optional, or install Node ${WANTED} (this is ${process.versions.node}).\n`,
  );
  process.exitCode = 1;
} else {
  const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}` };
  const child = spawn(node, process.argv.slice(2), { stdio: 'inherit', env });
  // Only the child decides when it is over. (It may hear a Ctrl-C twice, from the terminal too, and counts it once.)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // npm may die without a word to us; then nobody would ever end what we started.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 500).unref();
  child.on('error', (error) => {
    process.stderr.write(`${node} could not be started: ${error.message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
  });
}
