import type { Page } from '@playwright/test';

/** Drops a file onto the window as a person would from the file manager. */
export async function dropFile(page: Page, name: string, text: string, type = 'text/vcard'): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, content, mediaType]) => {
      const items = new DataTransfer();
      items.items.add(new File([content ?? ''], fileName ?? '', { type: mediaType ?? '' }));
      return items;
    },
    [name, text, type],
  );
  for (const event of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('body', event, { dataTransfer: transfer });
}
