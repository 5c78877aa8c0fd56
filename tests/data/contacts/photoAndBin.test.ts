import { readFileSync } from 'node:fs';
import { Jimp } from 'jimp';
import { describe, expect, it } from 'vitest';
import { ContactDraft } from '#shared/contacts/contact.ts';
import { ReminderDraft } from '#shared/reminders/reminder.ts';
import { emptyBin, removeContacts } from '../../../electron/data/contacts/contactBin.service.ts';
import { photoOf, setPhoto } from '../../../electron/data/contacts/contactPhoto.service.ts';
import { contactCard, createContact, pageOfContacts } from '../../../electron/data/contacts/contacts.service.ts';
import { updateInteraction } from '../../../electron/data/interactions/interactions.service.ts';
import { createReminder } from '../../../electron/data/reminders/createReminder.service.ts';
import { uidSequence } from '../../support/contacts.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { desk, TODAY } from '../../support/desk.ts';
import { tablesOf } from '../../support/history.ts';

async function book() {
  const database = await temporaryDatabase();
  const newUid = uidSequence();
  return {
    database,
    create: (draft: Parameters<typeof ContactDraft.parse>[0]) =>
      createContact(database, newUid, ContactDraft.parse(draft)),
  };
}

const png = async (width: number, height: number) =>
  new Uint8Array(await new Jimp({ width, height, color: 0x112233ff }).getBuffer('image/png'));
const blob = (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes]);

describe('a photo', () => {
  it('is stored by its hash, read again, taken away, and undone', async () => {
    const { database, create } = await book();
    const { id } = await create({ displayName: 'Ada' });
    const bytes = await png(20, 10);
    const withPhoto = await setPhoto(database, { id, version: 1, photo: blob(bytes) });
    expect(withPhoto).toMatchObject({ version: 2, photo: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const { mediaType, photo } = await database.read((reader) => photoOf(reader, withPhoto.photo ?? ''));
    expect(mediaType).toBe('image/png');
    expect(new Uint8Array(await photo.arrayBuffer())).toEqual(bytes);
    expect(await setPhoto(database, { id, photo: null })).toMatchObject({ photo: null });
    await database.undo();
    expect(await database.read((reader) => contactCard(reader, id))).toMatchObject({ photo: withPhoto.photo });
  });

  it('is refused when it is none, too wide, too large, or of an older version', async () => {
    const { database, create } = await book();
    const { id } = await create({ displayName: 'Ada' });
    const set = async (bytes: Uint8Array<ArrayBuffer>) => await setPhoto(database, { id, photo: blob(bytes) });
    await expect(set(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'))).rejects.toMatchObject({
      code: 'FILE_REFUSED',
      params: { problem: 'notAPicture' },
    });
    await expect(set(new Uint8Array(0))).rejects.toMatchObject({ code: 'FILE_REFUSED' });
    await expect(set(await png(513, 10))).rejects.toMatchObject({ params: { field: 'photo', rule: 'pictureTooWide' } });
    await expect(set(new Uint8Array(2 * 1024 * 1024 + 1))).rejects.toMatchObject({
      params: { rule: 'pictureTooLarge' },
    });
    await expect(setPhoto(database, { id, version: 9, photo: null })).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    await expect(database.read((reader) => photoOf(reader, 'f'.repeat(64)))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('emptying the bin', () => {
  it('takes along what happened with a contact and what was promised, out of the history too', async () => {
    const { database, newUid, named, log } = await desk();
    const [gone = 0, kept = 0] = await named('Zebedee', 'Ada');
    const secret = 'zebedee-secret';
    await log(gone, { words: secret, presentIds: [kept], staffId: null });
    await log(kept, { words: 'stays', presentIds: [gone] });
    const { id: moved } = await log(gone, { words: 'moved' });
    await updateInteraction(database, { id: moved, contactId: kept }, TODAY);
    const remind = async (contactId: number | null, text: string) =>
      (
        await createReminder(
          database,
          ReminderDraft.parse({ text, contactId, dueOn: '2026-04-01', rule: 'FREQ=DAILY' }),
          { newUid, today: TODAY },
        )
      ).id;
    await remind(gone, secret);
    await remind(kept, 'promised to Ada');
    const deleted = await remind(gone, secret);
    await database.write({ label: 'reminderRemoved', params: { name: secret }, topics: [] }, async (transaction) => {
      await transaction.deleteFrom('reminders').where('id', '=', deleted).execute();
    });
    await removeContacts(database, { id: gone });
    expect(await emptyBin(database)).toEqual({ count: 1 });
    const tables = await tablesOf(database);
    expect(tables['interactions']).toMatchObject([{ words: 'stays' }, { words: 'moved', contact_id: kept }]);
    expect(tables['interaction_contacts']).toEqual([]);
    expect(tables['reminders']).toMatchObject([{ text: 'promised to Ada' }]);
    expect(tables['contacts']).toMatchObject([{ display_name: 'Ada', last_contact_on: TODAY }]);
    await database.close();
    const left = /[^]{0,80}zebedee[^]{0,30}/i.exec(readFileSync(database.file, 'latin1'));
    expect(left?.[0]).toBeUndefined();
  });

  it('deletes for good, and people keep the name of their employer', async () => {
    const { database, create } = await book();
    const acme = await create({
      kind: 'company',
      displayName: 'Acme',
      points: [{ type: 'phone', value: '1' }],
      tags: ['x'],
    });
    const ada = await create({ displayName: 'Ada', employer: 'Acme' });
    expect(await emptyBin(database)).toEqual({ count: 0 });
    await removeContacts(database, { id: acme.id });
    expect(await emptyBin(database)).toEqual({ count: 1 });
    const { items } = await database.read((reader) => pageOfContacts(reader, { limit: 50, filter: { inBin: true } }));
    expect(items).toEqual([]);
    expect((await database.read((reader) => contactCard(reader, ada.id))).employer).toEqual({
      id: null,
      displayName: 'Acme',
    });
    expect(await database.read((reader) => reader.selectFrom('contact_points').selectAll().execute())).toEqual([]);
  });
});
