import { expect, test } from '@playwright/test';
import { ALONE, pagesOf, startInUse } from './support/inUse.ts';

test('the window is sandboxed, isolated, and served with a policy that allows itself only', async () => {
  const { app, page, end } = await startInUse();

  await test.step('every preference that matters, as the running page has it', async () => {
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as
        | { getLastWebPreferences(): Record<string, unknown> }
        | undefined;
      return contents?.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    });
    // Electron names these only where they are on.
    for (const off of ['nodeIntegrationInWorker', 'navigateOnDragDrop', 'enableBlinkFeatures', 'plugins', 'offscreen'])
      expect(Boolean(preferences?.[off]), off).toBe(false);
    // It would fetch its dictionaries.
    expect(await app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(false);
  });

  await test.step('nothing of Node or Electron can be reached from the page', async () => {
    const reachable = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer', '__dirname'].filter(
        (name) => name in globalThis,
      ),
    );
    expect(reachable).toEqual([]);
  });

  await test.step('the policy of the page, word for word, with a nonce of its own each time', async () => {
    const policies = await page.evaluate(async () =>
      Promise.all(['/', '/index.html'].map(async (at) => (await fetch(at)).headers.get('Content-Security-Policy'))),
    );
    const nonces = policies.map((policy) => /'nonce-([^']{20,})'/.exec(policy ?? '')?.[1]);
    expect(new Set(nonces).size).toBe(2);
    expect(policies[0]?.replace(/'nonce-[^']+'/, "'nonce'").split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'nonce'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-src 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
    ]);
  });

  await test.step('every other answer comes with one under which it can do nothing by itself', async () => {
    const answers = await page.evaluate(async () => {
      const parts = document.querySelectorAll<HTMLScriptElement | HTMLLinkElement>('script[src], link[href]');
      const loaded = [...parts].map((part) => ('src' in part ? part.src : part.href));
      const addresses = [...new Set([...loaded, '/none.js', '/package.json', `/photo/${'a'.repeat(64)}`])];
      return Promise.all(
        addresses.map(async (address) => {
          const { headers } = await fetch(address);
          return {
            policy: headers.get('Content-Security-Policy') ?? '',
            sniffing: headers.get('X-Content-Type-Options'),
          };
        }),
      );
    });
    expect(answers.length).toBeGreaterThan(4);
    for (const { policy, sniffing } of answers) {
      expect(policy).toMatch(/^default-src 'none';.*sandbox$/);
      expect(sniffing).toBe('nosniff');
    }
  });

  await test.step('scripts that are smuggled in do not run', async () => {
    await page.evaluate(async () => {
      const seen: string[] = [];
      const refused: string[] = [];
      Object.assign(globalThis, { smuggled: (how: string) => seen.push(how), seen, refused });
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        refused.push(effectiveDirective),
      );
      const inline = document.createElement('script');
      inline.textContent = "smuggled('inline')";
      const remote = document.createElement('script');
      remote.src = "data:text/javascript,smuggled('data')";
      const box = document.createElement('div');
      box.innerHTML =
        '<img src=x: onerror="smuggled(\'handler\')"><svg onload="smuggled(\'svg\')"></svg>' +
        '<iframe srcdoc="<script>parent.smuggled(1)</script>"></iframe><iframe src="javascript:parent.smuggled(2)"></iframe>' +
        '<object data="data:text/html,x"></object><embed src="data:text/html,x"><base href="https://example.com/">';
      document.body.append(inline, remote, box);
      await new Promise((resolve) => remote.addEventListener('error', resolve));
      // The driver itself may compile until it first waits: only from here on is it the page that is asked.
      try {
        const { Function: Compiled } = globalThis as unknown as { Function: new (text: string) => () => void };
        new Compiled("smuggled('eval')")();
      } catch (error) {
        refused.push(error instanceof EvalError ? 'eval' : String(error));
      }
      Object.assign(globalThis, { base: new URL(document.baseURI).origin });
    });
    interface Ran {
      readonly seen: readonly string[];
      readonly refused: readonly string[];
      readonly base: string;
    }
    const outcome = () =>
      page.evaluate(() => {
        const { seen, refused, base } = globalThis as unknown as Ran;
        return { seen: [...seen], refused: [...new Set(refused)], base };
      });
    // Each is refused in its own time: a picture that is not loaded calls its handler later than a script is turned away.
    await expect
      .poll(async () => (await outcome()).refused)
      .toEqual(expect.arrayContaining(['eval', 'script-src-elem', 'script-src-attr', 'object-src']));
    const ran = await outcome();
    expect(ran.seen).toEqual([]);
    expect(ran.base).not.toContain('example.com');
  });
  await end();
});

