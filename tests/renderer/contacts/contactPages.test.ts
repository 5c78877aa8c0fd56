import { beforeEach, expect, it, vi } from 'vitest';
import type { Contact, ContactFilter } from '#shared/contacts/contact.ts';
import { askAhead, contactReader, contactsKey, knownFirstPage } from '../../../renderer/contacts/contactPages.ts';
import { ALL_BY_NAME } from '../../../renderer/contacts/listQuery.ts';
import { contact } from './contactFixture.ts';

interface Asked {
  readonly filter: ContactFilter;
  readonly cursor: string | null;
}
interface Answer {
  readonly items: readonly Contact[];
  readonly nextCursor: string | null;
}

const { list, changes } = vi.hoisted(() => ({
  list: vi.fn<(asked: Asked) => Promise<Answer>>(),
  changes: { soFar: 0 },
}));

vi.mock('../../../renderer/api/api.ts', () => ({ dataClient: { contacts: { list } } }));
vi.mock('../../../renderer/api/changes.ts', () => ({ changesSoFar: () => changes.soFar }));

const looking = (text: string) => ({ ...ALL_BY_NAME, text });
const knownOf = (text: string) =>
  knownFirstPage(contactsKey(looking(text), false))?.items.map(({ displayName }) => displayName);
const namesOn = async (text: string, cursor: string | null = null) => {
  const { items } = await contactReader(looking(text), false)(cursor);
  return items.map(({ displayName }) => displayName);
};

beforeEach(() => {
  changes.soFar = 0;
  list.mockReset();
  list.mockImplementation(({ filter }) =>
    Promise.resolve({ items: [contact({ displayName: `found by ${filter.text}` })], nextCursor: null }),
  );
});

it('takes what was asked for while the letter was being drawn, and asks only once', async () => {
  void askAhead(looking('a'), false);
  expect(await namesOn('a')).toEqual(['found by a']);
  expect(list).toHaveBeenCalledTimes(1);
  await namesOn('a');
  expect(list).toHaveBeenCalledTimes(2);
});

it('takes nothing that was asked for by other letters, of another list, or further on', async () => {
  void askAhead(looking('a'), false);
  expect(await namesOn('ab')).toEqual(['found by ab']);
  void askAhead(looking('ab'), true);
  await namesOn('ab');
  expect(list.mock.calls.at(-1)?.[0]).toMatchObject({ filter: { text: 'ab' } });
  expect(list.mock.calls.at(-1)?.[0]).not.toMatchObject({ filter: { inBin: true } });
  void askAhead(looking('ab'), false);
  await namesOn('ab', 'further');
  expect(list.mock.calls.at(-1)?.[0]).toMatchObject({ cursor: 'further' });
});

it('asks again where something changed since', async () => {
  void askAhead(looking('a'), false);
  changes.soFar = 1;
  await namesOn('a');
  expect(list).toHaveBeenCalledTimes(2);
});

it('tells of a failure whoever takes it, and nobody else', async () => {
  list.mockRejectedValueOnce(new Error('gone'));
  void askAhead(looking('a'), false);
  expect(await namesOn('b')).toEqual(['found by b']);
  list.mockRejectedValueOnce(new Error('gone'));
  void askAhead(looking('a'), false);
  await expect(namesOn('a')).rejects.toThrow('gone');
});

it('knows the first page once it is there, of these letters only, and while nothing changes', async () => {
  const answered = askAhead(looking('a'), false);
  expect(knownOf('a')).toBeUndefined();
  await answered;
  expect(knownOf('a')).toEqual(['found by a']);
  expect(knownOf('ab')).toBeUndefined();
  changes.soFar = 1;
  expect(knownOf('a')).toBeUndefined();
});

it('ends without an error where the rows do not come, and knows none', async () => {
  list.mockRejectedValueOnce(new Error('gone'));
  await askAhead(looking('a'), false);
  expect(knownOf('a')).toBeUndefined();
});
