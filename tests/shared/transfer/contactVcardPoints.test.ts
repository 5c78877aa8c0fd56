import { describe, expect, it } from 'vitest';
import type { ContactDraft } from '#shared/contacts/contact.ts';
import { draftOf, written } from '../../support/contactOfCard.ts';

const pointsOf = (lines: string, version = '3.0') => draftOf(lines, version).points;

describe('contact points', () => {
  const short = (lines: string, version = '3.0') =>
    pointsOf(lines, version).map((point) => [point.type, point.value, point.label, point.isPrimary, point.service]);

  it('have labels from types, Apple’s words and own words', () => {
    expect(
      short(
        'TEL;CELL;WORK:1\nTEL;type="home,fax":2\nitem1.TEL:3\nitem1.X-ABLabel:_$!<Work>!$_\nItem2.tel;TYPE=HOME:4\nitem2.X-ABLABEL:公司总机\nTEL;TYPE=WhatsApp:5\nTEL;VOICE:6\nTEL;TYPE=X-Boat:7',
      ),
    ).toEqual([
      ['phone', '1', 'mobile', false, ''],
      ['phone', '2', 'fax', false, ''],
      ['phone', '3', 'work', false, ''],
      ['phone', '4', '公司总机', false, ''],
      ['phone', '5', 'WhatsApp', false, ''],
      ['phone', '6', '', false, ''],
      ['phone', '7', 'Boat', false, ''],
    ]);
  });

  it('are all kept, also several URLs in one group style', () => {
    expect(short('item1.URL:http\\://a\nitem2.URL:http://b,c;d\nURL:http://e')).toEqual([
      ['url', 'http://a', '', false, ''],
      ['url', 'http://b,c;d', '', false, ''],
      ['url', 'http://e', '', false, ''],
    ]);
    expect(written({ points: [{ type: 'url', value: 'http://b,c;d' }] } as Partial<ContactDraft>, '4.0')).toContain(
      'URL:http://b,c;d',
    );
  });

  it('have one primary each: the first of the most preferred', () => {
    const primaries = (lines: string) =>
      short(lines, '4.0').map(([, value, , isPrimary]) => (isPrimary === true ? `*${String(value)}` : value));
    expect(primaries('EMAIL;PREF=2:a\nEMAIL;PREF=1:b\nEMAIL;TYPE=pref:c\nTEL;PREF=50:1\nURL:u')).toEqual([
      'a',
      '*b',
      'c',
      '*1',
      'u',
    ]);
    expect(pointsOf('EMAIL;PREF=2:a\nEMAIL;PREF=1:b', '4.0')[0]?.keptParams).toEqual([['PREF', ['2']]]);
  });

  it('lose their URI scheme, not their extension', () => {
    expect(
      short('TEL;VALUE=uri:tel:+1-418-656-9254;ext=102\nEMAIL:mailto:a@b.c', '4.0').map(([, value]) => value),
    ).toEqual(['+1-418-656-9254;ext=102', 'a@b.c']);
  });

  it('are messengers in all spellings', () => {
    const lines =
      'IMPP;X-SERVICE-TYPE=WeChat:x-apple:ada\nIMPP:skype:ada.l\nIMPP;X-SERVICE-TYPE=GoogleTalk:xmpp:ada@g\nX-QQ:10001\nX-WECHAT;TYPE=home:ada\nX-SKYPE-USERNAME:ada.s\nX-GOOGLE-TALK:ada@gg\nX-MS-IMADDRESS:who\nIMPP;X-SERVICE-TYPE=钉钉:ada\nIMPP:other:x';
    expect(short(lines).map(([, value, label, , service]) => [service, value, label])).toEqual([
      ['wechat', 'ada', ''],
      ['skype', 'ada.l', ''],
      ['gtalk', 'ada@g', ''],
      ['qq', '10001', ''],
      ['wechat', 'ada', 'home'],
      ['skype', 'ada.s', ''],
      ['gtalk', 'ada@gg', ''],
      ['', 'who', ''],
      ['钉钉', 'ada', ''],
      ['', 'other:x', ''],
    ]);
  });

  it('are addresses with their parts, and with their label as text', () => {
    const parts = {
      poBox: '',
      extended: 'Suite 2',
      street: '12 High St\nRear, door',
      locality: 'Leeds',
      region: '',
      postcode: '00123',
      country: 'UK',
    };
    expect(pointsOf('ADR;TYPE=work:;Suite 2;12 High St\\nRear\\, door;Leeds;;00123;UK')).toMatchObject([
      { type: 'address', label: 'work', address: parts, value: 'Suite 2\n12 High St\nRear, door\n00123 Leeds\nUK' },
    ]);
    expect(pointsOf('ADR;LABEL="12 High St\\nLeeds":;;12 High St;Leeds;;;', '4.0')).toMatchObject([
      { value: '12 High St\nLeeds' },
    ]);
    expect(
      pointsOf(
        'ADR;WORK:;;a;;;;\nADR;HOME:;;b;;;;\nLABEL;HOME;QUOTED-PRINTABLE:the b=0D=0Ahouse\nLABEL;DOM:elsewhere',
        '2.1',
      ),
    ).toMatchObject([
      { value: 'a', label: 'work' },
      { value: 'the b\nhouse', label: 'home', address: { street: 'b' } },
      { value: 'elsewhere', label: '', address: null },
    ]);
    expect(pointsOf('ADR:;;中关村大街1号;海淀区;北京市;100080;中国')).toMatchObject([
      { value: '中国北京市海淀区中关村大街1号\n100080' },
    ]);
  });

  it('that are empty are none', () => {
    expect(pointsOf('TEL:\nEMAIL: \nADR:;;;;;;\nURL;TYPE=work:')).toEqual([]);
  });
});
