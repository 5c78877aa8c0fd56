import { COMPOUND_SURNAMES } from '../../contacts/surnames.ts';
import { kindIn } from './kind.rules.ts';
import { TAKEN } from './phrase.ts';

/** Words that may be a contact's name; UTF-16 offsets into the sentence. */
export interface NameFound {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Whether its place in the sentence says that it is a name; a word that merely stands alone may be one. */
  readonly isLikely: boolean;
}

const MOST_NAMES = 12;
const LONGEST_NAME = 60;

/** Forms of address behind a Chinese family name. */
export const HAN_TITLES =
  '总监|总经理|总|经理|老师|先生|女士|小姐|太太|夫人|老板娘|老板|主任|主管|医生|医师|师傅|教授|博士|律师|会计|处长|科长|局长|部长|院长|校长|行长|厂长|店长|院士|秘书|助理|董事长|董|工程师|工|哥|姐|叔|阿姨|嫂';
const TITLE = `(?:${HAN_TITLES.split('|')
  .toSorted((one, other) => other.length - one.length)
  .join('|')})`;

/** With these verbs whatever follows is somebody, in small letters too. */
const CALLING = String.raw`call(?: up| back)?|phone|telephone|ring|visit|meet(?: up)?(?: with)?|e-?mail|drop by|stop by|talk to|speak (?:to|with)|reply to|write to|ask|tell|thank|contact|chase|remind|invite|follow up with|text|message`;
/** With these it needs a capital letter or a Chinese character: pay the rent, send the samples. */
const GIVING = String.raw`pay|see|send|write|invoice|mail|greet|congratulate|with|to|for|from|of|give|transfer to|birthday of`;
const WORD = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}&.'’\-])+|[\p{Script=Han}·]+`;
const CAPITAL = String.raw`(?:\p{Lu}[\p{Script=Latin}\p{M}&.'’\-]*|\p{Script=Han}[\p{Script=Han}·]*)`;
const ENDS_NAME = new Set(
  'the about regarding re for to on at with and or because before after if when that in by from as who which then until via over his her their our its is was has will can so but a an this next tomorrow today please again back up asap concerning him them us me it everyone everybody sometime urgently once twice some any first last soon later early here there between'.split(
    ' ',
  ),
);
const NO_NAMES = new Set(
  'mr mrs ms miss dr christmas easter call phone ring visit meet email e-mail write send reply pay see text message ask tell thank remind check order buy get pick book fix prepare review finish update follow invoice lunch dinner coffee meeting appointment please the a an i my our crm asap vat ok'.split(
    ' ',
  ),
);

const HAN_BEFORE =
  '打电话给|打个电话给|打给|发邮件给|发微信给|发短信给|写信给|发给|寄给|送给|交给|还给|转账给|汇款给|付款给|致电|回电|联系|联络|回访|拜访|看望|探望|走访|约见|会见|通知|邀请|感谢|回复|提醒(?!我)|给|跟|和|与|同|约|陪|请|找|问(?![候题卷问])|催|向|为|替|去|到|见|付(?=\\p{Script=Han}{2,12}的)';
const HAN_ENDS =
  /打|发|回|写|付|转|送|寄|交|汇|说|讲|谈|看|拜访|带|买|订|留|报|结|签|安排|准备|祝|道|的|见|吃|喝|聊|讨论|确认|核对|商量|沟通|联系|碰|关于|一起|一下|做|取|拿|收|验|续|催|并|过生日|过|开|参观|要|去|那|处|家里|生日|了解|介绍|还|，|,|。|；|;|：|:|、|\s|[0-9]/gu;

