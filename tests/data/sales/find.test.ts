import { describe, expect, it } from 'vitest';
import type { SaleStage } from '#shared/sales/sale.ts';
import { updateContactFields } from '../../../electron/data/contacts/contacts.service.ts';
import { findSales, proposedNumber, saleCategories } from '../../../electron/data/sales/sales.service.ts';
import { TODAY } from '../../support/desk.ts';
import { intent } from '../../support/history.ts';
import { salesDesk } from '../../support/sales.ts';

describe('text', () => {
  it('finds words of what, category or customer in any mix, and both ends of a number, earlier ones too', async () => {
    const { database, customer, contact, sell, advance, list } = await salesDesk();
    const wang = await contact({ displayName: '王小明', points: [{ type: 'email', value: 'wang@tea.example' }] });
    const one = await sell(1, { what: 'Crème brûlée', category: 'Desserts', number: 'R-2026-0041' });
    const two = await sell(2, { what: '请柬一百张', contactId: wang.id, stage: 'quotation', number: 'AN-77' });
    await advance(two.id, 'order', { number: 'O-5' });
    const found = async (text: string) => (await list({ text }, { direction: 'asc' })).map(({ id }) => id);
    expect(await found('creme DESSERTS')).toEqual([one.id]);
    expect(await found('brulee lovelace')).toEqual([one.id]);
    expect(await found('brulee 王')).toEqual([]);
    expect(await found('请柬 小明')).toEqual([two.id]);
    expect(await found('wang@tea')).toEqual([two.id]);
    expect(await found('r2026')).toEqual([one.id]);
    expect(await found('41')).toEqual([one.id]);
    expect(await found('an-7')).toEqual([two.id]);
    expect(await found('77')).toEqual([two.id]);
    expect(await found('100%')).toEqual([]);
    expect(await found('_')).toEqual([]);
    expect(await found(' ')).toEqual([one.id, two.id]);
    await updateContactFields(database, {
      id: customer,
      givenName: 'Augusta',
      familyName: 'King',
      displayName: 'Augusta King',
    });
    expect(await found('augusta')).toEqual([one.id]);
  });

  it('that thousands hold is found among other conditions just the same', async () => {
    const { database, customer, newUid, list, sell } = await salesDesk();
    const rare = await sell(7, { category: 'Rare', number: 'R-9', what: 'Tea' });
    await database.write(intent('salesImported'), async (transaction, { at }) => {
      const row = {
        created_at: at,
        updated_at: at,
        contact_id: customer,
        stage: 'invoice' as const,
        currency: 'USD',
        rate: '1',
      };
      const blank = {
        cost_minor: null,
        due_on: null,
        initiative_id: null,
        staff_id: null,
        lost_on: null,
        source_fingerprint: null,
      };
      for (let start = 0; start < 2100; start += 100)
        await transaction
          .insertInto('sales')
          .values(
            Array.from({ length: 100 }, (_, index) => ({
              ...row,
              ...blank,
              uid: newUid(),
              number: `R-${start + index}`,
              number_key: `r${start + index}`,
              number_tail: [...String(start + index)].toReversed().join(''),
              dated_on: '2026-01-01',
              category: '',
              what: 'Tea',
              amount_minor: start + index,
              filter_text: 'tea',
            })),
          )
          .execute();
    });
    expect((await list({ text: 'R', category: 'Rare' })).map(({ id }) => id)).toEqual([rare.id]);
    expect((await list({ text: 'tea', category: 'Rare' })).map(({ id }) => id)).toEqual([rare.id]);
    expect(await list({ text: 'tea' }, { limit: 200, sort: 'amount' })).toHaveLength(2101);
    expect(await list({ text: 'r2000' })).toHaveLength(1);
    const { items } = await database.read((reader) => findSales(reader, 'r', 3));
    expect(items[0]?.id).toBe(rare.id);
    expect(items).toHaveLength(3);
  });
});

describe('find', () => {
  it('goes by number only, from either end, the newest first', async () => {
    const { database, sell, advance } = await salesDesk();
    const find = async (text: string, limit = 8) =>
      (await database.read((reader) => findSales(reader, text, limit))).items.map(({ number }) => number);
    await sell(1, { number: 'R-2026-0001', datedOn: '2026-01-01', what: 'Tea' });
    await sell(1, { number: 'R-2026-0012', datedOn: '2026-02-01' });
    const { id } = await sell(1, { number: 'AN-12', stage: 'quotation', datedOn: '2025-01-01' });
    await advance(id, 'invoice', { number: 'R-2026-0013', datedOn: '2026-02-20' });
    expect(await find('r-2026')).toEqual(['R-2026-0013', 'R-2026-0012', 'R-2026-0001']);
    expect(await find('R-2026', 1)).toEqual(['R-2026-0013']);
    expect(await find('0012')).toEqual(['R-2026-0012']);
    expect(await find('12')).toEqual(['R-2026-0013', 'R-2026-0012']);
    expect(await find('tea')).toEqual([]);
    expect(await find('')).toEqual([]);
    expect(await find('-')).toEqual([]);
  });
});

describe('what is proposed', () => {
  it('categories, the most frequent first', async () => {
    const { database, sell } = await salesDesk();
    for (const category of ['Tea', '', 'Cups', 'Tea', '茶']) await sell(1, { category });
    expect((await database.read(saleCategories)).items).toEqual([
      { category: 'Tea', count: 2 },
      { category: 'Cups', count: 1 },
      { category: '茶', count: 1 },
    ]);
  });

  it('the number after the newest of that stage, also of one that went on, and none that is there already', async () => {
    const { database, sell, advance } = await salesDesk();
    const next = async (stage: SaleStage, today = TODAY) =>
      (await database.read((reader) => proposedNumber(reader, stage, today))).number;
    expect(await next('invoice')).toBe('');
    await sell(1, { number: 'R-2026-0099', datedOn: '2026-02-01' });
    await sell(1, { number: 'R-2026-0100', datedOn: '2026-01-05' });
    await sell(1, { datedOn: '2026-03-01' });
    expect(await next('invoice')).toBe('R-2026-0101');
    expect(await next('invoice', '2027-01-04')).toBe('R-2027-0001');
    const { id } = await sell(1, { number: 'AN-07', stage: 'quotation', datedOn: '2026-02-01' });
    await advance(id, 'order');
    expect(await next('quotation')).toBe('AN-08');
    expect(await next('order')).toBe('');
  });
});
