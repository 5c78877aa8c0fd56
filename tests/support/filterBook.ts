import type { Contact } from '../../shared/contacts/contact.ts';
import type { Field } from '../../shared/fields/field.ts';
import { addDays } from '../../shared/kernel/calendarMath.ts';
import { removeContacts } from '../../electron/data/contacts/contactBin.service.ts';
import { contactsById } from '../../electron/data/contacts/contacts.repository.ts';
import { addField, ownFieldsById } from '../../electron/data/fields/fields.service.ts';
import { Chance } from './chance.ts';
import { desk, TODAY } from './desk.ts';
import type { FilterSubject } from './listArbitraries.ts';
import type { PlainView, SortRow } from './plainLists.ts';

const NAMES = ['Ada Lovelace', '王小明', 'Émile Zola', 'Grace Hopper', '王芳', '欧阳修', 'Anna Wang', 'Ada Wang'];
const TITLES = ['', 'Buyer', 'Head of Buying', '总经理'];
const NOTES = ['', 'Likes green tea', '下周再联系', 'Phone after six'];
const TAGS = ['VIP', 'Trade fair', 'supplier', '展会'];
const TRADES = ['Green tea', 'Red wine', '茶叶', 'Wood'];

/** A book of contacts that differ in all that can be filtered by, with all that a plain reading of them takes. */
export async function filterBook(count: number) {
  const chance = new Chance(5);
  const { database, contact, staff, log, newUid } = await desk();
  const field = async (draft: object) =>
    await addField(database, newUid, { name: '', type: 'text', appliesTo: 'both', choices: [], ...draft });
  const fields = [
    await field({ name: 'Score', type: 'number' }),
    await field({ name: 'Trade', type: 'text' }),
    await field({ name: 'Since', type: 'date' }),
    await field({ name: 'Grade', type: 'choice', choices: ['Gold', 'Silver', 'Wood'] }),
    await field({ name: 'Newsletter', type: 'yesNo' }),
  ] as const;
  const [score, trade, since, grade, newsletter] = fields;
  const grades = grade.choices.map(({ id }) => id);
  const staffIds = [await staff('Mei'), await staff('Jonas')];
  const company = await contact({ kind: 'company', displayName: '王记茶叶公司' });
  const valueOf = (own: Field, value: string, share: number) => (chance.is(share) ? [{ fieldId: own.id, value }] : []);
  const ids = [company.id];
  for (let index = 1; index < count; index++) {
    const { id } = await contact({
      kind: chance.is(0.3) ? 'company' : 'person',
      displayName: chance.of(NAMES),
      title: chance.of(TITLES),
      note: chance.of(NOTES),
      tags: TAGS.filter(() => chance.is(0.3)),
      points: [
        ...(chance.is(0.5) ? [{ type: 'email', value: chance.of(['ada@example.com', 'wang@shop.example']) }] : []),
        ...(chance.is(0.5) ? [{ type: 'phone', value: chance.of(['+86 138 0013 8000', '020 7946 0123']) }] : []),
        ...(chance.is(0.3) ? [{ type: 'url', value: 'https://shop.example' }] : []),
        ...(chance.is(0.3) ? [{ type: 'address', value: chance.of(['12 Tea Lane, London', '台北市信義路']) }] : []),
      ],
      ...(chance.is(0.3) ? { employer: chance.of([{ id: company.id }, { displayName: 'Tea House' }]) } : {}),
      ...(chance.is(0.3) ? { birthday: chance.of(['1990-03-05', '--02-29', '2030-03-02', '1985-03-31']) } : {}),
      ...(chance.is(0.2) ? { specialDays: [lunarBirthday(1 + chance.number(12))] } : {}),
      ...(chance.is(0.2) ? { doNotContact: { since: TODAY, why: '' } } : {}),
      ...(chance.is(0.4) ? { preferredChannel: chance.of(['call', 'email', 'visit'] as const) } : {}),
      onCreditHold: chance.is(0.2),
      ...(chance.is(0.4) ? { rhythm: { wishedDays: 5, latestDays: 30 } } : {}),
      own: [
        ...valueOf(score, String(chance.number(6) - 2), 0.6),
        ...valueOf(trade, chance.of(TRADES), 0.5),
        ...valueOf(since, addDays(TODAY, -chance.number(60)), 0.5),
        ...valueOf(grade, chance.of(grades), 0.5),
        ...valueOf(newsletter, chance.of(['yes', 'no']), 0.4),
      ],
    });
    ids.push(id);
    for (const staffId of staffIds)
      if (chance.is(0.3)) await log(id, { happenedOn: addDays(TODAY, -chance.number(50)), staffId });
  }
  await removeContacts(database, { ids: ids.filter(() => chance.is(0.15)) });
  const { contacts, rows, view } = await database.read(async (reader) => ({
    contacts: await contactsById(reader, ids),
    rows: await reader.selectFrom('contacts').selectAll().execute(),
    view: { today: TODAY, fields: await ownFieldsById(reader) } satisfies PlainView,
  }));
  const subject: FilterSubject = {
    ids,
    staffIds,
    fields,
    today: TODAY,
    tags: [...TAGS, 'vip', 'nobody'],
    words: [
      'wang',
      'w',
      '王',
      'ada love',
      'wxm',
      '茶',
      'tea',
      'lane',
      'head buy',
      '0123',
      'example',
      'green',
      '+!',
      'gold',
    ],
    values: [
      '0',
      '1.0',
      '-1',
      'Green tea',
      'tea',
      '茶',
      'win',
      '',
      addDays(TODAY, -20),
      ...grades.slice(0, 2),
      'yes',
      'no',
    ],
  };
  const sortRows: ReadonlyMap<number, SortRow> = new Map(rows.map((row) => [row.id, row]));
  return { database, contacts: contacts as readonly Contact[], sortRows, view, subject };
}

function lunarBirthday(month: number) {
  return { kind: 'birthday', day: { calendar: 'lunar', year: null, month, day: 15, isLeapMonth: false } };
}
