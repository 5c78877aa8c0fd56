import { describe, expect, it, vi } from 'vitest';
import type { Contact } from '#shared/contacts/contact.ts';
import { LonghandError } from '#shared/errors.ts';
import type { EditableField } from '../../../renderer/contacts/conflict.ts';
import { saveContact, type SavingClient } from '../../../renderer/contacts/saveContact.ts';
import { contact } from './contactFixture.ts';

/** A data process that holds one contact and checks versions as the real one does. */
function holding(stored: Contact, answer: ReadonlySet<EditableField> | null) {
  let current = stored;
  const ask = vi.fn<SavingClient['ask']>(() => Promise.resolve(answer));
  const client: SavingClient = {
    ask,
    get: () => Promise.resolve(current),
    update: ({ id, version, ...patch }) => {
      if (version !== current.version) {
        return Promise.reject(
          new LonghandError('VERSION_CONFLICT', { entity: 'contact', id, currentVersion: current.version }),
        );
      }
      current = { ...current, ...patch, version: version + 1 } as Contact;
      return Promise.resolve(current);
    },
  };
  return { client, ask, now: () => current };
}

describe('saving against a newer version', () => {
  const base = contact({ title: 'Baker', note: 'old' });

  it('just saves when nobody was faster', async () => {
    const { client, ask, now } = holding(base, null);
    expect((await saveContact(client, base, { title: 'Miller' })).kind).toBe('saved');
    expect(now().title).toBe('Miller');
    expect(ask).not.toHaveBeenCalled();
  });

  it('sees no conflict in special days that are the same but for the ids of their rows', async () => {
    const day = {
      kind: 'other',
      label: 'Shop opening',
      day: { calendar: 'gregorian', year: 2001, month: 5, day: 1, isLeapMonth: false },
      leadDays: null,
    } as const;
    const { client, ask } = holding({ ...base, specialDays: [{ ...day, id: 9 }], version: 2 }, null);
    expect((await saveContact(client, base, { specialDays: [day] })).kind).toBe('saved');
    expect(ask).not.toHaveBeenCalled();
  });

  it('brings own fields together one by one, and asks only about those that both changed', async () => {
    const own = (first: string, second: string) => [
      { fieldId: 1, value: first },
      { fieldId: 2, value: second },
    ];
    const before = contact({ own: own('a', 'b') });
    const theirs = { ...before, own: own('a', 'theirs'), version: 2 };
    const apart = holding(theirs, null);
    expect((await saveContact(apart.client, before, { own: [{ fieldId: 1, value: 'mine' }] })).kind).toBe('saved');
    expect(apart.ask).not.toHaveBeenCalled();
    const same = holding(theirs, null);
    expect((await saveContact(same.client, before, { own: [{ fieldId: 2, value: 'mine' }] })).kind).toBe('editing');
    expect(same.ask.mock.calls[0]?.[1]).toEqual([
      { field: 'own', mine: [{ fieldId: 2, value: 'mine' }], theirs: [{ fieldId: 2, value: 'theirs' }] },
    ]);
  });

  it('brings different fields together without asking', async () => {
    const { client, ask, now } = holding({ ...base, note: 'theirs', version: 2 }, null);
    expect((await saveContact(client, base, { title: 'Miller' })).kind).toBe('saved');
    expect(now()).toMatchObject({ title: 'Miller', note: 'theirs' });
    expect(ask).not.toHaveBeenCalled();
  });

  it('asks about a field that both changed, with both versions', async () => {
    const { client, ask, now } = holding({ ...base, title: 'Smith', version: 2 }, new Set());
    await saveContact(client, base, { title: 'Miller', note: 'mine' });
    expect(ask.mock.calls[0]?.[1]).toEqual([{ field: 'title', mine: 'Miller', theirs: 'Smith' }]);
    expect(now()).toMatchObject({ title: 'Miller', note: 'mine' });
  });

  it('keeps theirs where the person says so, and saves the rest', async () => {
    const { client, now } = holding({ ...base, title: 'Smith', version: 2 }, new Set<EditableField>(['title']));
    expect((await saveContact(client, base, { title: 'Miller', note: 'mine' })).kind).toBe('saved');
    expect(now()).toMatchObject({ title: 'Smith', note: 'mine' });
  });

  it('writes nothing when the person goes on editing', async () => {
    const { client, now } = holding({ ...base, title: 'Smith', version: 2 }, null);
    expect(await saveContact(client, base, { title: 'Miller' })).toEqual({ kind: 'editing' });
    expect(now().version).toBe(2);
  });

  it('does not ask when both wrote the same', async () => {
    const { client, ask } = holding({ ...base, title: 'Miller', version: 2 }, null);
    await saveContact(client, base, { title: 'Miller' });
    expect(ask).not.toHaveBeenCalled();
  });

  it('passes other errors on', async () => {
    const { client } = holding(base, null);
    const broken = {
      ...client,
      update: () => Promise.reject(new LonghandError('WRITE_FAILED', { problem: 'diskFull' })),
    };
    await expect(saveContact(broken, base, { title: 'Miller' })).rejects.toMatchObject({ code: 'WRITE_FAILED' });
  });
});