function add(found: NameFound[], sentence: string, start: number, end: number, isLikely = true): void {
  const raw = sentence.slice(start, end);
  const name = raw
    .trim()
    .replace(/[.'’\-·&]+$/u, (mark) =>
      mark === '.' && /\b(?:jr|sr|inc|ltd|co)$/iu.test(raw.trim().slice(0, -1)) ? mark : '',
    );
  if (name === '' || name.length > LONGEST_NAME || name.includes(TAKEN) || !/\p{L}/u.test(name)) return;
  if (NO_NAMES.has(name.toLowerCase()) || found.some((each) => each.name === name)) return;
  const at = start + raw.length - raw.trimStart().length;
  found.push({ name, start: at, end: at + name.length, isLikely });
}

/** The words from `start` on up to one that ends a name. */
function wordsFrom(
  sentence: string,
  start: number,
  needsCapital: boolean,
): readonly { readonly start: number; readonly end: number }[] {
  const words: { readonly start: number; readonly end: number }[] = [];
  const next = new RegExp(String.raw`\s{0,3}(?<word>${WORD})`, 'uy');
  next.lastIndex = start;
  while (words.length < 6) {
    const match = next.exec(sentence);
    const word = match?.groups?.['word'];
    if (match === null || word === undefined) break;
    const isArticle = words.length === 0 && /^(?:the|my|our)$/iu.test(word);
    if (isArticle) continue;
    if (ENDS_NAME.has(word.toLowerCase())) break;
    if (needsCapital && !/^[\p{Lu}\p{Script=Han}]/u.test(word)) break;
    const end = next.lastIndex;
    const possessive = /['’]s$/u.exec(word);
    words.push({ start: end - word.length, end: possessive === null ? end : end - 2 });
    if (possessive !== null) break;
  }
  return words;
}

function afterVerbs(sentence: string, verbs: string, needsCapital: boolean, found: NameFound[]): void {
  const pattern = new RegExp(
    String.raw`(?<![\p{Script=Latin}]|\b(?:the|an?|my|our|this|that|his|her|new|every|each) )(?:${verbs})(?=\s{1,3}|\p{Script=Han})`,
    'giu',
  );
  for (const match of sentence.matchAll(pattern)) {
    const words = wordsFrom(sentence, match.index + match[0].length, needsCapital);
    const first = words[0];
    if (first === undefined) continue;
    // All of it, then less and less: "call Ada Lovelace urgently" names her too.
    for (let count = words.length; count > 0; count--)
      add(found, sentence, first.start, words[count - 1]?.end ?? first.end);
  }
}

function beforeTitles(sentence: string, found: NameFound[]): void {
  const pattern = String.raw`(?<=\p{Script=Han})(?<![给见找约跟和与去问请到访系]|[开完施员职动收手加打工人技民化务复罢竣](?=工))${TITLE}(?<!工(?=[资作厂程人具地艺商行会])|总(?=[是共部结计额数价裁会店])|董(?=事))`;
  for (const match of sentence.matchAll(new RegExp(pattern, 'gu'))) {
    const end = match.index + match[0].length;
    const two = sentence.slice(match.index - 2, match.index);
    if (COMPOUND_SURNAMES.has(two)) add(found, sentence, match.index - 2, end);
    add(found, sentence, match.index - 1, end);
  }
}

function afterHanVerbs(sentence: string, found: NameFound[]): void {
  for (const match of sentence.matchAll(new RegExp(HAN_BEFORE, 'gu'))) {
    const start = match.index + match[0].length;
    const isLikely = !/^[去到向为替]$/u.test(match[0]);
    const rest = sentence
      .slice(start, start + 24)
      .replace(new RegExp(`${TAKEN}.*`, 'su'), '')
      .trimEnd();
    const latin = /^\s?(?:[\p{Script=Latin}\p{M}.'’-]+\s?){1,4}/u.exec(rest);
    if (latin !== null) {
      add(found, sentence, start, start + latin[0].length, isLikely);
      continue;
    }
    const ends = [...rest.matchAll(HAN_ENDS)].map((end) => end.index).filter((end) => end > 0);
    for (const end of [...ends.slice(0, 2), ...(ends.length === 0 ? [rest.length] : [])]) {
      if (/\p{Script=Han}/u.test(rest.slice(0, end))) add(found, sentence, start, start + end, isLikely);
    }
  }
}

function ofBirthdays(sentence: string, found: NameFound[]): void {
  for (const match of sentence.matchAll(
    /(?:^|[^\p{Script=Han}]|[祝给为是订买送办备])(?<name>[\p{Script=Han}·]{1,10}?)的?(?:\d{1,3}岁)?(?:农历)?生日/gu,
  )) {
    const name = match.groups?.['name'] ?? '';
    const start = match.index + match[0].indexOf(name);
    add(found, sentence, start, start + name.length);
  }
}

/**
 * Words that may name a contact, the likeliest first: what follows a verb, forms of address, whose birthday it is,
 * words with capital letters, short Chinese words that stand alone.
 * @param sentence with everything that is a date or a time taken out (see `taken`)
 */
export function namesIn(sentence: string): readonly NameFound[] {
  const found: NameFound[] = [];
  beforeTitles(sentence, found);
  afterHanVerbs(sentence, found);
  ofBirthdays(sentence, found);
  afterVerbs(sentence, CALLING, false, found);
  for (const match of sentence.matchAll(/['’]s\s{1,3}birthday/giu)) {
    const before = sentence.slice(Math.max(0, match.index - LONGEST_NAME), match.index);
    const name = new RegExp(String.raw`(?<![\p{L}\p{M}])${CAPITAL}(?:\s${CAPITAL}){0,4}$`, 'u').exec(before)?.[0] ?? '';
    add(found, sentence, match.index - name.length, match.index);
  }
  afterVerbs(sentence, GIVING, true, found);
  for (const match of sentence.matchAll(
    /\p{Lu}[\p{Script=Latin}\p{M}&.'’-]*(?:\s(?:(?:van|von|de|der|la|da|bin|al|&)\s)?\p{Lu}[\p{Script=Latin}\p{M}&.'’-]*){0,4}/gu,
  )) {
    const words = match[0].split(' ');
    const verb = NO_NAMES.has((words[0] ?? '').toLowerCase()) ? (words[0] ?? '').length + 1 : 0;
    const possessive = /['’]s$/u.test(match[0]) ? 2 : 0;
    add(
      found,
      sentence,
      match.index + verb,
      match.index + match[0].length - possessive,
      verb > 0 || possessive > 0 || match.index > 0,
    );
  }
  for (const match of sentence.matchAll(/(?<![\p{Script=Han}])[\p{Script=Han}·]{2,6}(?![\p{Script=Han}])/gu)) {
    const isDoing =
      /^[的号点前后第]/u.test(match[0]) ||
      kindIn(match[0]) !== null ||
      new RegExp(`^(?:${HAN_BEFORE})`, 'u').test(match[0]);
    if (!isDoing) add(found, sentence, match.index, match.index + match[0].length, false);
  }
  return found.slice(0, MOST_NAMES);
}
