import { describe, expect, it } from 'vitest';
import { proposedMapping, sheetKind } from '#shared/transfer/contactMapping.rules.ts';
import type { ContactTarget } from '#shared/transfer/contactTarget.ts';
import type { SheetSource } from '#shared/transfer/previewRow.ts';

/** `phone2:mobile`, `address1.city:home`, `label:phone1`; a field by its name; `-` for what is left out. */
function shown(target: ContactTarget | null): string {
  if (target === null) return '-';
  const labelled = (text: string, label: string) => (label === '' ? text : `${text}:${label}`);
  switch (target.to) {
    case 'field':
      return target.field;
    case 'point':
      return labelled(`${target.type}${target.slot}${target.service === '' ? '' : `@${target.service}`}`, target.label);
    case 'address':
      return labelled(`address${target.slot}.${target.part}`, target.label);
    case 'label':
      return `label:${target.of}${target.slot}`;
    case 'service':
    case 'day':
      return `${target.to}${target.slot}`;
    case 'own':
      return `own:${target.fieldId}`;
    case 'newOwn':
      return `new:${target.name}:${target.type}`;
    case 'split':
      return `split(${target.at})`;
  }
}

function read(heads: string): {
  readonly expected: readonly string[];
  readonly found: readonly string[];
  readonly source: SheetSource | null;
} {
  const columns = heads.split('|').map((head) => {
    const [header = '', target = '-'] = head.split('=');
    return { header, target };
  });
  const { mapping, source } = proposedMapping(
    columns.map(({ header }) => ({ header, examples: [] })),
    [],
  );
  return {
    expected: columns.map(({ header, target }) => `${header} = ${target}`),
    found: columns.map(({ header }, at) => `${header} = ${shown(mapping[at] ?? null)}`),
    source,
  };
}

