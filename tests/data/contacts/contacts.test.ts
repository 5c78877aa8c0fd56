import { describe, expect, it } from 'vitest';
import { ContactCard } from '#shared/contacts/contact.ts';
import { updateSettings } from '../../../electron/data/settings/settings.service.ts';
import { emptyBook } from '../../support/contactBook.ts';

describe('a new contact', () => {
  it('needs a display name only, which is split by script', async () => {
    const { create } = await emptyBook();
    expect(await create({ displayName: '王小明' })).toMatchObject({
      displayName: '王小明',
      familyName: '王',
      givenName: '小明',
      kind: 'person',
      version: 1,
    });
    expect(await create({ displayName: 'Dr. Ada Lovelace' })).toMatchObject({
      prefix: 'Dr.',
      givenName: 'Ada',
      familyName: 'Lovelace',
    });
    expect(await create({ kind: 'company', displayName: '上海钟表' })).toMatchObject({
      companyName: '上海钟表',
      displayName: '上海钟表',
    });
  });

  it('has its points, tags and everything else as given', async () => {
    const { database, create, card } = await emptyBook();
    await updateSettings(database, { country: 'CN' });
    const draft = {
      displayName: '王小明',
      points: [
        { type: 'phone', value: '138 0013 8000', label: 'mobile' },
        { type: 'email', value: 'Ming@Example.com' },
      ],
      tags: ['vip', ' VIP ', 'Shanghai'],
      birthday: '--02-29',
      note: 'Likes tea',
      doNotContact: { since: '2026-01-01', why: 'asked' },
      onCreditHold: true,
      departments: ['Sales', ''],
    };
    const { id } = await create(draft);
    const shown = await card(id);
    expect(ContactCard.parse(shown)).toEqual(shown);
    expect(shown).toMatchObject({
      points: [
        { type: 'phone', value: '138 0013 8000', normalized: '+8613800138000', isPrimary: true, label: 'mobile' },
        { type: 'email', value: 'Ming@Example.com', normalized: 'ming@example.com', isPrimary: true },
      ],
      tags: ['vip', 'Shanghai'],
      birthday: '--02-29',
      doNotContact: { since: '2026-01-01', why: 'asked' },
      onCreditHold: true,
      departments: ['Sales'],
    });
  });

  it('is refused without anything to show, and with a uid that is used', async () => {
    const { create, batches } = await emptyBook();
    await expect(create({ title: 'Boss' })).rejects.toMatchObject({
      code: 'INVALID_VALUE',
      params: { field: 'displayName', rule: 'contactEmpty' },
    });
    expect(await batches()).toEqual([]);
    const { uid } = await create({ displayName: 'Ada', uid: 'urn:x' });
    expect(uid).toBe('urn:x');
    await expect(create({ displayName: 'Bob', uid: 'urn:x' })).rejects.toMatchObject({
      params: { field: 'uid', rule: 'alreadyUsed' },
    });
  });

  it('stands in the history by its name', async () => {
    const { create, batches } = await emptyBook();
    await create({ displayName: 'Ada Lovelace' });
    expect((await batches()).map(({ label, params }) => [label, JSON.parse(params)])).toEqual([
      ['contactCreated', { name: 'Ada Lovelace', count: 1 }],
    ]);
  });
});

