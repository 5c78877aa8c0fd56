import type { Page } from '@playwright/test';

/**
 * What in the menu, dialog or screen in front cannot be brought into sight by scrolling, so that a click would meet
 * something else: buttons, links, fields, tabs and headings, by name.
 */
export async function outOfReach(page: Page): Promise<readonly string[]> {
  return await page.evaluate(async () => {
    const inSight = (element: Element) => element.getBoundingClientRect().width > 0;
    const front = (role: string) => [...document.querySelectorAll(`[role=${role}]`)].filter(inSight).at(-1);
    const scope = front('menu') ?? front('dialog') ?? document.body;
    const kinds = 'button, a[href], input:not([type=hidden]), textarea, h1, h2, h3, [role=tab]';
    const missed: string[] = [];
    for (const element of scope.querySelectorAll<HTMLElement>(kinds)) {
      const { visibility, opacity, pointerEvents } = getComputedStyle(element);
      const isOff = visibility === 'hidden' || opacity === '0' || pointerEvents === 'none';
      const before = element.getBoundingClientRect();
      // What is for screen readers only is a pixel large.
      if (isOff || before.width < 2 || before.height < 2 || element.closest('[aria-hidden=true]') !== null) continue;
      element.scrollIntoView({ block: 'center', inline: 'center' });
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const middle = (from: number, to: number, most: number) => (Math.max(from, 0) + Math.min(to, most)) / 2;
      const points = [
        [middle(left, right, innerWidth), middle(top, bottom, innerHeight)],
        [left + 4, top + 4],
        [right - 4, bottom - 4],
        [left + 4, bottom - 4],
      ] as const;
      const isHit = points.some(([x, y]) => {
        const hit = document.elementFromPoint(x, y);
        return hit !== null && (element.contains(hit) || hit.closest('label')?.contains(element) === true);
      });
      if (!isHit) missed.push(`${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent}`);
    }
    return missed;
  });
}
