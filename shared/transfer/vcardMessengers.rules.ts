/** How a messenger stands in cards. */
interface Messenger {
  /** As a contact point has it. */
  readonly service: string;
  /** As X-SERVICE-TYPE says it, so that phones recognise it. */
  readonly word: string;
  readonly scheme: string;
  /** Further spellings, in lower case without blanks and hyphens. */
  readonly also: readonly string[];
}

const MESSENGERS: readonly Messenger[] = [
  { service: 'wechat', word: 'WeChat', scheme: 'weixin', also: ['weixin', '微信'] },
  { service: 'qq', word: 'QQ', scheme: 'qq', also: ['mqq', 'tencentqq'] },
  { service: 'line', word: 'LINE', scheme: 'line', also: [] },
  { service: 'whatsapp', word: 'WhatsApp', scheme: 'whatsapp', also: [] },
  { service: 'skype', word: 'Skype', scheme: 'skype', also: ['skypeusername'] },
  { service: 'xmpp', word: 'Jabber', scheme: 'xmpp', also: ['jabber'] },
  { service: 'gtalk', word: 'GoogleTalk', scheme: 'xmpp', also: ['googletalk', 'gtalk'] },
  { service: 'aim', word: 'AIM', scheme: 'aim', also: [] },
  { service: 'msn', word: 'MSN', scheme: 'msnim', also: ['msnmessenger'] },
  { service: 'yahoo', word: 'Yahoo', scheme: 'ymsgr', also: [] },
  { service: 'icq', word: 'ICQ', scheme: 'icq', also: [] },
  { service: 'telegram', word: 'Telegram', scheme: 'tg', also: [] },
];

function spelling(word: string): string {
  return word.toLowerCase().replaceAll(/[\s-]/g, '');
}

function messengerOf(word: string): Messenger | undefined {
  const spelled = spelling(word);
  return MESSENGERS.find(
    (one) => one.service === spelled || spelling(one.word) === spelled || one.also.includes(spelled),
  );
}

/** The service of a property such as X-QQ or X-SKYPE-USERNAME; null for any other; empty where it does not say. */
export function serviceOfProperty(name: string): string | null {
  if (name === 'X-MS-IMADDRESS') return '';
  return name.startsWith('X-') ? (messengerOf(name.slice(2))?.service ?? null) : null;
}

/** IMPP (RFC 4770) with what X-SERVICE-TYPE says: the service and the bare id. Unknown ones stay as they are. */
export function readMessenger(
  value: string,
  serviceType: string,
): { readonly service: string; readonly value: string } {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase() ?? '';
  const messenger = serviceType === '' ? MESSENGERS.find((one) => one.scheme === scheme) : messengerOf(serviceType);
  if (messenger === undefined) return { service: serviceType, value };
  const isKnown = scheme === messenger.scheme || scheme === 'x-apple' || scheme === messenger.service;
  return { service: messenger.service, value: isKnown ? value.slice(scheme.length + 1) : value };
}

/** The reverse of readMessenger. */
export function writeMessenger(service: string, value: string): { readonly serviceType: string; readonly uri: string } {
  const messenger = MESSENGERS.find((one) => one.service === service);
  return messenger === undefined
    ? { serviceType: service, uri: value }
    : { serviceType: messenger.word, uri: `${messenger.scheme}:${value}` };
}
