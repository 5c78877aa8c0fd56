import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCallArguments } from '../../scripts/call/callArguments.ts';
import { generatedVcards } from '../support/vcardGenerator.ts';

const root = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);
let folder = '';

interface Answer {
  readonly code: number;
  /** Each line of stdout, parsed. */
  readonly lines: readonly unknown[];
  readonly error: unknown;
}

/** One call from the command line, in a process of its own. */
async function call(...args: readonly string[]): Promise<Answer> {
  const script = path.join(root, 'scripts/call.ts');
  const env = { ...process.env, INIT_CWD: folder };
  const ended = await run(process.execPath, [script, '--data', 'data', ...args], { cwd: root, env })
    .then((output) => ({ ...output, code: 0 }))
    .catch((failure: unknown) => failure as { stdout: string; stderr: string; code: number });
  const parse = (text: string) =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as unknown);
  return { code: ended.code, lines: parse(ended.stdout), error: parse(ended.stderr)[0] ?? null };
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'longhand-call-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

describe('npm run call', () => {
  it('makes folder and database, and answers a read with one line', async () => {
    expect(await call('contacts.count')).toEqual({ code: 0, lines: [{ count: 0 }], error: null });
  });

  it('creates, lists, imports, exports and undoes with the same code as the window', async () => {
    const created = await call('contacts.create', '{"displayName":"王小明","tags":["VIP"]}');
    expect(created.lines[0]).toMatchObject({
      displayName: '王小明',
      familyName: '王',
      givenName: '小明',
      tags: ['VIP'],
    });

    writeFileSync(path.join(folder, 'book.vcf'), generatedVcards(25));
    const imported = await call('transfer.import', '--file', 'file=book.vcf');
    expect(imported.lines[0]).toMatchObject({ type: 'started' });
    expect(imported.lines.at(-1)).toMatchObject({ type: 'done', added: 25, updated: 0, skipped: 0, problems: 0 });
    expect((await call('contacts.list', '{"limit":10}')).lines[0]).toMatchObject({
      items: expect.toSatisfy((items: unknown[]) => items.length === 10) as unknown,
      nextCursor: expect.any(String) as unknown,
    });

    const exported = await call('transfer.export', '{"format":"vcf"}', '--out', 'all.vcf');
    expect(exported.lines.at(-1)).toMatchObject({ type: 'done', count: 26 });
    expect(readFileSync(path.join(folder, 'all.vcf'), 'utf8').match(/BEGIN:VCARD/g)).toHaveLength(26);

    expect((await call('history.undo')).lines[0]).toMatchObject({ label: 'contactsImported' });
    expect((await call('contacts.count')).lines).toEqual([{ count: 1 }]);
  });

  it.each([
    [['shell.saveFile'], 'NEEDS_WINDOW'],
    [['contacts.get', '{"id":4711}'], 'NOT_FOUND'],
    [['contacts.list', '{"limit":5000}'], 'INVALID_INPUT'],
    [['contacts.create', '{"__proto__":{"a":1},"nonsense":1}'], 'INVALID_INPUT'],
    [['contacts.nothing'], 'USAGE'],
    [['contacts.count', '{"filter"'], 'USAGE'],
    [['transfer.import', '--file', 'file=absent.vcf'], 'USAGE'],
  ])('%j ends with code 1 and %s as JSON on stderr', async (args, code) => {
    const answer = await call(...args);
    expect(answer).toMatchObject({ code: 1, lines: [], error: { error: { code } } });
  });

  it('refuses a file that is no address book, as the last event and on stderr', async () => {
    writeFileSync(path.join(folder, 'picture.vcf'), Uint8Array.from([137, 80, 78, 71, 0, 0, 1, 2]));
    const answer = await call('transfer.import', '--file', 'file=picture.vcf');
    expect(answer.code).toBe(1);
    expect(answer.lines.at(-1)).toMatchObject({ type: 'failed', code: 'FILE_REFUSED' });
    expect(answer.error).toMatchObject({ error: { code: 'FILE_REFUSED', data: { file: 'picture.vcf' } } });
  });
});

describe('its command line', () => {
  it('says which path cannot be read or written', async () => {
    const usage = (message: string) => ({
      code: 1,
      error: { error: { code: 'USAGE', message: expect.stringContaining(message) as unknown } },
    });
    expect(await call('transfer.import', '--file', 'file=nowhere.csv')).toMatchObject(usage('cannot be read (ENOENT)'));
    expect(await call('transfer.export', '{"format":"csv"}', '--out', 'nowhere/all.csv')).toMatchObject(
      usage('cannot be written (ENOENT)'),
    );
    expect(await call('contacts.list', '--data', import.meta.filename)).toMatchObject(usage('the data folder'));
  });

  it('takes folder, procedure, input, files and target in any order', () => {
    expect(parseCallArguments(['--out', 'o', 'a.b', '--data', 'd', '{"x":1}', '--file', 'f=p=q'], '/home')).toEqual({
      dataFolder: path.resolve('/home', 'd'),
      copyFolder: null,
      procedure: ['a', 'b'],
      input: { x: 1 },
      files: new Map([['f', path.resolve('/home', 'p=q')]]),
      out: path.resolve('/home', 'o'),
    });
    expect(parseCallArguments(['--data', 'd', 'a.b', '--copies', 'c'], '/home')).toMatchObject({
      copyFolder: path.resolve('/home', 'c'),
    });
  });

  it.each([
    [['a.b'], '--data'],
    [['--data', 'd'], 'procedure'],
    [['--data', 'd', 'a.b', '[]'], 'JSON object'],
    [['--data', 'd', 'a.b', '{}', 'more'], 'too many'],
    [['--data', 'd', 'a.b', '--file', 'nonsense'], 'FIELD=PATH'],
    [['--data', 'd', 'a.b', '--what', 'x'], '--what'],
  ])('%j is refused with a word about %s', (args, word) => {
    expect(() => parseCallArguments(args, '/home')).toThrow(word);
  });
});