/** Heads as these programs write them. What is not said to be anything is left out. */
const EXPORTS: readonly (readonly [program: string, source: SheetSource | null, heads: string])[] = [
  [
    'Google Contacts',
    'google',
    'First Name=givenName|Middle Name=middleName|Last Name=familyName|Phonetic First Name=phoneticGivenName|Phonetic Middle Name|Phonetic Last Name=phoneticFamilyName|Name Prefix=prefix|Name Suffix=suffix|Nickname=nickname|File As|Organization Name=company|Organization Title=title|Organization Department=department|Birthday=birthday|Notes=note|Photo|Labels=tags|E-mail 1 - Label=label:email1|E-mail 1 - Value=email1|E-mail 2 - Label=label:email2|E-mail 2 - Value=email2|Phone 1 - Label=label:phone1|Phone 1 - Value=phone1|Address 1 - Label=label:address1|Address 1 - Formatted=address1.whole|Address 1 - Street=address1.street|Address 1 - City=address1.locality|Address 1 - PO Box=address1.poBox|Address 1 - Region=address1.region|Address 1 - Postal Code=address1.postcode|Address 1 - Country=address1.country|Address 1 - Extended Address=address1.extended|Website 1 - Label=label:url1|Website 1 - Value=url1|Event 1 - Label=label:day1|Event 1 - Value=day1|Relation 1 - Label|Relation 1 - Value|Custom Field 1 - Label|Custom Field 1 - Value',
  ],
  [
    'Google Contacts, before 2024',
    'googleOld',
    'Name=fullName|Given Name=givenName|Additional Name=middleName|Family Name=familyName|Yomi Name|Given Name Yomi=phoneticGivenName|Additional Name Yomi|Family Name Yomi=phoneticFamilyName|Name Prefix=prefix|Name Suffix=suffix|Initials|Nickname=nickname|Short Name|Maiden Name|Birthday=birthday|Gender|Location|Billing Information|Mileage|Hobby|Sensitivity|Priority|Notes=note|Language|Group Membership=tags|E-mail 1 - Type=label:email1|E-mail 1 - Value=email1|IM 1 - Type=label:messenger1|IM 1 - Service=service1|IM 1 - Value=messenger1|Phone 1 - Type=label:phone1|Phone 1 - Value=phone1|Organization 1 - Type|Organization 1 - Name=company|Organization 1 - Title=title|Organization 1 - Department=department|Event 1 - Type=label:day1|Event 1 - Value=day1',
  ],
  [
    'Outlook',
    'outlook',
    "First Name=givenName|Middle Name=middleName|Last Name=familyName|Title=prefix|Suffix=suffix|Initials|Web Page=url1|Gender|Birthday=birthday|Anniversary=anniversary|Location|Notes=note|E-mail Address=email1|E-mail Type|E-mail Display Name|E-mail 2 Address=email2|Primary Phone=phone1:main|Home Phone=phone2:home|Home Phone 2=phone3:home|Mobile Phone=phone4:mobile|Pager=phone5:pager|Home Fax=phone6:Home Fax|Home Address=address1.whole:home|Home Street=address1.street:home|Home Street 2=address1.street:home|Home Address PO Box=address1.poBox:home|Home City=address1.locality:home|Home State=address1.region:home|Home Postal Code=address1.postcode:home|Home Country=address1.country:home|Spouse|Manager's Name|Assistant's Name|Company Main Phone=phone7:main|Business Phone=phone8:work|Business Fax=phone9:fax|Assistant's Phone=phone10:Assistant's|Company=company|Job Title=title|Department=department|Business Street=address2.street:work|Business City=address2.locality:work|Business Country/Region=address2.country:work|Other Phone=phone11:other|Car Phone=phone12:Car|User 1|Keywords|Categories=tags",
  ],
  [
    'Outlook 中文',
    'outlookZh',
    '英文称谓=prefix|名=givenName|中间名=middleName|姓=familyName|中文称谓=suffix|单位=company|部门=department|职务=title|商务地址 街道=address1.street:work|商务地址 街道 2=address1.street:work|商务地址 市/县=address1.locality:work|商务地址 省/市/自治区=address1.region:work|商务地址 邮政编码=address1.postcode:work|商务地址 国家/地区=address1.country:work|住宅地址 街道=address2.street:home|住宅地址 市/县=address2.locality:home|助理的电话=phone1:助理|商务传真=phone2:fax|商务电话=phone3:work|商务电话 2=phone4:work|车载电话=phone5:车载|单位主要电话=phone6:main|住宅电话=phone7:home|移动电话=phone8:mobile|其他电话=phone9:other|寻呼机=phone10:pager|办公地点|电子邮件地址=email1|电子邮件类型|电子邮件显示名称|电子邮件 2 地址=email2|附注=note|纪念日=anniversary|经理姓名|类别=tags|配偶|商务地址 - 邮箱=address1.poBox:work|生日=birthday|网页=url1|助理的姓名',
  ],
  [
    'Outlook 繁體中文',
    'outlookZh',
    '頭銜=prefix|名字=givenName|中間名=middleName|姓氏=familyName|稱謂=suffix|公司=company|部門=department|職稱=title|商務 - 街=address1.street:work|商務 - 街 2=address1.street:work|商務 - 市/鎮=address1.locality:work|商務 - 縣/市=address1.region:work|商務 - 郵遞區號=address1.postcode:work|商務 - 國家/地區=address1.country:work|住家 - 街=address2.street:home|助理電話=phone1:助理|商務傳真=phone2:fax|商務電話=phone3:work|公司代表線=phone4:work|住家電話=phone5:home|行動電話=phone6:mobile|呼叫器=phone7:pager|公司地址郵政信箱=address1.poBox:work|主管名稱|生日=birthday|紀念日=anniversary|記事=note|電子郵件地址=email1|電子郵件類型|電子郵件顯示名稱|電子郵件 2 地址=email2|網頁=url1|類別=tags',
  ],
  [
    'Outlook.com',
    'outlook',
    'Title=prefix|First Name=givenName|Middle Name=middleName|Last Name=familyName|Suffix=suffix|Given Name Yomi=phoneticGivenName|Family Name Yomi=phoneticFamilyName|Home Street=address1.street:home|Home City=address1.locality:home|Company=company|Department=department|Job Title=title|Office Location|Business Street=address2.street:work|Business Phone=phone1:work|Business Phone 2=phone2:work|Home Phone=phone3:home|Mobile Phone=phone4:mobile|Birthday=birthday|E-mail Address=email1|E-mail Type|E-mail 2 Address=email2|E-mail 2 Type|Notes=note|Spouse|Web Page=url1',
  ],
  [
    'Apple, as it reads lists itself',
    null,
    'first=givenName|middle=middleName|last=familyName|prefix=prefix|suffix=suffix|nickname=nickname|address (home) street=address1.street:home|address (home) city=address1.locality:home|address (home) state=address1.region:home|address (home) zip=address1.postcode:home|address (home) country=address1.country:home|phone (home)=phone1:home|phone (mobile)=phone2:mobile|url (home)=url1:home|email (home)=email1:home|note=note',
  ],
  [
    'Thunderbird',
    'thunderbird',
    'First Name=givenName|Last Name=familyName|Display Name=fullName|Nickname=nickname|Primary Email=email1|Secondary Email=email2|Screen Name=messenger1|Work Phone=phone1:work|Home Phone=phone2:home|Fax Number=phone3:fax|Pager Number=phone4:pager|Mobile Number=phone5:mobile|Home Address=address1.street:home|Home Address 2=address1.street:home|Home City=address1.locality:home|Home State=address1.region:home|Home ZipCode=address1.postcode:home|Home Country=address1.country:home|Work Address=address2.street:work|Work City=address2.locality:work|Job Title=title|Department=department|Organization=company|Web Page 1=url1|Web Page 2=url2|Birth Year=birthday|Birth Month=birthday|Birth Day=birthday|Custom 1|Notes=note',
  ],
  [
    'HubSpot',
    'hubspot',
    'Record ID|First Name=givenName|Last Name=familyName|Email=email1|Phone Number=phone1|Mobile Phone Number=phone2:mobile|Lead Status|Lifecycle Stage|Original Source|Job Title=title|Company Name=company|Street Address=address1.street|City=address1.locality|State/Region=address1.region|Postal Code=address1.postcode|Country/Region=address1.country|Website URL=url1|Contact owner|Create Date|Additional email addresses=email2|Date of birth=birthday|WhatsApp Phone Number=phone3:WhatsApp|Associated Company IDs|Marketing contact status|Last Activity Date (EST)',
  ],
  [
    'LinkedIn',
    'linkedin',
    'First Name=givenName|Last Name=familyName|URL=url1:LinkedIn|Email Address=email1|Company=company|Position=title|Connected On',
  ],
  [
    'Yahoo',
    'yahoo',
    // As it stands in code of others that writes for it.
    'First=givenName|Middle=middleName|Last=familyName|Nickname=nickname|Email=email1|Category=tags|Distribution Lists|Messenger ID=messenger1|Home=phone1:home|Work=phone2:work|Pager=phone3:pager|Fax=phone4:fax|Mobile=phone5:mobile|Other=phone6:other|Yahoo! Phone=phone7|Primary|Alternate Email 1=email2|Alternate Email 2=email3|Personal Website=url1:home|Business Website=url2:work|Title=title|Company=company|Work Address=address1.street:work|Work City=address1.locality:work|Work State=address1.region:work|Work ZIP=address1.postcode:work|Work Country=address1.country:work|Home Address=address2.street:home|Home City=address2.locality:home|Home State=address2.region:home|Home ZIP=address2.postcode:home|Home Country=address2.country:home|Birthday=birthday|Anniversary=anniversary|Custom 1|Custom 2|Custom 3|Comments=note|Messenger ID1=messenger2|Messenger ID2=messenger3|Skype ID=messenger4@skype|IRC ID=messenger5@IRC|ICQ ID=messenger6@icq|Google ID=messenger7@gtalk|MSN ID=messenger8@msn|AIM ID=messenger9@aim|QQ ID=messenger10@qq',
  ],
  [
    'Apple, by an exporter',
    'apple',
    'First name=givenName|Last name=familyName|Company=company|Phone: mobile=phone1:mobile|Phone: home=phone2:home|Email: work=email1:work|Address: home=address1.whole:home|Birthday=birthday',
  ],
  [
    '客户表',
    null,
    '序号|客户名称=company|联系人=fullName|手机号码=phone1:mobile|座机=phone2|传真=phone3:fax|邮箱=email1|微信号=messenger1@wechat|QQ=messenger2@qq|省=address1.region|市=address1.locality|区=address1.locality|地址=address1.street|邮编=address1.postcode|生日=birthday|客户等级|备注=note',
  ],
  [
    '通讯录',
    null,
    '姓名=fullName|性别|公司=company|职位=title|手机1=phone1:mobile|手机2=phone2:mobile|办公电话=phone3:work|总机=phone4:main|公司地址=address1.whole:work|家庭住址=address2.whole:home|E-mail=email1|网址=url1|标签=tags|客户经理',
  ],
  [
    '客戶名冊',
    null,
    '客戶編號|公司名稱=company|統一編號|聯絡人=fullName|職稱=title|電話=phone1|傳真=phone2:fax|行動電話=phone3:mobile|電子信箱=email1|郵遞區號=address1.postcode|地址=address1.street|備註=note',
  ],
  [
    'a sheet of somebody’s own',
    null,
    'Full Name=fullName|Company Name=company|Address 1=address1.street|Address 2=address1.street|City=address1.locality|State=address1.region|Zip=address1.postcode|Phone (Mobile)=phone1:mobile|Partner phone=phone2:Partner|Email (Home)=email1:home|Billing Street=address2.street:Billing|Billing City=address2.locality:Billing|Shoe size',
  ],
  [
    'eine Kundenliste',
    null,
    'Anrede=prefix|Vorname=givenName|Name=familyName|Firma=company|Straße=address1.street|PLZ=address1.postcode|Ort=address1.locality|Telefon=phone1|Mobil=phone2:mobile|E-Mail=email1|Geburtstag=birthday',
  ],
];

