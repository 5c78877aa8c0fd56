import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { progressLine } from './progress.ts';
import { projectRoot } from './projectRoot.ts';
import { lastLines, runQuietly } from './run.ts';
import { PlainProblem } from './say.ts';

/** A package that is fetched from the npm registry but never becomes part of the project. */
export interface PinnedPackage {
  readonly name: string;
  readonly version: string;
  /** Subresource integrity of the tgz, `sha512-` and base64. */
  readonly integrity: string;
  readonly bytes: number;
}

/** Whether a file's SHA-512 is the one of an integrity text. */
export async function hasIntegrity(file: string, integrity: string): Promise<boolean> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}` === integrity;
}

/** Fetches a package through npm, so from the registry npm is set to, and verifies it: the tgz's path. */
export async function fetchPackage(pinned: PinnedPackage, folder: string, label: string): Promise<string> {
  const { name, version } = pinned;
  const cache = path.join(folder, 'npm-cache');
  await mkdir(cache, { recursive: true });
  const show = pinned.bytes < 1_000_000 ? () => undefined : progressLine(label);
  const measure = async (): Promise<void> => {
    const done = await folderBytes(cache).catch(() => 0); // npm renames files while they are counted.
    if (done > 0) show({ done: Math.min(done, pinned.bytes * 0.99), total: pinned.bytes });
  };
  const timer = setInterval(() => void measure(), 400);
  const npmScript = process.env['npm_execpath'];
  const args = [
    'pack',
    `${name}@${version}`,
    '--pack-destination',
    folder,
    '--cache',
    cache,
    '--loglevel=error',
    '--fetch-retries=1',
  ];
  const result = await (npmScript?.endsWith('.js') === true
    ? runQuietly(process.execPath, [npmScript, ...args], { cwd: projectRoot })
    : runQuietly('npm', args, { cwd: projectRoot }));
  clearInterval(timer);
  await rm(cache, { recursive: true, force: true });
  if (result.code !== 0) {
    throw new PlainProblem(
      `npm could not fetch ${name}@${version} from its registry; see whether "npm ping" answers.\n${npmReason(result.output)}`,
    );
  }
  show({ done: pinned.bytes, total: pinned.bytes });
  const file = path.join(folder, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
  if (!(await hasIntegrity(file, pinned.integrity))) {
    throw new PlainProblem(
      `${name}@${version} is not the file it should be (its SHA-512 differs), so it was not used. Try again, or another registry.`,
    );
  }
  return file;
}

/** Unpacks one tgz, or named members of it, with the system's tar. */
export async function unpackPackage(file: string, folder: string, members: readonly string[] = []): Promise<void> {
  await mkdir(folder, { recursive: true });
  const result = await runQuietly('tar', ['-xzf', file, '-C', folder, ...members]);
  if (result.code !== 0) throw new PlainProblem(`${file} could not be unpacked.\n${lastLines(result.output, 3)}`);
}

/** npm's first two lines hold the code and the reason; advice and the path of a log follow. */
function npmReason(output: string): string {
  const lines = output.split('\n').map((line) => line.replace(/^npm (error|ERR!)\s*/, ''));
  return lines
    .filter((line) => line !== '')
    .slice(0, 2)
    .join('; ');
}

async function folderBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const sizes = await Promise.all(
    files.map((file) =>
      stat(file).then(
        (found) => found.size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