describe('a change', () => {
  it('changes what is given only, and raises the version', async () => {
    const { create, update } = await emptyBook();
    const before = await create({
      displayName: 'Ada Lovelace',
      note: 'old',
      points: [{ type: 'email', value: 'a@example.com' }],
      tags: ['x'],
    });
    const after = await update(before.id, { note: 'new' }, before.version);
    expect(after).toEqual({ ...before, note: 'new', version: 2, updatedAt: after.updatedAt });
    expect(after.updatedAt > before.updatedAt).toBe(true);
  });

  it('of a newer version is refused and says which one is current', async () => {
    const { create, update, card } = await emptyBook();
    const { id } = await create({ displayName: 'Ada' });
    await update(id, { note: 'one' }, 1);
    await expect(update(id, { note: 'two' }, 1)).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      params: { entity: 'contact', id, currentVersion: 2 },
    });
    expect((await card(id)).note).toBe('one');
    await expect(update(999, { note: '' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('to what is there already writes nothing', async () => {
    const { create, update, batches } = await emptyBook();
    const before = await create({
      displayName: 'Ada Lovelace',
      points: [{ type: 'phone', value: '1' }],
      tags: ['x'],
      employer: 'Acme',
      rhythm: { wishedDays: 7, latestDays: 14 },
      specialDays: [{ kind: 'other', label: 'Shop', day: { calendar: 'lunar', year: 1990, month: 8, day: 15 } }],
    });
    const { id, uid, version, createdAt, updatedAt, deletedAt, photo, specialDays, ...rest } = before;
    const { touchSnoozedUntil, touchDue, lastContactOn, knownBy, ...typed } = rest;
    expect([uid, version, createdAt, updatedAt, deletedAt, photo, touchSnoozedUntil, lastContactOn]).toHaveLength(8);
    expect([touchDue?.wishedOn, knownBy]).toEqual(['2026-03-08', []]);
    const days = specialDays.map(({ kind, label, day, leadDays }) => ({ kind, label, day, leadDays }));
    expect(await update(id, { ...typed, specialDays: days })).toEqual(before);
    expect(await batches()).toHaveLength(1);
  });

  it('of the special days keeps the rows of those that stay', async () => {
    const { create, update, card } = await emptyBook();
    const day = (month: number, more: object = {}) => ({
      kind: 'other',
      day: { calendar: 'gregorian', year: null, month, day: 1 },
      ...more,
    });
    const { id, specialDays } = await create({ displayName: 'Ada', specialDays: [day(1), day(2), day(3)] });
    const [january, february, march] = specialDays.map((one) => one.id);
    const next = [day(3), day(5, { kind: 'birthday' }), day(1, { label: 'New', leadDays: 3 }), day(4)];
    const after = await update(id, { specialDays: next });
    expect(after.version).toBe(2);
    expect(after.specialDays.map((one) => [one.id, one.day.month, one.kind, one.leadDays])).toEqual([
      [march, 3, 'other', null],
      [expect.any(Number), 5, 'birthday', null],
      [january, 1, 'other', 3],
      [february, 4, 'other', null],
    ]);
    expect(await update(id, { specialDays: next })).toEqual(after);
    expect((await update(id, { note: 'x' })).specialDays).toEqual(after.specialDays);
    expect((await update(id, { specialDays: [] })).specialDays).toEqual([]);
    expect((await card(id)).version).toBe(4);
  });

  it('of the rhythm counts from that day; the same rhythm again counts on', async () => {
    const { database, create, update } = await emptyBook();
    const { id } = await create({ displayName: 'Ada', rhythm: { wishedDays: 7, latestDays: 14 } });
    const since = async () =>
      (await database.read((reader) => reader.selectFrom('contacts').select('rhythm_since').executeTakeFirst()))
        ?.rhythm_since;
    expect(await since()).toBe('2026-03-01');
    await database.write({ label: 'contactUpdated', params: {}, topics: [] }, async (transaction) => {
      await transaction.updateTable('contacts').set({ rhythm_since: '2026-01-01' }).execute();
    });
    await update(id, { rhythm: { wishedDays: 7, latestDays: 14 }, note: 'x' });
    expect(await since()).toBe('2026-01-01');
    expect((await update(id, { rhythm: { wishedDays: 7, latestDays: 15 } })).touchDue).toEqual({
      wishedOn: '2026-03-08',
      latestOn: '2026-03-16',
    });
    await update(id, { rhythm: null });
    expect(await since()).toBeNull();
  });

  it('of the points keeps the rows of those that stay', async () => {
    const { create, update, pointIds } = await emptyBook();
    const email = (value: string) => ({ type: 'email', value });
    const { id } = await create({
      displayName: 'Ada',
      points: [email('a@example.com'), email('b@example.com'), { type: 'phone', value: '1' }],
    });
    const [a, b] = await pointIds(id);
    await update(id, {
      points: [
        email('b@example.com'),
        email('c@example.com'),
        { type: 'url', value: 'https://example.com' },
        email('d@example.com'),
      ],
    });
    const after = await pointIds(id);
    expect(after.map((point) => point.value)).toEqual([
      'b@example.com',
      'c@example.com',
      'https://example.com',
      'd@example.com',
    ]);
    expect(after[0]?.id).toBe(b?.id);
    expect(after[1]?.id).toBe(a?.id);
    const changed = await update(id, { points: [] });
    expect(changed.points).toEqual([]);
  });

  it('of the kind takes the name along', async () => {
    const { create, update } = await emptyBook();
    const { id } = await create({ displayName: 'Acme' });
    expect(await update(id, { kind: 'company', displayName: 'Acme' })).toMatchObject({
      kind: 'company',
      companyName: 'Acme',
      displayName: 'Acme',
    });
    expect((await create({ displayName: 'Ada', employer: 'Acme' })).employer?.id).toBe(id);
  });

  it('of the display name splits it again; own names beside it stay', async () => {
    const { create, update } = await emptyBook();
    const { id } = await create({ displayName: 'Ada King Lovelace', nickname: 'The Countess' });
    expect(await update(id, { displayName: '王小明' })).toMatchObject({
      familyName: '王',
      givenName: '小明',
      middleName: '',
      nickname: 'The Countess',
    });
    expect(await update(id, { displayName: '小王', familyName: '王' })).toMatchObject({
      familyName: '王',
      givenName: '小明',
      displayAs: '小王',
      displayName: '小王',
    });
    expect(await update(id, { displayAs: '' })).toMatchObject({ displayName: '王小明' });
    await expect(update(id, { displayName: '', familyName: '', givenName: '', nickname: '' })).rejects.toMatchObject({
      code: 'INVALID_VALUE',
    });
  });
});
