import { computedFields } from '../../shared/contacts/contact.rules.ts';
import { tagKey } from '../../shared/contacts/tags.rules.ts';
import { addDays } from '../../shared/kernel/calendarMath.ts';
import type { Database, Transaction } from '../../electron/data/database/handles.ts';
import { insertRows, nextRowId } from '../../electron/data/database/insertRows.ts';
import { Chance } from './chance.ts';

const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈单仇',
];
const GIVEN_CHARACTERS = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰文辉建国志红梅春燕雪婷宇浩博子涵欣怡佳晨思远小',
];
const FAMILIES = (
  'Smith Jones Müller Schmidt García Martínez Nguyen Tran O’Brien Murphy Rossi Bianchi Kowalski Nowak Novák Svensson ' +
  'Andersen Jensen Dubois Lefèvre Silva Santos Kim Park Tanaka Suzuki Patel Singh Khan Ali Brown Taylor Wilson Evans ' +
  'Thomas Roberts Johnson Walker Wright Thompson White Hughes Edwards Green Hall Wood Harris Clarke Jackson Turner'
).split(' ');
const GIVENS = (
  'Ada Grace Émile José Linh Anna Maria Peter Paul Sofia Emma Liam Noah Olivia Ava Mia Lucas Léa Zoë Björn Søren Łukasz ' +
  'Chloé Inés Jürgen Günter Ümit Aisha Omar Yusuf Fatima Priya Arjun Mei Hiro Yuki Ivan Olga Nina Oleg Karl Otto Ida'
).split(' ');
const TRADES = [
  'Paper',
  'Ink',
  'Tea',
  'Print',
  'Harbour',
  'Lantern',
  'Bridge',
  'North',
  'River',
  'Stone',
  'Garden',
  'Mill',
];
const FORMS = ['Ltd', 'GmbH', '& Sons', 'Inc', 'Works', 'Trading'];
const PLACES = [...'京沪广深杭苏宁成渝武'];
const KINDS = ['茶行', '文具有限公司', '印刷厂', '科技有限公司', '贸易公司', '书店'];
const TITLES = ['Buyer', 'Owner', 'Director', '经理', '采购', 'Accountant', '老板', 'Head of sales'];
const TAGS = ['VIP', 'wholesale', '老客户', 'newsletter', 'trade fair', '供应商', 'press', 'school'];
const STREETS = ['Main Street', 'Station Road', 'Mill Lane', '中山路', 'Rue de la Paix', 'Hauptstraße'];
const NOTES = [
  'Met at the fair, wants a catalogue',
  '喜欢绿茶，周三不在',
  'Pays late but pays',
  'Asked for blue ink',
  '朋友介绍来的',
];
const REGIONS = ['North', 'South', '华东', '华南', 'Overseas'];

const CONTACTS_AT_ONCE = 500;
const CONTACTS_A_BATCH = 20_000;

/** Invented contacts with phones, e-mails, employers, tags, notes and own values, without the import; the same in every run. */
export async function fillPeople(database: Database, count: number, today: string): Promise<void> {
  const chance = new Chance(7);
  const fields = await addFields(database, today);
  for (let start = 0; start < count; start += CONTACTS_A_BATCH) {
    const end = Math.min(count, start + CONTACTS_A_BATCH);
    const intent = { label: 'contactsImported', params: { count: end - start }, topics: ['contacts'] } as const;
    await database.write(intent, async (transaction, batch) => {
      for (let first = start; first < end; first += CONTACTS_AT_ONCE) {
        await addPeople(transaction, chance, { first, count: Math.min(CONTACTS_AT_ONCE, end - first), today, fields });
        await batch.pause();
      }
    });
  }
}

interface Fields {
  readonly customerNumber: number;
  readonly region: number;
}

async function addFields(database: Database, today: string): Promise<Fields> {
  const at = `${today}T12:00:00.000Z`;
  const field = (name: string, type: 'text' | 'choice', choices: readonly unknown[], position: number) => ({
    uid: `field-${name}`,
    created_at: at,
    updated_at: at,
    position,
    name,
    type,
    applies_to: 'both' as const,
    choices: JSON.stringify(choices),
    currency: null,
  });
  const { result } = await database.write({ label: 'sampleCompany', params: {}, topics: ['contacts'] }, (transaction) =>
    transaction
      .insertInto('own_fields')
      .values([
        field('Customer number', 'text', [], 0),
        field(
          'Region',
          'choice',
          REGIONS.map((label, index) => ({ id: `r${index}`, label })),
          1,
        ),
      ])
      .returning('id')
      .execute(),
  );
  const [number, region] = result;
  if (number === undefined || region === undefined) throw new Error('The own fields were not written');
  return { customerNumber: number.id, region: region.id };
}

interface Piece {
  readonly first: number;
  readonly count: number;
  readonly today: string;
  readonly fields: Fields;
}

