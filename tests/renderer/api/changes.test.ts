import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { data } from '../../../renderer/api/api.ts';
import { readAgain } from '../../../renderer/api/changes.ts';

/** A cache with an answer of each feature, and which of them must be read again. */
async function staleAfter(topics: Parameters<typeof readAgain>[1]): Promise<readonly string[]> {
  const client = new QueryClient();
  const keys = {
    contacts: data.contacts.get.queryKey({ input: { id: 1 } }),
    count: data.contacts.count.queryKey({ input: {} }),
    staff: data.staff.list.queryKey({ input: {} }),
    settings: data.settings.get.queryKey({ input: {} }),
    history: data.history.list.queryKey({ input: {} }),
    backups: data.backups.list.queryKey({ input: {} }),
    status: data.system.status.queryKey({ input: {} }),
  };
  for (const key of Object.values(keys)) client.setQueryData<unknown>(key, {});
  await readAgain(client, topics);
  return Object.entries(keys)
    .filter(([, key]) => client.getQueryState(key)?.isInvalidated === true)
    .map(([name]) => name);
}

describe('readAgain', () => {
  it('reads again what the topics concern, and nothing else', async () => {
    expect(await staleAfter(['contacts', 'history'])).toEqual(['contacts', 'count', 'history']);
    expect(await staleAfter(['settings'])).toEqual(['settings']);
    expect(await staleAfter([])).toEqual([]);
  });

  it('reads everything again when another database was opened', async () => {
    expect(await staleAfter(['system'])).toHaveLength(7);
  });
});
