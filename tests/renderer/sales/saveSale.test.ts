import { describe, expect, it, vi } from 'vitest';
import { LonghandError } from '#shared/errors.ts';
import type { Sale, SalePatch } from '#shared/sales/sale.ts';
import { saveSale } from '../../../renderer/sales/saveSale.ts';
import { sale } from './saleFixture.ts';

const conflict = () => new LonghandError('VERSION_CONFLICT', { entity: 'sale', id: 1, currentVersion: 4 });

/** A data process that holds `there` and takes only changes to its version. */
function clientWith(there: Sale) {
  const update = vi.fn<(input: { id: number; version: number } & SalePatch) => Promise<Sale>>((input) =>
    input.version === there.version ? Promise.resolve(there) : Promise.reject(conflict()),
  );
  return { update, get: vi.fn<() => Promise<Sale>>(() => Promise.resolve(there)) };
}

describe('saving a sale that was changed elsewhere meanwhile', () => {
  it('brings together what each side changed alone', async () => {
    const client = clientWith(sale({ version: 4, note: 'by phone' }));
    const saved = await saveSale(client, sale(), { what: '30 cards' });
    expect(saved.kind).toBe('saved');
    expect(client.update).toHaveBeenLastCalledWith({ id: 1, version: 4, what: '30 cards' });
  });

  it('writes nothing where both changed the same, and names it', async () => {
    const theirs = sale({ version: 4, amountMinor: 9000, contact: { id: 8, displayName: 'Grace' } });
    const client = clientWith(theirs);
    const saved = await saveSale(client, sale(), { amountMinor: 12_000, contactId: 9, note: 'x' });
    expect(saved).toEqual({ kind: 'conflict', theirs, fields: ['amountMinor', 'contactId'] });
    expect(client.update).toHaveBeenCalledTimes(1);
  });

  it('sees no quarrel where both wrote the same', async () => {
    const client = clientWith(sale({ version: 4, amountMinor: 12_000 }));
    expect((await saveSale(client, sale(), { amountMinor: 12_000 })).kind).toBe('saved');
  });

  it('passes on what else goes wrong', async () => {
    const client = { ...clientWith(sale()), update: () => Promise.reject(new Error('gone')) };
    await expect(saveSale(client, sale(), { note: 'x' })).rejects.toThrow('gone');
  });
});
