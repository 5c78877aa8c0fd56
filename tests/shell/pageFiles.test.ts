import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerPageRequest } from '../../electron/shell/pageFiles.ts';

let parent = '';
let folder = '';
const HASH = 'a'.repeat(64);

const ask = (url: string, method = 'GET') =>
  answerPageRequest({ url, method }, folder, async (hash) =>
    hash === HASH ? { mediaType: 'image/png', photo: new Blob(['picture']) } : null,
  );

beforeAll(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'longhand-page-'));
  folder = path.join(parent, 'renderer');
  await mkdir(path.join(folder, 'assets'), { recursive: true });
  await writeFile(path.join(folder, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">');
  await writeFile(path.join(folder, 'assets/main.js'), 'export {};');
  await writeFile(path.join(parent, 'secret.js'), 'secret');
});
afterAll(() => rm(parent, { recursive: true, force: true }));

describe('the own scheme', () => {
  it('serves the page with a fresh nonce in it and in its policy', async () => {
    const [first, second] = await Promise.all([ask('longhand://app/'), ask('longhand://app/index.html')]);
    const nonce = /content="([^"]+)"/.exec(await first.text())?.[1] ?? '';
    expect(nonce.length).toBeGreaterThan(20);
    expect(first.headers.get('Content-Security-Policy')).toContain(`'nonce-${nonce}'`);
    expect(await second.text()).not.toContain(nonce);
  });

  it('serves files of the bundle with their type', async () => {
    const answer = await ask('longhand://app/assets/main.js');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toContain('text/javascript');
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it('serves a picture by its hash', async () => {
    expect(await (await ask(`longhand://app/photo/${HASH}`)).text()).toBe('picture');
    expect((await ask(`longhand://app/photo/${'b'.repeat(64)}`)).status).toBe(404);
  });

  it.each(['/assets/main.js', `/photo/${HASH}`, `/photo/${'b'.repeat(64)}`, '/package.exe', '/assets/none.js'])(
    'gives %s a policy under which it can do nothing by itself',
    async (address) => {
      const policy = (await ask(`longhand://app${address}`)).headers.get('Content-Security-Policy');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain('sandbox');
    },
  );

  it.each([
    'longhand://other/index.html',
    'longhand://app/../secret.js',
    'longhand://app/%2e%2e/secret.js',
    'longhand://app/..%2fsecret.js',
    'longhand://app/assets/..%5c..%5c..%5csecret.js',
    'longhand://app/main.js%00.html',
    'longhand://app/package.exe',
  ])('gives nothing for %s', async (url) => {
    const answer = await ask(url);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await answer.text()).not.toContain('secret');
  });

  it('answers GET only', async () => expect((await ask('longhand://app/', 'POST')).status).toBe(403));

  it('gives out nothing from outside its folder, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.webPath(), async (name) => {
        const answer = await ask(`longhand://app${name}`);
        expect(await answer.text()).not.toContain('secret');
      }),
    );
  });
});
