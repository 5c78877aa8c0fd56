import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContactFilter, ContactSort } from '#shared/contacts/contact.ts';
import { removeContacts } from '../../../electron/data/contacts/contactBin.service.ts';
import {
  contactCount,
  contactIds,
  pageOfContacts,
  updateContactFields,
} from '../../../electron/data/contacts/contacts.service.ts';
import { openedClient } from '../../support/client.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { desk } from '../../support/desk.ts';
import { plansOf } from '../../support/plans.ts';
import { bookOf, all, names } from '../../support/contactBook.ts';
import { runs } from '../../support/runs.ts';

/** Those that no own field is needed for. */
const STORED_ORDERS = ['name', 'createdAt', 'updatedAt', 'lastContact', 'touch', 'knownBy'] as const;

describe('the list', () => {
  it('gives every contact once and in order, by every sort, both ways, whatever the page size', async () => {
    const { database, contacts } = await bookOf(
      ['王伟', 'Ada', '陈晨', 'Ada', 'Émile', 'Shop 10', 'Shop 2', 'Ada'].map((displayName) => ({ displayName })),
    );
    const limits = fc.integer({ min: 1, max: 9 });
    const orders = fc.constantFrom('name' as const, 'createdAt' as const, 'updatedAt' as const);
    await fc.assert(
      fc.asyncProperty(limits, orders, async (limit, by) => {
        const rising = await all(database, { limit, sort: { by, direction: 'asc' } });
        const falling = await all(database, { limit, sort: { by, direction: 'desc' } });
        expect(new Set(rising.map((contact) => contact.id)).size).toBe(8);
        expect(falling.map((contact) => contact.id)).toEqual(rising.map((contact) => contact.id).toReversed());
        const inOrder =
          by === 'name' ? ['Ada', 'Ada', 'Ada', '陈晨', 'Émile', 'Shop 2', 'Shop 10', '王伟'] : names(contacts);
        expect(names(rising)).toEqual(inOrder);
      }),
      { numRuns: runs(20) },
    );
  });

  it('filters by kind, tag, e-mail, phone, ids and text', async () => {
    const { database, contacts } = await bookOf([
      { displayName: '王小明', tags: ['VIP'], points: [{ type: 'phone', value: '+86 138 0013 8000' }] },
      { displayName: 'Ada Lovelace', points: [{ type: 'email', value: 'Ada@Example.com' }], tags: ['vip', 'x'] },
      { kind: 'company', displayName: '100% Tea_House' },
    ]);
    const found = async (filter: ContactFilter) => {
      const items = names(await all(database, { filter }));
      expect((await database.read((reader) => contactCount(reader, filter))).count).toBe(items.length);
      return items;
    };
    expect(await found({})).toHaveLength(3);
    expect(await found({ kind: 'company' })).toEqual(['100% Tea_House']);
    expect(await found({ tag: 'Vip' })).toEqual(['Ada Lovelace', '王小明']);
    expect(await found({ hasEmail: true })).toEqual(['Ada Lovelace']);
    expect(await found({ hasPhone: false })).toEqual(['100% Tea_House', 'Ada Lovelace']);
    expect(await found({ text: '小明' })).toEqual(['王小明']);
    expect(await found({ text: '138-0013' })).toEqual(['王小明']);
    expect(await found({ text: 'ADA@' })).toEqual(['Ada Lovelace']);
    expect(await found({ text: 'lovelace ada' })).toEqual(['Ada Lovelace']);
    expect(await found({ text: '10%' })).toEqual(['100% Tea_House']);
    expect(await found({ text: 'tea_' })).toEqual(['100% Tea_House']);
    expect(await found({ text: 'a_z' })).toEqual([]);
    expect(await found({ ids: [contacts[0]?.id ?? 0, 999] })).toEqual(['王小明']);
    expect(await found({ ids: [] })).toEqual([]);
    expect(await found({ ids: Array.from({ length: 100_000 }, (_, index) => index + 1), kind: 'person' })).toHaveLength(
      2,
    );
  });

  it('sorts and filters by the last contact, by who knows whom, and by staying in touch', async () => {
    const { database, contact, staff, log } = await desk();
    const [grace, nora] = [await staff('Grace'), await staff('Nora')];
    const rhythm = { wishedDays: 10, latestDays: 20 };
    const both = await contact({ displayName: 'both', rhythm });
    const often = await contact({ displayName: 'one', rhythm: { wishedDays: 300, latestDays: 400 } });
    await contact({ displayName: 'never', rhythm });
    await contact({ displayName: 'stranger' });
    await log(both.id, { happenedOn: '2026-01-20', staffId: nora });
    await log(both.id, { happenedOn: '2026-01-10', staffId: grace });
    await log(both.id, { happenedOn: '2026-01-05', staffId: grace });
    await log(often.id, { happenedOn: '2026-02-20', staffId: nora });
    const sorted = async (
      by: ContactSort['by'],
      direction: ContactSort['direction'] = 'asc',
      filter: ContactFilter = {},
    ) => names(await all(database, { limit: 1, sort: { by, direction }, filter }));
    expect(await sorted('lastContact')).toEqual(['never', 'stranger', 'both', 'one']);
    expect(await sorted('lastContact', 'desc')).toEqual(['one', 'both', 'stranger', 'never']);
    expect(await sorted('touch')).toEqual(['both', 'never', 'one', 'stranger']);
    expect(await sorted('touch', 'desc')).toEqual(['stranger', 'one', 'never', 'both']);
    expect(await sorted('knownBy')).toEqual(['never', 'stranger', 'one', 'both']);
    expect(await sorted('knownBy', 'desc')).toEqual(['both', 'one', 'stranger', 'never']);
    const [first] = await all(database, { filter: { ids: [both.id] } });
    expect(first).toMatchObject({
      lastContactOn: '2026-01-20',
      knownBy: [
        { id: grace, displayName: 'Grace' },
        { id: nora, displayName: 'Nora' },
      ],
      touchDue: { wishedOn: '2026-01-30', latestOn: '2026-02-09' },
    });
    const today = '2026-03-12';
    const filters: readonly (readonly [ContactFilter, readonly string[]])[] = [
      [{ touch: { colours: ['red'], today } }, ['both']],
      [{ touch: { colours: ['yellow'], today } }, ['never']],
      [{ touch: { colours: ['green'], today } }, ['one']],
      [{ touch: { colours: ['red', 'yellow', 'red'], today } }, ['both', 'never']],
      [{ knownBy: 'nobody' }, ['never', 'stranger']],
      [{ knownBy: 'one' }, ['one']],
      [{ knownBy: grace }, ['both']],
      [{ knownBy: nora }, ['both', 'one']],
      [{ knownBy: 99 }, []],
      [{ lastContactBefore: '2026-02-20' }, ['both', 'never', 'stranger']],
      [{ lastContactSince: '2026-01-20' }, ['both', 'one']],
      [{ lastContactSince: '2026-01-21', knownBy: nora, touch: { colours: ['green'], today } }, ['one']],
    ];
    for (const [filter, expected] of filters) {
      for (const by of STORED_ORDERS) {
        expect((await sorted(by, 'asc', filter)).toSorted()).toEqual(expected);
        expect((await sorted(by, 'desc', filter)).toSorted()).toEqual(expected);
      }
      expect(await database.read((reader) => contactCount(reader, filter))).toEqual({ count: expected.length });
      expect((await database.read((reader) => contactIds(reader, filter))).ids).toHaveLength(expected.length);
    }
  });

  it('walks along the index of its order, whatever is filtered by, and sorts nothing', async () => {
    const { file } = await temporaryDatabase();
    const filters: readonly ContactFilter[] = [
      {},
      { touch: { colours: ['red', 'yellow'], today: '2026-03-01' } },
      { lastContactBefore: '2026-01-01', lastContactSince: '2025-01-01' },
      { knownBy: 'one', kind: 'person', hasEmail: true },
      { conditions: [{ about: 'has', what: 'title', not: true }] },
    ];
    const indexes = {
      name: 'contacts_by_name',
      createdAt: 'contacts_by_created',
      updatedAt: 'contacts_by_updated',
      lastContact: 'contacts_by_last_contact',
      touch: 'contacts_by_touch',
      knownBy: 'contacts_by_known_by',
    };
    for (const by of STORED_ORDERS) {
      for (const filter of filters) {
        const plan = await plansOf(file, (reader) =>
          pageOfContacts(reader, { limit: 50, sort: { by, direction: 'desc' }, filter }),
        );
        expect(plan.filter((step) => step.includes(` contact USING INDEX ${indexes[by]}`))).not.toEqual([]);
        expect(plan.filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
      }
    }
  });

  it('sorts by an own field as its values go, those without one last whichever the direction', async () => {
    const { client } = await openedClient();
    const { id: fieldId } = await client.fields.create({ name: 'Score', type: 'number' });
    const scores = { ten: '10', two: '2', none: '', minus: '-3', half: '2.5', nobody: '' };
    for (const [displayName, value] of Object.entries(scores))
      await client.contacts.create({ displayName, own: [{ fieldId, value }] });
    const sorted = async (direction: ContactSort['direction'], limit: number) => {
      const found: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof client.contacts.list>> = await client.contacts.list({
          limit,
          cursor,
          sort: { by: 'own', fieldId, direction },
        });
        found.push(...names(page.items));
        cursor = page.nextCursor;
      } while (cursor !== null);
      return found;
    };
    for (const limit of [1, 2, 4, 10]) {
      expect(await sorted('asc', limit)).toEqual(['minus', 'two', 'half', 'ten', 'none', 'nobody']);
      expect(await sorted('desc', limit)).toEqual(['ten', 'half', 'two', 'minus', 'nobody', 'none']);
    }
    await expect(client.contacts.list({ sort: { by: 'own' } })).rejects.toMatchObject({
      data: { field: 'sort', rule: 'orderNeedsField' },
    });
    await expect(client.contacts.list({ sort: { by: 'own', fieldId: 99 } })).rejects.toMatchObject({
      data: { field: 'sort', rule: 'orderFieldGone' },
    });
    const { nextCursor } = await client.contacts.list({ limit: 1, sort: { by: 'own', fieldId } });
    const { id: other } = await client.fields.create({ name: 'Other', type: 'number' });
    await expect(
      client.contacts.list({ cursor: nextCursor, sort: { by: 'own', fieldId: other } }),
    ).rejects.toMatchObject({ data: { field: 'cursor', rule: 'cursorOfOtherSort' } });
  });

  it('goes on from where a page ended, although whoever ended it stands elsewhere by now, or is gone', async () => {
    const drafts = Array.from({ length: 12 }, (_, index) => ({
      displayName: `Contact ${String.fromCodePoint(97 + index)}`,
      tags: index % 3 === 0 ? [] : ['VIP'],
    }));
    const { database, contacts } = await bookOf(drafts);
    const request = { sort: { by: 'name', direction: 'asc' }, filter: { tag: 'VIP' }, limit: 2 } as const;
    const names = async (cursor: string | null) => {
      const page = await database.read((reader) => pageOfContacts(reader, { ...request, cursor }));
      return { names: page.items.map(({ displayName }) => displayName.slice(-1)).join(''), next: page.nextCursor };
    };
    const first = await names(null);
    expect(first.names).toBe('bc');
    const second = await names(first.next);
    expect(second.names).toBe('ef');
    const [, , last] = contacts;
    if (last === undefined) throw new Error('Nobody was made');
    await updateContactFields(database, { id: last.id, displayName: 'Contact k2' });
    expect((await names(first.next)).names).toBe('ef');
    await removeContacts(database, { ids: [last.id] });
    expect((await names(first.next)).names).toBe('ef');
    expect((await names(second.next)).names).toBe('hi');
  });

  it('takes ids that nobody can have for nobody', async () => {
    const { database } = await bookOf([{ displayName: 'a' }, { displayName: 'b' }]);
    const filter = { ids: [1, 2 ** 32 + 2, 999_999_999_999] };
    const { items } = await database.read((reader) => pageOfContacts(reader, { limit: 5, filter }));
    expect(items.map(({ id }) => id)).toEqual([1]);
  });

  it('refuses a cursor that is broken or belongs to another order', async () => {
    const { database } = await bookOf([{ displayName: 'a' }, { displayName: 'b' }]);
    const page = (cursor: string, sort?: ContactSort) =>
      database.read((reader) => pageOfContacts(reader, { limit: 1, cursor, ...(sort === undefined ? {} : { sort }) }));
    for (const broken of [
      '',
      'x',
      'e30',
      ...[
        '["name","asc","1",2]',
        '["name","asc",1,2,null]',
        '["name","asc",null,2,null]',
        '["knownBy","asc","1",2,null]',
        '["shoe size","asc","1",2,null]',
      ].map((text) => Buffer.from(text).toString('base64url')),
    ]) {
      await expect(page(broken)).rejects.toMatchObject({
        code: 'INVALID_VALUE',
        params: { field: 'cursor', rule: 'cursorBroken' },
      });
    }
    const first = await database.read((reader) => pageOfContacts(reader, { limit: 1 }));
    await expect(page(first.nextCursor ?? '', { by: 'name', direction: 'desc' })).rejects.toMatchObject({
      params: { rule: 'cursorOfOtherSort' },
    });
  });

  it('brings points and tags of a whole page', async () => {
    const { database } = await bookOf(
      Array.from({ length: 30 }, (_, index) => ({
        displayName: `c${index}`,
        tags: ['t'],
        points: [{ type: 'phone', value: '1' }],
      })),
    );
    const items = await all(database, { limit: 30 });
    expect(items.every((contact) => contact.points.length === 1 && contact.tags.length === 1)).toBe(true);
  });
});
