import type { DataClient } from '#shared/contract/index.ts';

interface PageRequest {
  readonly limit: number;
  readonly cursor: string | null;
}
interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** Reads all that screens read, page by page: whatever a row holds that cannot be shown is found by the answer's own schema. */
export async function readEverything(client: DataClient, today: string): Promise<void> {
  for (const inBin of [false, true]) {
    const contacts = await all((page) => client.contacts.list({ ...page, filter: { inBin } }));
    for (const { id } of contacts) {
      await client.contacts.get({ id });
      await all((page) => client.timeline.list({ ...page, contactId: id }));
    }
  }
  await all((page) => client.interactions.list(page));
  await all((page) => client.reminders.list({ ...page, today }));
  for (const { id } of await all((page) => client.sales.list(page))) await client.sales.get({ id });
  for (const { id } of (await client.initiatives.list({})).items) await client.initiatives.get({ id });
  await all((page) => client.ledger.list(page));
  await client.goals.list({ today });
  await client.scorecard.get({});
  await client.fields.list({});
  await client.views.list({});
  await client.staff.list({});
  await all((page) => client.history.list(page));
  await client.desk.get({ today, weekEndsOn: today });
}

async function all<Item>(read: (page: PageRequest) => Promise<Page<Item>>): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let cursor: string | null = null; ;) {
    const page = await read({ limit: 200, cursor });
    items.push(...page.items);
    if (page.nextCursor === null) return items;
    cursor = page.nextCursor;
  }
}
