import { describe, expect, it } from 'vitest';
import type { ContactTerms } from '#shared/transfer/contactFromSheet.rules.ts';
import { rowsRead, said } from '../../support/contactSheets.ts';
import { one, codes } from '../../support/contactOfOneRow.ts';

describe('names in a sheet', () => {
  const named = (name: string, habits: Partial<ContactTerms> = {}) => said(one(['Name', 'Phone'], [name, ''], habits));

  it('are split by their script', () => {
    expect(named('王小明')).toEqual({ familyName: '王', givenName: '小明' });
    expect(named('欧阳娜娜')).toEqual({ familyName: '欧阳', givenName: '娜娜' });
    expect(named('Lovelace, Ada')).toEqual({ familyName: 'Lovelace', givenName: 'Ada' });
    expect(named('Dr. Ada King Lovelace')).toEqual({
      prefix: 'Dr.',
      givenName: 'Ada',
      middleName: 'King',
      familyName: 'Lovelace',
    });
  });

  it('of Latin script follow the order that is usual here, and are shown as they were written', () => {
    expect(named('Wang Xiaoming', { nameOrder: 'familyFirst' })).toEqual({
      familyName: 'Wang',
      givenName: 'Xiaoming',
      displayAs: 'Wang Xiaoming',
    });
  });

  it('may be Null, but not N/A', () => {
    expect(named('Null')).toEqual({ givenName: 'Null' });
    expect(one(['Name', 'Phone'], ['N/A', '-']).rowProblem).toBe('rowEmpty');
  });

  it('whole beside their parts change nothing, unless they say something else', () => {
    const heads = ['Display Name', 'First Name', 'Last Name'];
    expect(said(one(heads, ['Lovelace, Ada', 'Ada', 'Lovelace']))).toEqual({
      givenName: 'Ada',
      familyName: 'Lovelace',
    });
    expect(said(one(heads, ['The Countess', 'Ada', 'Lovelace']))).toMatchObject({ displayAs: 'The Countess' });
  });

  it('stand before an e-mail address where no other is', () => {
    expect(said(one(['Name', 'E-mail'], ['', '"Ross, Bob" <bob@x.org>']))).toEqual({
      familyName: 'Ross',
      givenName: 'Bob',
      points: ['email bob@x.org'],
    });
  });
});

describe('people and companies in a sheet', () => {
  const heads = ['姓名', '公司', '电话'];

  it('are people with an employer, or companies where nobody is named', () => {
    expect(said(one(heads, ['王小明', '蓝港', '1']))).toMatchObject({ familyName: '王', employer: '蓝港' });
    expect(said(one(heads, ['', '蓝港', '1']))).toMatchObject({ kind: 'company', companyName: '蓝港' });
  });

  it('are companies also where only a form of address stands beside', () => {
    const row = one(['Anrede', 'Vorname', 'Nachname', 'Firma'], ['Firma', '', '', 'Müller GmbH']);
    expect(said(row)).toMatchObject({ kind: 'company', companyName: 'Müller GmbH' });
  });

  it('are companies where a name says so, and nothing else does', () => {
    expect(said(one(heads, ['蓝港贸易有限公司', '', '']))).toEqual({
      kind: 'company',
      companyName: '蓝港贸易有限公司',
    });
    expect(said(one(['Name', 'Phone'], ['Foo Trading GmbH', '']))).toEqual({
      kind: 'company',
      companyName: 'Foo Trading GmbH',
    });
  });

  it('are what a column says they are', () => {
    const read = one(['Name', 'Contact type'], ['Bakers', 'Company']);
    expect(said(read)).toEqual({ kind: 'company', companyName: 'Bakers' });
    expect(said(one(['Name', 'Company', 'Contact type'], ['Ada Lovelace', 'Bakers', 'company']))).toEqual({
      kind: 'company',
      companyName: 'Bakers',
      givenName: 'Ada',
      familyName: 'Lovelace',
    });
    expect(codes(one(['Name', 'Contact type'], ['Bakers', 'Robot']))).toEqual(['1 kindUnreadable']);
  });
});