async function addPeople(
  transaction: Transaction,
  chance: Chance,
  { first, count, today, fields }: Piece,
): Promise<void> {
  const firstId = await nextRowId(transaction, 'contacts');
  const people = Array.from({ length: count }, (_, index) => person(chance, first + index, today));
  await insertRows(
    transaction,
    'contacts',
    people.map(({ row }, index) => ({ ...row, id: firstId + index })),
  );
  const ofEach = <Part>(part: (one: (typeof people)[number], contactId: number) => readonly Part[]) =>
    people.flatMap((one, index) => part(one, firstId + index));
  await insertRows(
    transaction,
    'contact_points',
    ofEach(({ points }, id) => points.map((point, position) => ({ contact_id: id, position, ...point }))),
  );
  await insertRows(
    transaction,
    'contact_tags',
    ofEach(({ tags }, id) => tags.map((tag, position) => ({ contact_id: id, position, tag, folded_tag: tagKey(tag) }))),
  );
  await insertRows(
    transaction,
    'contact_own_values',
    ofEach(({ number, region }, id) => [
      { contact_id: id, field_id: fields.customerNumber, value: number, sort_key: number.toLowerCase() },
      {
        contact_id: id,
        field_id: fields.region,
        value: region,
        sort_key: `${region.slice(1).padStart(4, '0')}${region}`,
      },
    ]),
  );
}

function person(chance: Chance, index: number, today: string) {
  const isChinese = chance.is(0.5);
  const kind = chance.is(0.05) ? ('company' as const) : ('person' as const);
  const company = isChinese
    ? `${chance.of(PLACES)}${chance.of(GIVEN_CHARACTERS)}${chance.of(GIVEN_CHARACTERS)}${chance.of(KINDS)}`
    : `${chance.of(TRADES)} ${chance.of(TRADES)} ${chance.of(FORMS)}`;
  const familyName = kind === 'company' ? '' : isChinese ? chance.of(SURNAMES) : chance.of(FAMILIES);
  const givenName =
    kind === 'company'
      ? ''
      : isChinese
        ? chance.of(GIVEN_CHARACTERS) + (chance.is(0.7) ? chance.of(GIVEN_CHARACTERS) : '')
        : chance.of(GIVENS);
  const digits = `${130 + chance.number(70)}${String(chance.number(100_000_000)).padStart(8, '0')}`;
  const phone = { type: 'phone' as const, value: `${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}` };
  const email = `${familyName || 'info'}.${givenName || company}${index % 997}@${chance.of(TRADES)}${chance.number(500)}.example`;
  const points = [
    { ...phone, normalized: `+86${digits}`, label: 'mobile', is_primary: 1 as const, ...noMore },
    {
      type: 'email' as const,
      value: plain(email),
      normalized: plain(email),
      label: '',
      is_primary: 1 as const,
      ...noMore,
    },
    ...(chance.is(0.3)
      ? [
          {
            type: 'address' as const,
            value: `${1 + chance.number(200)} ${chance.of(STREETS)}\n${chance.of(PLACES)}${10_000 + chance.number(80_000)}`,
            normalized: null,
            label: '',
            is_primary: 1 as const,
            ...noMore,
          },
        ]
      : []),
  ];
  const names = {
    kind,
    familyName,
    givenName,
    middleName: '',
    prefix: '',
    suffix: '',
    nickname: '',
    phoneticFamilyName: '',
    phoneticGivenName: '',
    companyName: kind === 'company' ? company : '',
    displayAs: '',
  };
  const { displayName, sortName } = computedFields({ ...names, note: '', points: [] });
  const day = addDays(today, -chance.number(2000));
  return {
    row: {
      uid: `person-${index}`,
      created_at: `${day}T12:00:00.000Z`,
      updated_at: `${day}T12:00:00.000Z`,
      deleted_at: null,
      kind,
      display_name: displayName,
      sort_name: sortName,
      family_name: familyName,
      given_name: givenName,
      middle_name: '',
      prefix: '',
      suffix: '',
      nickname: '',
      phonetic_family_name: '',
      phonetic_given_name: '',
      company_name: names.companyName,
      display_as: '',
      employer_id: null,
      employer_name: kind === 'person' && chance.is(0.6) ? company : '',
      departments: '[]',
      title: kind === 'person' && chance.is(0.4) ? chance.of(TITLES) : '',
      birthday: null,
      anniversary: null,
      note: chance.is(0.3) ? chance.of(NOTES) : '',
      photo: null,
      do_not_contact_since: null,
      do_not_contact_why: '',
      preferred_channel: null,
      has_email: 1 as const,
      has_phone: 1 as const,
      source_fingerprint: null,
    },
    points,
    tags: chance.is(0.4) ? [chance.of(TAGS)] : [],
    number: `K${10_000 + index}`,
    region: `r${chance.number(REGIONS.length)}`,
  };
}

const noMore = { service: '', address: null, kept_params: '[]' };

function plain(email: string): string {
  return email
    .normalize('NFKD')
    .replaceAll(/[^a-zA-Z0-9@.]/g, '')
    .toLowerCase();
}
