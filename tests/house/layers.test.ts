import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from '../../scripts/layers.ts';

const root = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

interface Diagnostic {
  readonly message: string;
  readonly code: string;
  readonly filename: string;
  readonly help?: string;
}

let folder = '';
let found: readonly Diagnostic[] = [];

const text = (diagnostic: Diagnostic) => `${diagnostic.message} ${diagnostic.help ?? ''}`;
const violationsIn = (file: string) =>
  found.filter(({ filename, code }) => filename.endsWith(file) && code.includes('no-restricted-imports'));

async function put(file: string, content: string) {
  const target = path.join(folder, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, content);
}

const typesPath = (examplePath: string) => examplePath.replace('example', 'types');
const cleanPath = (examplePath: string) => examplePath.replace('example', 'clean');

// The matrix in one run: a file for every area that breaks every rule of it, one that only names types, one clean.
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'longhand-layers-'));
  await cp(path.join(root, 'oxlint.config.ts'), path.join(folder, 'oxlint.config.ts'));
  await mkdir(path.join(folder, 'scripts'));
  await cp(path.join(root, 'scripts/layers.ts'), path.join(folder, 'scripts/layers.ts'));
  await cp(path.join(root, 'package.json'), path.join(folder, 'package.json'));
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  for (const area of areas) {
    const imports = area.bans.map(({ example }, index) => `import { a${index} } from '${example}';\n`);
    const uses = area.bans.map((_ban, index) => `console.log(a${index});\n`);
    await put(area.examplePath, [...imports, ...uses].join(''));
    const types = area.bans.map(({ example }, index) => `import type { A${index} } from '${example}';\n`);
    const exports = area.bans.map((_ban, index) => `export type B${index} = A${index};\n`);
    await put(typesPath(area.examplePath), [...types, ...exports].join(''));
    await put(cleanPath(area.examplePath), "import { z } from 'zod';\nconsole.log(z);\n");
  }
  const oxlint = path.join(root, 'node_modules/oxlint/bin/oxlint');
  const output = await run(process.execPath, [oxlint, '--format=json'], { cwd: folder }).catch(
    (error: unknown) => error as { stdout: string },
  );
  const parsed = JSON.parse(output.stdout) as { diagnostics: readonly Diagnostic[] };
  found = parsed.diagnostics;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(areas)('layer rules of $name', (area) => {
  it.each(area.bans)('refuse $example', ({ message, example }) => {
    const fired = violationsIn(area.examplePath).filter((diagnostic) => text(diagnostic).includes(message));
    expect(fired.length, `nothing refused ${example} in ${area.name}`).toBeGreaterThan(0);
  });

  it('let types pass only where the table says so', () => {
    const refused = violationsIn(typesPath(area.examplePath));
    expect(refused).toHaveLength(area.bans.filter(({ isTypeAllowed }) => isTypeAllowed !== true).length);
  });

  it('have nothing against an allowed import', () => {
    expect(violationsIn(cleanPath(area.examplePath))).toEqual([]);
  });
});

/** Product files whose text matches, relative to the project. */
async function filesWith(pattern: RegExp, folders: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(
    folders.map(async (name) => {
      const entries = await readdir(path.join(root, name), { recursive: true });
      return entries.filter((entry) => /\.tsx?$/.test(entry)).map((entry) => path.join(name, entry));
    }),
  );
  const texts = await Promise.all(
    lists.flat().map(async (file) => ({ file, content: await readFile(path.join(root, file), 'utf8') })),
  );
  return texts
    .filter(({ content }) => pattern.test(content))
    .map(({ file }) => file.replaceAll('\\', '/'))
    .toSorted();
}

describe('the untyped path', () => {
  it('exists in two files only: everything else goes over the typed port', async () => {
    expect(await filesWith(/ipcMain|ipcRenderer|contextBridge/, ['electron', 'renderer', 'shared'])).toEqual([
      'electron/preload/preload.ts',
      'electron/shell/ports.ts',
    ]);
  });
});

describe('shared', () => {
  it.each([
    ['a DOM name', 'export const title = document.title;'],
    ['a Node name', 'export const folder = process.cwd();'],
  ])('does not compile with %s', async (_what, code) => {
    const scratch = await mkdtemp(path.join(tmpdir(), 'longhand-shared-'));
    try {
      await cp(path.join(root, 'tsconfig.base.json'), path.join(scratch, 'tsconfig.base.json'));
      await mkdir(path.join(scratch, 'shared'));
      await cp(path.join(root, 'shared/tsconfig.json'), path.join(scratch, 'shared/tsconfig.json'));
      await writeFile(path.join(scratch, 'shared/example.ts'), code);
      const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
      const failed = await run(process.execPath, [tsc, '-p', 'shared'], { cwd: scratch }).catch(
        (error: unknown) => error,
      );
      expect(failed).toMatchObject({ stdout: expect.stringMatching(/TS2(304|584|580|591)/) as unknown });
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  });
});
