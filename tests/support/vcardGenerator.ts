/** Numbers that look random and are the same in every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const FAMILY = [
  '王',
  '李',
  '张',
  '陈',
  '欧阳',
  '單',
  'Lovelace',
  'Müller',
  'Nguyen',
  'O’Brien',
  'García',
  'van der Berg',
];
const GIVEN = ['小明', '伟', '娜娜', '志強', 'Ada', 'Émile', 'Grace', 'José', 'Linh', 'Anna Maria'];
const COMPANIES = ['Paper Lantern Ltd', '青石茶行', 'Harbour & Sons', '北極星文具', 'Nine Bridges GmbH'];
const TAGS = ['VIP', 'wholesale', '老客户', 'newsletter'];

/** An address book of `count` cards as other programs write it: names of many scripts, phones, e-mails, addresses. */
export function generatedVcards(count: number, seed = 1): string {
  const random = seededRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const cards: string[] = [];
  for (let index = 0; index < count; index++) {
    const family = pick(FAMILY);
    const given = pick(GIVEN);
    const lines = ['BEGIN:VCARD', 'VERSION:3.0', `N:${family};${given};;;`, `FN:${given} ${family}`];
    if (random() < 0.5) lines.push(`UID:generated-${seed}-${index}`);
    lines.push(
      `TEL;TYPE=CELL:+86 138 ${String(index % 10_000).padStart(4, '0')} ${String(Math.floor(random() * 10_000)).padStart(4, '0')}`,
    );
    if (random() < 0.5) lines.push(`TEL;TYPE=WORK:(202) 555-0${String(100 + (index % 100))}`);
    lines.push(`EMAIL;TYPE=INTERNET:contact${index}@example.com`);
    if (random() < 0.5) lines.push(`ORG:${pick(COMPANIES)};Sales`, 'TITLE:Buyer');
    if (random() < 0.4) lines.push(`ADR;TYPE=HOME:;;${index} Main Street;Springfield;IL;62701;USA`);
    if (random() < 0.3) lines.push(`BDAY:19${50 + (index % 50)}-0${1 + (index % 9)}-1${index % 10}`);
    if (random() < 0.3) lines.push(`CATEGORIES:${pick(TAGS)}`);
    if (random() < 0.3) lines.push(`NOTE:Met at fair no. ${index}\\, wants a catalogue`);
    if (random() < 0.3) lines.push(`X-SOMETHING:kept ${index}`);
    lines.push('END:VCARD', '');
    cards.push(lines.join('\r\n'));
  }
  return cards.join('');
}