describe('telephones, e-mails and pages in a sheet', () => {
  it('stay the text they are: zeros before a number, what a spreadsheet was told to leave alone', () => {
    const phones = (cell: string) => said(one(['Name', 'Phone'], ['A', cell]))['points'];
    expect(phones('00123')).toEqual(['phone 00123']);
    expect(phones("'0123")).toEqual(['phone 0123']);
    expect(phones('="0123"')).toEqual(['phone 0123']);
    expect(phones('13800138000.0')).toEqual(['phone 13800138000']);
    expect(phones('\u202A+86 138 0013 8000\u202C')).toEqual(['phone +86 138 0013 8000']);
  });

  it('that a spreadsheet has spoiled are said to be lost', () => {
    expect(codes(one(['Name', 'Phone', 'ZIP', 'City'], ['A', '1.38E+10', '1E+5', 'X']))).toEqual([
      '1 numberMangled',
      '2 numberMangled',
    ]);
  });

  it('may be several in one cell, with what they are before them', () => {
    const points = (head: string, cell: string) => said(one(['Name', head], ['A', cell]))['points'];
    expect(points('Phone', 'work: +44 20 7946 0000; 住宅：021-5555 6666')).toEqual([
      'phone work +44 20 7946 0000',
      'phone home 021-5555 6666',
    ]);
    expect(points('Phone', '13800138000/13900139000')).toEqual(['phone 13800138000', 'phone 13900139000']);
    expect(points('Phone', '021-5555/6666')).toEqual(['phone 021-5555/6666']);
    expect(points('E-mail', 'a@b.org c@d.org')).toEqual(['email a@b.org', 'email c@d.org']);
    expect(points('E-mail', 'mailto:a@b.org ::: <c@d.org>')).toEqual(['email a@b.org', 'email c@d.org']);
    expect(points('Website', 'https://a.org, www.b.org')).toEqual(['url https://a.org', 'url www.b.org']);
  });

  it('that are none are told with their cell', () => {
    const heads = ['Name', 'E-mail', 'Phone'];
    const [, read] = rowsRead(heads, [
      ['B', 'b@b.org', '12345678'],
      ['A', 'a(at)b', 'ask Bob'],
    ]);
    expect(read?.problems).toEqual([
      { column: 1, code: 'emailUnreadable', value: 'a(at)b' },
      { column: 2, code: 'phoneUnreadable', value: 'ask Bob' },
    ]);
  });

  it('come with their labels out of Google’s sheets, the first of them marked', () => {
    const heads = ['Name', 'Given Name', 'Phone 1 - Type', 'Phone 1 - Value', 'Phone 2 - Type', 'Phone 2 - Value'];
    expect(said(one(heads, ['Kim', 'Kim', 'Weekend', '1234567', '* Mobile', '7654321']))).toEqual({
      givenName: 'Kim',
      points: ['phone Weekend 1234567', 'phone first mobile 7654321'],
    });
  });
});

describe('two columns of notes', () => {
  it('are one note, so that neither is lost', () => {
    expect(said(one(['Name', 'Note', 'Note', 'Comments'], ['Ada', 'first', '', 'third']))['note']).toBe('first\nthird');
  });
});

describe('a column of telephones', () => {
  it('may hold e-mail addresses and messengers, as people write them', () => {
    const points = (cell: string) => said(one(['客户', '联系方式'], ['王小明', cell]))['points'];
    expect(points('zhuge@example.cn')).toEqual(['email zhuge@example.cn']);
    expect(points('mailto:zhuge99@example.cn')).toEqual(['email zhuge99@example.cn']);
    expect(points('wx: ouyang88')).toEqual(['messenger wechat ouyang88']);
    expect(points('微信号：xiaoming88')).toEqual(['messenger wechat xiaoming88']);
    expect(points('QQ：12345')).toEqual(['messenger qq 12345']);
    expect(points('13800138000')).toEqual(['phone 13800138000']);
    expect(points('Büro: 030 1234567')).toEqual(['phone Büro 030 1234567']);
  });
});

