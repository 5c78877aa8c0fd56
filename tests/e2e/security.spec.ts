import { expect, test } from '@playwright/test';
import { goToCustomers, newHome, skipGoals, startLonghand } from './support/longhand.ts';
import { wordsOf } from './support/words.ts';

test('the window is shut off from everything but its own page and the port', async () => {
  const home = await newHome();
  const word = await wordsOf('en');
  const { app, page } = await startLonghand(home.folder);
  await expect(page.getByText(word('firstStart:greeting'))).toBeVisible();

  await test.step('sandboxed, isolated, without Node', async () => {
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
      webviewTag: false,
    });
    const reachable = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in globalThis),
    );
    expect(reachable).toEqual([]);
  });

  await test.step('served with a policy that allows itself only', async () => {
    const policy = await page.evaluate(async () => (await fetch('/index.html')).headers.get('Content-Security-Policy'));
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(new URL(page.url()).protocol).toBe('longhand:');
  });

  await test.step('no request leaves', async () => {
    const answers = await page.evaluate(async () => {
      const attempt = (url: string) =>
        fetch(url, { mode: 'no-cors' }).then(
          () => 'reached',
          () => 'refused',
        );
      return Promise.all(['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/passwd'].map(attempt));
    });
    expect(answers).toEqual(['refused', 'refused', 'refused']);
    // Below the page's own policy there is the session's filter.
    const fromMain = await app.evaluate(async ({ session }) => {
      const attempt = (url: string) =>
        session.defaultSession.fetch(url).then(
          () => 'reached',
          (error: unknown) => String(error),
        );
      return attempt('http://127.0.0.1:9/');
    });
    expect(fromMain).toContain('ERR_BLOCKED_BY_CLIENT');
  });

  await test.step('what an address book says is shown as text', async () => {
    await page.getByLabel(word('firstStart:myName')).fill('Grace');
    await page.keyboard.press('Enter');
    await skipGoals(page, word);
    await page.getByText(word('firstStart:doors.empty.title')).click();
    await goToCustomers(page, word);
    await expect(page.getByText(word('contacts:empty.noneTitle'))).toBeVisible();
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    const card = `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:${hostile}\r\nNOTE:${hostile}\r\nURL:javascript:document.title=3\r\nORG:${hostile}\r\nEND:VCARD\r\n`;
    const transfer = await page.evaluateHandle((text) => {
      const items = new DataTransfer();
      items.items.add(new File([text], '<b>bold</b>.vcf', { type: 'text/vcard' }));
      return items;
    }, card);
    for (const type of ['dragenter', 'dragover', 'drop'])
      await page.dispatchEvent('body', type, { dataTransfer: transfer });
    await page.getByRole('button', { name: word('transfer:import.start', { count: 1 }) }).click();
    await page.getByRole('button', { name: word('transfer:summary.see') }).click();
    await page.getByRole('row').filter({ hasText: 'onerror' }).click();
    await expect(page.getByRole('article').getByText('onerror').first()).toBeVisible();
    expect(await page.locator('img[src="x"], main script').count()).toBe(0);
    expect(await page.title()).not.toMatch(/^[123]$/);
  });

  // Last: the driver goes on waiting for a navigation that was refused.
  await test.step('no way out by navigation, windows or permissions', async () => {
    const address = page.url();
    await page.evaluate(() => {
      window.location.href = 'https://example.com/';
    });
    expect(await page.evaluate(() => window.open('https://example.com/') === null)).toBe(true);
    expect(page.url()).toBe(address);
    expect(app.windows()).toHaveLength(1);
    expect(await page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state)).toBe(
      'denied',
    );
    expect(
      await page.evaluate(
        () =>
          navigator.mediaDevices === undefined ||
          navigator.mediaDevices.getUserMedia({ audio: true }).then(
            () => false,
            () => true,
          ),
      ),
    ).toBe(true);
  });

  await app.close();
  await home.remove();
});
