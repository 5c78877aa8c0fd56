import { headerKey } from '../csv/columnGuess.rules.ts';
import type { AddressPart, SimpleTarget } from './contactTarget.ts';
import type { SheetSource } from './previewRow.ts';

/*
 * Heads of the programs that people leave. Google's have one form for all that there may be several of; the heads of the
 * others are words of CONTACT_COLUMNS, and only what means something else there stands here.
 */

const keys = (text: string): readonly string[] => text.split('|').map(headerKey);

/** So many of these heads make a sheet that program's. */
const SIGNATURES: readonly (readonly [source: SheetSource, least: number, heads: readonly string[]])[] = [
  ['googleOld', 1, keys('E-mail 1 - Type|Phone 1 - Type|Group Membership|Additional Name Yomi')],
  ['google', 1, keys('E-mail 1 - Label|Phone 1 - Label|Address 1 - Label|Phonetic Middle Name')],
  ['google', 2, keys('Labels|Organization Name|Organization Title|File As')],
  ['atomicCrm', 2, keys('first_seen|last_seen|nb_tasks|sales_id|has_newsletter')],
  [
    'hubspot',
    2,
    keys('Record ID|Lead Status|Lifecycle Stage|Original Source|Contact owner|Associated Company|Create Date'),
  ],
  ['linkedin', 2, keys('Connected On|Position|Email Address|URL')],
  ['yahoo', 2, keys('Distribution Lists|Messenger ID|Yahoo Phone|Alternate Email 1|Yahoo ID')],
  ['thunderbird', 3, keys('Primary Email|Secondary Email|Display Name|Screen Name|Work ZipCode|Web Page 1|Birth Year')],
  [
    'outlook',
    3,
    keys(
      'E-mail Address|E-mail 2 Address|E-mail Display Name|Business Phone|Business Phone 2|Business Fax|Business Street|Business City|Home Street|' +
        'Company Main Phone|Business Postal Code|Home Postal Code|Business Country/Region|Other Street',
    ),
  ],
  [
    'outlookZh',
    3,
    keys(
      '英文称谓|中文称谓|电子邮件地址|电子邮件显示名称|商务电话|商务电话 2|商务传真|商务地址 街道|商务地址 市/县|住宅电话|住宅地址 街道|移动电话|单位主要电话|' +
        '電子郵件地址|電子郵件顯示名稱|商務電話|商務電話 2|商務傳真|商務 - 街|商務 - 市/鎮|住家電話|住家 - 街|行動電話|公司代表線',
    ),
  ],
  [
    'apple',
    2,
    keys('Phone: mobile|Phone: iPhone|Phone: home|Phone: work|Email: home|Email: work|Address: home|Address: work'),
  ],
];

/** Which program wrote a sheet with these heads; null for any other. Our own sheets are known elsewhere. */
export function sheetSource(headers: readonly string[]): SheetSource | null {
  const heads = new Set(headers.map(headerKey));
  const found = SIGNATURES.find(([, least, known]) => known.filter((head) => heads.has(head)).length >= least);
  return found?.[0] ?? null;
}

const ADDRESS: Readonly<Record<string, AddressPart>> = {
  formatted: 'whole',
  street: 'street',
  city: 'locality',
  'po box': 'poBox',
  region: 'region',
  'postal code': 'postcode',
  country: 'country',
  'extended address': 'extended',
};
const POINTS: Readonly<Record<string, 'email' | 'phone' | 'url' | 'messenger'>> = {
  'e mail': 'email',
  phone: 'phone',
  website: 'url',
  im: 'messenger',
};

/** What a head of Google's form `Phone 1 - Value` is: a target, null for one without a place, undefined for no such head. */
export function googleTarget(header: string): SimpleTarget | null | undefined {
  const [, thing = '', number = '', what = ''] = /^(.+?) (\d{1,3}) - (.+)$/.exec(header.trim()) ?? [];
  const name = headerKey(thing);
  const role = headerKey(what);
  const slot = Number(number);
  const isLabel = role === 'type' || role === 'label';
  const type = POINTS[name];
  if (type !== undefined) {
    if (isLabel) return { to: 'label', of: type, slot };
    if (role === 'service') return { to: 'service', slot };
    return role === 'value' ? { to: 'point', type, label: '', service: '', slot } : null;
  }
  if (name === 'address') {
    if (isLabel) return { to: 'label', of: 'address', slot };
    const part = ADDRESS[role];
    return part === undefined ? null : { to: 'address', part, label: '', slot };
  }
  if (name === 'event') {
    if (isLabel) return { to: 'label', of: 'day', slot };
    return role === 'value' ? { to: 'day', label: '', slot } : null;
  }
  if (name === 'organization') return slot === 1 ? organizationTarget(role) : null;
  return /^(?:relation|external id|custom field|jot|calendar link|hobby)$/.test(name) ? null : undefined;
}

function organizationTarget(role: string): SimpleTarget | null {
  if (role === 'name') return { to: 'field', field: 'company' };
  if (role === 'title') return { to: 'field', field: 'title' };
  return role === 'department' ? { to: 'field', field: 'department' } : null;
}

const phone = (label: string): SimpleTarget => ({ to: 'point', type: 'phone', label, service: '', slot: 0 });
const messenger = (service: string): SimpleTarget => ({ to: 'point', type: 'messenger', label: '', service, slot: 0 });
/** Yahoo calls its telephones only by what they are; `Primary` says which of them is the first one, and is none. */
const YAHOO: ReadonlyMap<string, SimpleTarget | null> = new Map([
  ['home', phone('home')],
  ['work', phone('work')],
  ['other', phone('other')],
  ['primary', null],
  ['yahoo phone', phone('')],
  ['google id', messenger('gtalk')],
  ['msn id', messenger('msn')],
  ['aim id', messenger('aim')],
  ['icq id', messenger('icq')],
  ['irc id', messenger('IRC')],
]);

/** What a head means in sheets of that program only; undefined where it means there what it means everywhere. */
export function sourceTarget(source: SheetSource | null, header: string): SimpleTarget | null | undefined {
  const key = headerKey(header);
  if (source === 'google' || source === 'googleOld') return googleTarget(header);
  if (source === 'yahoo') return YAHOO.get(key);
  if (source === 'hubspot' && key === 'additional email addresses')
    return { to: 'point', type: 'email', label: '', service: '', slot: 0 };
  if (source === 'linkedin' && key === 'url')
    return { to: 'point', type: 'url', label: 'LinkedIn', service: '', slot: 0 };
  return undefined;
}
