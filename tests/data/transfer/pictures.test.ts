import { Jimp } from 'jimp';
import { describe, expect, it } from 'vitest';
import { contactCard, pageOfContacts } from '../../../electron/data/contacts/contacts.service.ts';
import { pictureFacts } from '../../../electron/data/contacts/picture.ts';
import type { Database } from '../../../electron/data/database/handles.ts';
import { computingTime } from '../../support/computingTime.ts';
import { temporaryDatabase } from '../../support/database.ts';
import { transferDesk } from '../../support/transfer.ts';

const picture = async (
  width: number,
  height: number,
  type: 'image/png' | 'image/jpeg' | 'image/bmp' | 'image/gif' = 'image/png',
) => await new Jimp({ width, height, color: 0x336699ff }).getBuffer(type);
const card = (name: string, photo: Uint8Array) =>
  `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nPHOTO;ENCODING=b;TYPE=PNG:${Buffer.from(photo).toString('base64')}\r\nEND:VCARD\r\n`;

async function photoOf(database: Database, name: string) {
  const { items } = await database.read((reader) => pageOfContacts(reader, { limit: 200 }));
  const contact = items.find((one) => one.displayName === name);
  const rows = await database.read((reader) => reader.selectFrom('photos').selectAll().execute());
  const row = rows.find(({ hash }) => hash === contact?.photo);
  return { id: contact?.id ?? 0, row, facts: row === undefined ? null : pictureFacts(new Uint8Array(row.bytes)) };
}

describe('pictures of an import', () => {
  it('stay as they are when small, once for all who have the same', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const small = await picture(512, 300);
    await desk.import(database, card('Ada', small) + card('Bob', small));
    const ada = await photoOf(database, 'Ada');
    expect(Buffer.from(ada.row?.bytes ?? []).equals(small)).toBe(true);
    expect(ada.facts).toEqual({ mediaType: 'image/png', width: 512, height: 300 });
    expect((await photoOf(database, 'Bob')).row?.hash).toBe(ada.row?.hash);
  });

  it.each(['image/png', 'image/jpeg', 'image/bmp', 'image/gif'] as const)(
    'are scaled to 512 pixels when large (%s)',
    async (type) => {
      const database = await temporaryDatabase();
      const desk = await transferDesk();
      expect(await desk.import(database, card('Ada', await picture(640, 375, type)))).toMatchObject({
        added: 1,
        problemList: [],
      });
      expect((await photoOf(database, 'Ada')).facts).toEqual({ mediaType: 'image/jpeg', width: 512, height: 300 });
    },
  );

  it('that cannot be read, or hold too many pixels, are kept and go out again', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const broken = (await picture(1024, 600)).subarray(0, 60);
    const bomb = Buffer.from(await picture(8, 8));
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    const result = await desk.import(
      database,
      card('Ada', broken) + card('Bob', bomb) + card('Eve', Buffer.from('no picture at all')),
    );
    expect(result).toMatchObject({
      added: 3,
      problems: 0,
      problemList: [
        { code: 'photoNotReadable', position: 1, about: 'Ada' },
        { code: 'photoTooManyPixels', position: 2, about: 'Bob' },
        { code: 'photoNotReadable', position: 3, about: 'Eve' },
      ],
    });
    const { id, row } = await photoOf(database, 'Bob');
    expect(row).toBeUndefined();
    expect((await database.read((reader) => contactCard(reader, id))).kept).toMatchObject([
      { name: 'PHOTO', isBinary: true, preview: '' },
    ]);
    const { text } = await desk.export(database);
    expect(text.replaceAll('\r\n ', '')).toContain(bomb.toString('base64'));
    const empty = await temporaryDatabase();
    await desk.import(empty, text);
    expect((await desk.export(empty)).text).toBe(text);
  });

  it('do not hold up the data thread while a large one is decoded', async () => {
    const database = await temporaryDatabase();
    const desk = await transferDesk();
    const large = await new Jimp({ width: 3000, height: 2000, color: 0xaa5500ff }).getBuffer('image/jpeg');
    // Between two moments at which others have their turn.
    let worst = 0;
    let computed = computingTime();
    const timer = setInterval(() => {
      worst = Math.max(worst, computed());
      computed = computingTime();
    }, 5);
    await desk.import(database, card('Ada', large));
    clearInterval(timer);
    expect((await photoOf(database, 'Ada')).facts).toMatchObject({ width: 512 });
    // Decoding alone takes many times as long.
    expect(worst).toBeLessThan(250);
  });
});