describe('heads of sheets of contacts', () => {
  it.each(EXPORTS)('of %s are known', (_program, source, heads) => {
    const { expected, found, source: recognised } = read(heads);
    expect(found).toEqual(expected);
    expect(recognised).toBe(source);
  });

  it.each(EXPORTS)('of %s are those of contacts, not of sales', (_program, _source, heads) => {
    const headers = heads.split('|').map((head) => head.split('=')[0] ?? '');
    expect(
      sheetKind(
        headers,
        headers.map(() => []),
      ),
    ).toBe('contacts');
  });

  it('are those of contacts where an amount that no head names stands beside how customers are reached', () => {
    const kindOf = (heads: string, row: string) =>
      sheetKind(
        heads.split('|'),
        row.split('|').map((cell) => [cell]),
      );
    expect(kindOf('姓名|手机|累计消费', '王小明|13800138000|1200.00')).toBe('contacts');
    expect(kindOf('Name|Email|Total spent', 'Ada|ada@a.example|120.50')).toBe('contacts');
    expect(kindOf('Customer|Email|Amount', 'Ada|ada@a.example|120.50')).toBe('sales');
    expect(kindOf('Customer|Email|Date|Turnover', 'Ada|ada@a.example|2026-01-02|120.50')).toBe('sales');
  });

  it('mean other things beside others: Name, 名字, Title', () => {
    expect(read('Name=givenName|Surname=familyName').found).toEqual(['Name = givenName', 'Surname = familyName']);
    expect(read('名字=fullName|电话=phone1').found).toEqual(['名字 = fullName', '电话 = phone1']);
    expect(read('Name|Title').found).toEqual(['Name = fullName', 'Title = title']);
  });

  it('that are the name of an own field are that field', () => {
    const fields = [{ id: 7, name: 'Customer level', type: 'choice' as const }];
    const columns = ['Name', 'customer  LEVEL', 'Company'].map((header) => ({ header, examples: [] }));
    expect(proposedMapping(columns, fields).mapping.map(shown)).toEqual(['fullName', 'own:7', 'company']);
  });
});

