import { describe, expect, it } from 'vitest';
import { lastOf, openedClient } from '../../support/client.ts';
import { generatedVcards } from '../../support/vcardGenerator.ts';

describe('the contract', () => {
  it('takes a file in pieces, previews it, imports it, lists it, exports it and hands it out', async () => {
    const { contacts, transfer, history, settings, staff } = (await openedClient()).client;
    await settings.update({ country: 'US', companyName: 'Tea' });
    const { id: staffId } = await staff.create({ name: 'Ada' });
    expect(await settings.update({ currentStaffId: staffId })).toMatchObject({
      currentStaffId: staffId,
      companyName: 'Tea',
    });

    const bytes = Buffer.from(generatedVcards(300));
    const { file } = await transfer.stage({ name: 'book.vcf', byteSize: bytes.length });
    expect(await transfer.stagePiece({ file, offset: 0, piece: new Blob([bytes]) })).toEqual({
      received: bytes.length,
    });
    expect(await lastOf(await transfer.inspect({ file }))).toMatchObject({
      type: 'done',
      count: 300,
      name: 'book.vcf',
    });
    const done = await lastOf(await transfer.import({ file }));
    expect(done).toMatchObject({ type: 'done', added: 300, updated: 0, skipped: 0, problems: 0, notTaken: null });
    expect(await contacts.count({})).toEqual({ count: 300 });

    const page = await contacts.list({ limit: 200 });
    const rest = await contacts.list({ limit: 200, cursor: page.nextCursor });
    expect([page.items.length, rest.items.length, rest.nextCursor]).toEqual([200, 100, null]);
    const [first] = page.items;
    const card = await contacts.get({ id: first?.id ?? 0 });
    expect(await contacts.update({ id: card.id, version: card.version, note: 'hello' })).toMatchObject({
      note: 'hello',
      version: card.version + 1,
    });
    expect(await contacts.remove({ id: card.id })).toMatchObject({ count: 1 });
    expect(await contacts.restore({ ids: [card.id] })).toMatchObject({ count: 1 });
    expect((await contacts.tags({})).items.length).toBeGreaterThan(0);
    expect((await contacts.create({ displayName: '王小明' })).familyName).toBe('王');

    const exported = await lastOf(await transfer.export({ format: 'vcf' }));
    expect(exported).toMatchObject({ type: 'done', count: 301 });
    const output = exported !== undefined && 'file' in exported ? exported.file : '';
    const { piece, byteSize } = await transfer.readPiece({ file: output, offset: 0 });
    expect(piece.size).toBe(byteSize);
    await transfer.discard({ file: output });
    await expect(transfer.readPiece({ file: output, offset: 0 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await history.list({})).items[0]?.staff).toEqual({ id: staffId, name: 'Ada' });
  });

  it('says what is wrong with the input, and which version is current', async () => {
    const { contacts, transfer } = (await openedClient()).client;
    const { id } = await contacts.create({ displayName: 'Ada' });
    await expect(contacts.update({ id, version: 7, note: '' })).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      data: { entity: 'contact', id, currentVersion: 1 },
    });
    await expect(contacts.get({ id: 99 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { entity: 'contact', id: 99 },
    });
    const { file } = await transfer.stage({ name: 'no.vcf', byteSize: 5 });
    await transfer.stagePiece({ file, offset: 0, piece: new Blob(['hello']) });
    expect(await lastOf(await transfer.import({ file }))).toEqual({
      type: 'failed',
      code: 'FILE_REFUSED',
      params: { problem: 'notAnAddressBook', file: 'no.vcf' },
    });
  });
});