test('every permission and every device is denied', async () => {
  const { app, page, end } = await startInUse();
  const states = await page.evaluate(() =>
    Promise.all(
      [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'midi',
        'clipboard-read',
        'persistent-storage',
        'idle-detection',
        'screen-wake-lock',
        'local-fonts',
        'window-management',
      ].map(async (name) => {
        const { state } = await navigator.permissions.query({ name: name as PermissionName });
        return `${name} ${state}`;
      }),
    ),
  );
  expect(states.filter((state) => !state.endsWith(' denied'))).toEqual([]);
  await page.locator('body').click({ position: { x: 2, y: 2 } });
  const asked = await page.evaluate(async () => {
    const media = navigator.mediaDevices as MediaDevices | undefined;
    const devices = navigator as unknown as Readonly<
      Record<string, Record<string, (options: object) => Promise<unknown>>>
    >;
    const ways: Readonly<Record<string, () => Promise<unknown> | undefined>> = {
      place: () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      notices: async () => {
        if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied');
      },
      microphone: () => media?.getUserMedia({ audio: true }),
      camera: () => media?.getUserMedia({ video: true }),
      screen: () => media?.getDisplayMedia({ video: true }),
      clipboard: () => navigator.clipboard.readText(),
      usb: () => devices['usb']?.['requestDevice']?.({ filters: [] }),
      serial: () => devices['serial']?.['requestPort']?.({}),
      bluetooth: () => devices['bluetooth']?.['requestDevice']?.({ acceptAllDevices: true }),
    };
    return Promise.all(
      Object.entries(ways).map(async ([name, ask]) => {
        try {
          const answer = ask();
          if (answer === undefined) return `${name} is not there`;
          await answer;
          return `${name} granted`;
        } catch {
          return `${name} denied`;
        }
      }),
    );
  });
  expect(asked.filter((answer) => answer.endsWith('granted'))).toEqual([]);
  expect(asked.filter((answer) => answer.endsWith('denied')).length).toBeGreaterThan(4);
  expect(await pagesOf(app)).toEqual(ALONE);
  await end();
});

test('ports go to our own top frame only, and the page takes them from itself only', async () => {
  const { app, page, word, end } = await startInUse();
  await test.step('a frame that says it is ready gets nothing', async () => {
    const handed = await app.evaluate(({ BrowserWindow, ipcMain }) => {
      const given: string[] = [];
      const asker = (url: string) => ({ url, detached: false, postMessage: (channel: string) => given.push(channel) });
      const main = BrowserWindow.getAllWindows()[0]?.webContents.mainFrame;
      for (const senderFrame of [null, asker('longhand://app/'), asker('https://example.com/'), asker('about:blank')])
        ipcMain.emit('longhand-page-ready', { senderFrame });
      const channels = ipcMain.eventNames().filter((name) => name !== 'error');
      return { given, hasMain: main !== undefined, channels };
    });
    expect(handed).toEqual({ given: [], hasMain: true, channels: ['longhand-page-ready'] });
  });
  await test.step('ports that a frame or another origin hands to the page stay unused', async () => {
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const { origin } = window.location;
      for (const [source, from] of [
        [frame.contentWindow, origin],
        [window, 'https://example.com'],
        [null, origin],
      ] as const) {
        for (const type of ['longhand-ports', 'longhand-data-port']) {
          const ports = [new MessageChannel().port1, new MessageChannel().port1];
          window.dispatchEvent(new MessageEvent('message', { data: { type }, ports, source, origin: from }));
        }
      }
      frame.remove();
    });
    // Had it taken one of them, it would now ask somebody who never answers.
    await page.keyboard.press('ControlOrMeta+2');
    await expect(page.getByText(word('contacts:count', { count: 1 }))).toBeVisible();
  });
  await end();
});