describe('days in a sheet', () => {
  const birthday = (cell: string, habits: Partial<ContactTerms> = {}, head = 'Birthday') =>
    said(one(['Name', head], ['A', cell], habits))['birthday'];

  it('are read in every writing', () => {
    expect(birthday('1990-03-05')).toBe('1990-03-05');
    expect(birthday('1990年3月5日')).toBe('1990-03-05');
    expect(birthday('民國79年3月5日')).toBe('1990-03-05');
    expect(birthday('79/3/5', {}, '民國生日')).toBe('1990-03-05');
    expect(birthday('5.3.1990', { dateOrder: 'dmy' })).toBe('1990-03-05');
    expect(birthday('3/5/1990', { dateOrder: 'mdy' })).toBe('1990-03-05');
    expect(birthday('1990-03-05 0:00:00')).toBe('1990-03-05');
    expect(birthday('32937')).toBe('1990-03-05');
  });

  it('without a year have none', () => {
    expect(birthday('--03-05')).toBe('--03-05');
    expect(birthday('3月5日')).toBe('--03-05');
    expect(birthday('5 March')).toBe('--03-05');
    expect(birthday('3/5', { dateOrder: 'mdy' })).toBe('--03-05');
    expect(birthday('5.3.', { dateOrder: 'dmy' })).toBe('--03-05');
    expect(birthday('1604-02-29')).toBe('--02-29');
  });

  it('of birth never lie ahead because a year has two digits', () => {
    expect(birthday('5.3.40', { dateOrder: 'dmy' })).toBe('1940-03-05');
    expect(birthday('5.3.15', { dateOrder: 'dmy' })).toBe('2015-03-05');
  });

  it('of birth that no customer has are told as what they are; days of companies may be as old', () => {
    const dmy = { dateOrder: 'dmy' } as const;
    expect(birthday('9.12.1850', dmy)).toBe('1850-12-09');
    for (const cell of ['10.12.1815', '1815/12/10', '10 December 1815'])
      expect(codes(one(['Name', 'Birthday'], ['A', cell], dmy))).toEqual(['1 birthdayTooLongAgo']);
    const google = ['Name', 'Phone 1 - Type', 'Event 1 - Type', 'Event 1 - Value'];
    expect(codes(one(google, ['A', '', 'Birthday', '1815-12-10'], dmy))).toEqual(['3 birthdayTooLongAgo']);
    expect(codes(one(['Name', 'Birthday'], ['A', '1.2.2099'], dmy))).toEqual(['1 birthdayToCome']);
    expect(said(one(['Name', 'Anniversary'], ['A', '10.12.1815'], dmy))['anniversary']).toBe('1815-12-10');
    expect(birthday('1899-12-30')).toBeUndefined();
    expect(birthday('00.01.1900', dmy)).toBeUndefined();
  });

  it('that say that there is none are none; others are told', () => {
    expect(birthday('0000-00-00')).toBeUndefined();
    // 0/0/00 stands in every row of Outlook without a birthday.
    for (const none of ['0000-00-00', '0/0/00', '0-0-0', '00.00.00', '0/0/0000', '00.01.1900'])
      expect(one(['Name', 'Birthday', 'Anniversary'], ['A', none, none]).problems).toEqual([]);
    expect(birthday('N/A')).toBeUndefined();
    expect(codes(one(['Name', 'Birthday'], ['A', '31.2.1990']))).toEqual(['1 dateUnreadable']);
  });

  it('stand in three columns in Thunderbird’s sheets', () => {
    const heads = ['Primary Email', 'Secondary Email', 'Screen Name', 'Birth Year', 'Birth Month', 'Birth Day'];
    expect(said(one(heads, ['a@b.org', '', '', '1972', '1', '3']))['birthday']).toBe('1972-01-03');
    expect(said(one(heads, ['a@b.org', '', '', '', '1', '3']))['birthday']).toBe('--01-03');
  });
});

describe('lunar days in a sheet', () => {
  const lunar = (month: number, day: number, year: number | null = null, isLeapMonth = false) => ({
    calendar: 'lunar',
    year,
    month,
    day,
    isLeapMonth,
  });
  const said = (cell: string, head = '生日') => {
    const { draft, problems } = one(['姓名', head], ['王小明', cell]);
    const { birthday, specialDays } = draft;
    return { birthday, days: specialDays.map(({ kind, day }) => ({ kind, ...day })), problems: problems.length };
  };
  const birthday = (day: object) => ({ birthday: null, days: [{ kind: 'birthday', ...day }], problems: 0 });

  it.each([
    ['农历八月十五', lunar(8, 15)],
    ['农历8月15日', lunar(8, 15)],
    ['阴历八月十五', lunar(8, 15)],
    ['農曆：正月初一', lunar(1, 1)],
    ['旧历 8-15', lunar(8, 15)],
    ['8月15日（农历）', lunar(8, 15)],
    ['农历1990-08-15', lunar(8, 15, 1990)],
    ['1990年8月15日 农历', lunar(8, 15, 1990)],
    ['农历一九九〇年腊月廿三', lunar(12, 23, 1990)],
    ['农历闰四月初三', lunar(4, 3, null, true)],
    ['腊月廿三', lunar(12, 23)],
    ['冬月三十日', lunar(11, 30)],
    ['九月初九', lunar(9, 9)],
  ])('are read from %s', (cell, day) => {
    expect(said(cell)).toEqual(birthday(day));
  });

  it('are read from any day under a head that says so', () => {
    expect(said('1990-8-15', '农历生日')).toEqual(birthday(lunar(8, 15, 1990)));
    expect(said('8.15', '生日（农历）')).toEqual(birthday(lunar(8, 15)));
    expect(said('1990-08-15', 'Birthday (lunar)')).toEqual(birthday(lunar(8, 15, 1990)));
  });

  it('are not made of days of the other calendar', () => {
    expect(said('1990-08-15')).toEqual({ birthday: '1990-08-15', days: [], problems: 0 });
    expect(said('8月15日')).toEqual({ birthday: '--08-15', days: [], problems: 0 });
  });

  it('that are none are told', () => {
    expect(said('农历八月卅五')).toEqual({ birthday: null, days: [], problems: 1 });
    expect(said('农历十三月初一')).toEqual({ birthday: null, days: [], problems: 1 });
  });
});

