import { expect, test } from '@playwright/test';
import path from 'node:path';
import { ALONE, pagesOf, startInUse } from './support/inUse.ts';
import { openListeningPost } from './support/listeningPost.ts';
import { openedOutside, watchOpened } from './support/opened.ts';

const SCREENS = [
  '/desk',
  '/customers',
  '/reminders',
  '/money/sales',
  '/money/initiatives',
  '/settings/general',
] as const;

test('no window, navigation, redirect, form, frame, download or drop leads out, and nobody outside is spoken to', async () => {
  const post = await openListeningPost();
  const { app, page, word, end } = await startInUse();
  const outside = `http://${post.host}`;
  const wire = await page.context().newCDPSession(page);

  await test.step('requests of every kind', async () => {
    const answers = await page.evaluate(
      async ([address, packets]) => {
        const attempt = async (how: () => Promise<unknown>) => {
          try {
            await how();
            return 'reached';
          } catch {
            return 'refused';
          }
        };
        const loads = (make: () => HTMLElement & { href?: string; src?: string }) =>
          new Promise((resolve, reject) => {
            const part = make();
            part.addEventListener('load', resolve);
            part.addEventListener('error', reject);
            document.head.append(part);
          });
        const hint = (rel: string) => () =>
          Object.assign(document.createElement('link'), { rel, href: `${address}/${rel}`, as: 'image' });
        // These two tell nothing of how they ended: the post outside does.
        document.head.append(hint('dns-prefetch')(), hint('preconnect')());
        navigator.sendBeacon(`${address}/beacon`, 'x');
        const call = new RTCPeerConnection({ iceServers: [{ urls: `stun:${packets}` }] });
        call.createDataChannel('x');
        await call.setLocalDescription(await call.createOffer());
        if (call.iceGatheringState !== 'complete') {
          await new Promise<void>((resolve) => {
            call.addEventListener('icegatheringstatechange', () => call.iceGatheringState === 'complete' && resolve());
          });
        }
        call.close();
        return Promise.all([
          ...[`${address}/`, 'https://example.com/', 'file:///etc/passwd', 'longhand://other/'].map((url) =>
            attempt(() => fetch(url, { mode: 'no-cors' })),
          ),
          attempt(
            () =>
              new Promise((resolve, reject) => {
                const socket = new WebSocket(`${(address ?? '').replace('http', 'ws')}/`);
                socket.addEventListener('open', resolve);
                socket.addEventListener('error', reject);
              }),
          ),
          attempt(
            () =>
              new Promise((resolve, reject) => {
                const events = new EventSource(`${address}/events`);
                events.addEventListener('open', resolve);
                events.addEventListener('error', reject);
              }),
          ),
          attempt(() => loads(() => Object.assign(new Image(), { src: `${address}/picture.png` }))),
          attempt(() => loads(() => Object.assign(document.createElement('script'), { src: `${address}/a.js` }))),
          attempt(() => loads(hint('prefetch'))),
          attempt(() => loads(hint('stylesheet'))),
        ]);
      },
      [outside, post.packetHost],
    );
    expect(answers).toEqual(answers.map(() => 'refused'));
    // Below the page's own policy there is the session's filter, also of sessions that come later.
    const fromMain = await app.evaluate(async ({ session }, address) => {
      const attempt = (own: Electron.Session) =>
        own.fetch(address).then(
          () => 'reached',
          (error: unknown) => String(error),
        );
      return Promise.all([session.defaultSession, session.fromPartition('another')].map(attempt));
    }, `${outside}/main`);
    for (const answer of fromMain) expect(answer).toContain('ERR_BLOCKED_BY_CLIENT');
    // And below the filter no name and no address leads anywhere.
    const resolved = await app.evaluate(
      async ({ session }, host) =>
        session.defaultSession.resolveHost(host).then(
          ({ endpoints }) => JSON.stringify(endpoints),
          (error: unknown) => String(error),
        ),
      'localhost',
    );
    expect(resolved).toContain('ERR_NAME_NOT_RESOLVED');
  });

  await test.step('windows, frames and views', async () => {
    const opened = await page.evaluate((address) => {
      const ways = [
        address,
        'about:blank',
        'longhand://app/',
        'javascript:1',
        'file:///etc/passwd',
        'data:text/html,x',
      ];
      return ways.map((way) => window.open(way) === null);
    }, outside);
    expect(opened).toEqual(opened.map(() => true));
    await page.evaluate((address) => {
      for (const target of ['_blank', 'other']) {
        const link = Object.assign(document.createElement('a'), { href: `${address}/link`, target, textContent: 'x' });
        document.body.append(link);
        link.click();
        link.remove();
      }
      const view = document.createElement('webview');
      view.setAttribute('src', `${address}/view`);
      const frame = Object.assign(document.createElement('iframe'), { src: `${address}/frame` });
      document.body.append(view, frame);
      view.remove();
      frame.remove();
    }, outside);
    expect(await pagesOf(app)).toEqual(ALONE);
  });

  await test.step('a redirect and a view that is attached are refused by the page that runs', async () => {
    const refused = await app.evaluate(({ BrowserWindow }, address) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const isRefused = (name: string, url: string) => {
        let prevented = false;
        const event = { url, preventDefault: () => (prevented = true) };
        (contents as unknown as NodeJS.EventEmitter).emit(name, event, {}, {});
        return prevented;
      };
      return {
        away: isRefused('will-redirect', address),
        frame: isRefused('will-frame-navigate', address),
        view: isRefused('will-attach-webview', 'longhand://app/'),
        home: isRefused('will-redirect', 'longhand://app/'),
      };
    }, outside);
    expect(refused).toEqual({ away: true, frame: true, view: true, home: false });
  });

  await test.step('a file that is offered is not saved', async () => {
    const downloads = await app.evaluate(({ session }) => {
      const states: string[] = [];
      Object.assign(globalThis, { longhandDownloads: states });
      session.defaultSession.on('will-download', (event) => states.push(String(event.defaultPrevented)));
      return states.length;
    });
    expect(downloads).toBe(0);
    await page.evaluate(() => {
      const href = URL.createObjectURL(new Blob(['x']));
      Object.assign(document.createElement('a'), { href, download: 'x.exe' }).click();
    });
    await expect
      .poll(() => app.evaluate(() => (globalThis as { longhandDownloads?: string[] }).longhandDownloads))
      .toEqual(['true']);
  });

  await test.step('links and files that are dropped on every screen', async () => {
    const size = await page.evaluate(() => ({ x: window.innerWidth / 2, y: window.innerHeight / 2 }));
    const texts = [
      { items: [{ mimeType: 'text/uri-list', data: `${outside}/dropped` }], dragOperationsMask: 1 },
      { items: [{ mimeType: 'text/html', data: '<img src=x onerror="document.title=1">' }], dragOperationsMask: 1 },
    ];
    const file = { items: [], files: [path.join(import.meta.dirname, 'wayOut.spec.ts')], dragOperationsMask: 1 };
    const notToBeCopied = { ...file, dragOperationsMask: 0 };
    const drag = async (type: 'dragEnter' | 'dragOver' | 'drop', data: (typeof texts)[number]) =>
      await wire.send('Input.dispatchDragEvent', { type, ...size, data });
    const invitation = page.getByText(word('app:drop.title'));
    for (const screen of SCREENS) {
      await page.evaluate((hash) => (window.location.hash = hash), screen);
      await expect(page.getByRole('main')).toBeVisible();
      for (const data of texts) {
        for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await drag(type, data);
        expect(await pagesOf(app)).toEqual(ALONE);
      }
      // One that may not be copied cannot be dropped: it leaves, and so does the invitation.
      await drag('dragEnter', notToBeCopied);
      await expect(async () => {
        await drag('dragOver', notToBeCopied);
        await expect(invitation).toBeVisible({ timeout: 500 });
      }).toPass({ timeout: 60_000 });
      await drag('drop', notToBeCopied);
      await expect(invitation).toBeHidden();
      // A hand rests before it lets go: what comes up meanwhile under the file has to say that it may be dropped.
      await expect(async () => {
        await drag('dragEnter', file);
        await drag('dragOver', file);
        await drag('drop', file);
        await expect(page.getByRole('dialog')).toBeVisible({ timeout: 1000 });
      }).toPass({ timeout: 60_000 });
      // The file is offered for import, never opened as a page.
      expect(await pagesOf(app)).toEqual(ALONE);
      await page
        .getByRole('dialog')
        .getByRole('button', { name: word('app:close') })
        .last()
        .click();
      await expect(page.getByRole('dialog')).toBeHidden();
    }
  });

  // Last: the driver goes on waiting for a navigation that was refused.
  await test.step('navigations, meta refresh, forms', async () => {
    await page.evaluate((address) => {
      const mark = Object.assign(document.createElement('i'), { id: 'still-here' });
      document.body.append(mark);
      window.location.href = `${address}/assign`;
      for (const method of ['get', 'post']) {
        const form = Object.assign(document.createElement('form'), { method, action: `${address}/form` });
        document.body.append(form);
        form.submit();
        form.remove();
      }
      document.head.append(
        Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0;url=${address}/refresh` }),
      );
      for (const href of ['javascript:document.title=1', 'file:///etc/passwd', 'data:text/html,x', 'smb://host/x']) {
        const link = Object.assign(document.createElement('a'), { href });
        document.body.append(link);
        link.click();
        link.remove();
      }
    }, outside);
    await expect.poll(() => pagesOf(app)).toEqual(ALONE);
    expect(await page.evaluate(() => document.getElementById('still-here') !== null)).toBe(true);
    expect(await page.title()).not.toBe('1');
  });

  expect(post.heard()).toBe(0);
  await end();
  await post.close();
});

test('links in data open outside only where they are https, mailto or tel', async () => {
  const urls = [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,<script>1</script>',
    'ms-settings:privacy',
    'smb://host/share',
    'vbscript:x',
    'https://user:secret@example.com/',
    'https://example.com@evil.example/',
    '\\\\host\\share\\a.exe',
    'https://аррӏе.example/',
    'https://good.example/a?b=c#d',
  ];
  const { app, page, end } = await startInUse([
    ...urls.map((value) => ({ type: 'url', value })),
    { type: 'email', value: 'ada@example.com?bcc=all@example.com&attach=/etc/passwd' },
    { type: 'phone', value: '*#06#' },
  ]);
  await watchOpened(app);
  await page.evaluate(() => (window.location.hash = '/customers/1'));
  const card = page.getByRole('article').first();
  await expect(card.getByText('https://good.example/a?b=c#d')).toBeVisible();
  const openers = card.locator('button:has(svg.tabler-icon-external-link)');
  const count = await openers.count();
  expect(count).toBeGreaterThan(2);
  for (let n = 0; n < count; n += 1) await openers.nth(n).click();
  const opened = await openedOutside(app);
  expect(opened).toContain('https://good.example/a?b=c#d');
  // Letters of another alphabet are named as what they are.
  expect(opened.some((url) => url.startsWith('https://xn--'))).toBe(true);
  expect(opened.filter((url) => !/^(?:https:\/\/(?:good|xn--[^.]+)\.example\/|mailto:|tel:)/.test(url))).toEqual([]);
  for (const url of opened.filter((one) => one.startsWith('mailto:'))) expect(new URL(url).search).toBe('');
  expect(await pagesOf(app)).toEqual(ALONE);
  await end();
});
