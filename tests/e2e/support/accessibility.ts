import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * axe finds nothing on what is shown now. It is put into a page once, and works out only what is wrong: through
 * `@axe-core/playwright`, which does neither, a look takes four times as long.
 */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
    });
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      at: nodes.map(({ html }) => html.slice(0, 200)),
    }));
  });
  expect.soft(found, `axe on ${screen}`).toEqual([]);
}