describe('addresses, tags and the rest', () => {
  it('put the parts of an address together under words of their own, whatever stands between these', () => {
    const heads = ['Last Name', 'Mailing Street', 'Mailing City', 'Mailing Zip/Postal Code'];
    expect(one(heads, ['Roe', '1 Market St', 'Boston', '02108']).draft.points).toEqual([
      expect.objectContaining({
        label: 'Mailing',
        address: expect.objectContaining({ street: '1 Market St', locality: 'Boston', postcode: '02108' }) as unknown,
      }),
    ]);
  });

  it('put the parts of an address together under their label', () => {
    const heads = ['Name', 'Home Street', 'Home Street 2', 'Home City', 'Home ZIP', 'Work Address'];
    expect(said(one(heads, ['A', '1 Rd', 'Flat 2', 'Rome', '00100', '5 Office St, Turin']))['points']).toEqual([
      'address home street=1 Rd\nFlat 2 locality=Rome postcode=00100',
      'address work 5 Office St, Turin',
    ]);
  });

  it('write Chinese parts of one kind without a space', () => {
    expect(
      said(one(['姓名', '省', '市', '区', '地址'], ['王芳', '上海', '上海市', '浦东新区', '世纪大道1号']))['points'],
    ).toEqual(['address street=世纪大道1号 locality=上海市浦东新区 region=上海']);
  });

  it('take tags apart, without the groups that are Google’s own', () => {
    const heads = ['Name', 'Given Name', 'Group Membership'];
    expect(said(one(heads, ['A', 'A', '* myContacts ::: Suppliers, Rome ::: * friends']))['tags']).toEqual([
      'Suppliers, Rome',
      'friends',
    ]);
    expect(said(one(['姓名', '标签'], ['王芳', '老客户、VIP；老客户']))['tags']).toEqual(['老客户', 'VIP']);
    expect(said(one(['Name', 'TAGS'], ['A', '"vip","Rome, suppliers"']))['tags']).toEqual(['vip', 'Rome, suppliers']);
    expect(said(one(['Name', 'TAGS'], ['A', 'a 5" plate']))['tags']).toEqual(['a 5" plate']);
  });

  it('read how somebody is to be treated', () => {
    const heads = ['Name', 'Do not contact', 'Preferred contact method', 'Credit hold', 'Contact rhythm'];
    expect(said(one(heads, ['A', 'yes', 'Phone', '是', '30/45']))).toEqual({
      givenName: 'A',
      doNotContact: { since: '2026-11-22', why: '' },
      preferredChannel: 'call',
      onCreditHold: true,
      rhythm: { wishedDays: 30, latestDays: 45 },
    });
    expect(said(one(heads, ['A', 'asked us not to', '', 'no', '']))['doNotContact']).toEqual({
      since: '2026-11-22',
      why: 'asked us not to',
    });
  });

  it('keep cells that cannot be read in the note, when that is wished', () => {
    const read = one(['Name', 'Notes', 'Birthday'], ['A', 'hello', 'in 1990'], { wrongCells: 'intoNote' });
    expect(read.draft.note).toBe('hello\nBirthday: in 1990');
  });
});

describe('rows that are nobody', () => {
  it('are empty ones, sums, and rows longer than the head', () => {
    const heads = ['Name', 'Phone'];
    expect(one(heads, ['', '']).rowProblem).toBe('rowEmpty');
    expect(one(heads, ['Total', '']).rowProblem).toBe('rowOfTotals');
    expect(one(heads, ['A', '12345678', 'more']).rowProblem).toBe('rowTooLong');
    expect(one(heads, ['A', '12345678', ' ']).rowProblem).toBeNull();
  });
});