describe('columns that no head explains', () => {
  const guess = (...columns: readonly (readonly string[])[]) =>
    proposedMapping(
      columns.map((examples) => ({ header: '', examples })),
      [],
    ).mapping.map(shown);

  it('are e-mails, telephones, pages, names and companies by what stands in them', () => {
    expect(
      guess(
        ['王小明', '李芳', '欧阳娜娜'],
        ['蓝港贸易有限公司', 'Foo GmbH', 'Acme Inc.'],
        ['13800138000', '+44 20 7946 0000', '(02) 2345-6789'],
        ['a@b.org', 'Ada <ada@c.org>'],
        ['https://longhand.example', 'www.example.org'],
      ),
    ).toEqual(['fullName', 'company', 'phone1', 'email1', 'url1']);
  });

  it('stay out where they are numbers, days or words', () => {
    expect(guess(['10001', '10002'], ['2024-01-15', '2024-01-16'], ['warm', 'cold'])).toEqual(['-', '-', '-']);
  });

  it('keep their head as the label of a number or an address', () => {
    const [target] = proposedMapping([{ header: 'Doorman', examples: ['+44 20 7946 0000'] }], []).mapping;
    expect(target).toEqual({ to: 'point', type: 'phone', label: 'Doorman', service: '', slot: 1 });
  });

  it('are not taken for what they are called when nothing in them fits', () => {
    const [target] = proposedMapping([{ header: 'Email', examples: ['yes', 'no'] }], []).mapping;
    expect(target).toBeNull();
  });
});
