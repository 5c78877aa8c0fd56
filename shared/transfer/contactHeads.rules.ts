import { headerKey } from '../csv/columnGuess.rules.ts';
import type { KnownLabel } from '../contacts/contactPoint.ts';
import { squeezed } from '../contacts/script.rules.ts';
import { CONTACT_COLUMNS } from './contactColumns.rules.ts';

/** What a head says besides what its column is. */
export interface ContactHead {
  /** As it is held against the words: without number and known labels, where a known word is left. */
  readonly header: string;
  /** `Phone 2`, `手机2`. */
  readonly number: number | null;
  readonly labels: readonly KnownLabel[];
}

const LABELS: Readonly<Record<Exclude<KnownLabel, 'fax' | 'pager'>, string>> = {
  work: 'work business office company biz job corporate 工作 商务 商務 公司 办公室 辦公室 办公 辦公 单位 單位 业务 業務 企业 geschäftlich firma',
  home: 'home personal private house residential 住宅 住家 家庭 家里 個人 个人 私人 家 privat',
  mobile: 'mobile cell cellphone cellular iphone 手机 手機 移动 移動 行動',
  main: 'main primary default 主要 默认 預設 总机 總機 代表 hauptnummer',
  other: 'other misc 其他 其它 另外 备用 備用 sonstige',
};
const LABEL_WORDS = Object.entries(LABELS)
  .flatMap(([label, text]) => text.split(' ').map((word) => [word, label as KnownLabel] as const))
  .toSorted(([one], [other]) => other.length - one.length);
const LABEL_OF = new Map<string, KnownLabel>([
  ...LABEL_WORDS,
  ...'fax 传真 傳真 telefax'.split(' ').map((word) => [word, 'fax'] as const),
  ...'pager 寻呼机 呼叫器 傳呼機'.split(' ').map((word) => [word, 'pager'] as const),
]);
/** Words that say no more than that an address or a person is meant: `商务地址 街道`, `住宅所在地的邮政编码`. */
const FILLERS = [
  '所在地的',
  '所在地',
  '所在',
  '地址',
  '的',
  'address',
  'contact',
  'person',
  '联系人',
  '聯絡人',
  '客户',
  '客戶',
];
const HAN = /\p{Script=Han}/u;

const KNOWN: ReadonlySet<string> = new Set(CONTACT_COLUMNS.flatMap(({ words }) => words.map(headerKey)));

/** What is known of a label in our three languages and of other programs: `Work`, `手机`, `_$!<Home>!$_`. Null for own words. */
export function knownLabel(text: string): KnownLabel | null {
  return LABEL_OF.get(headerKey(text)) ?? null;
}

/** Whether a head, as `headerKey` leaves it, is one of the words that are known. */
export function isKnownHead(key: string): boolean {
  return KNOWN.has(headerKey(key));
}

/** Takes a head apart. */
export function contactHead(header: string): ContactHead {
  const inBrackets = /[(（[【](.+?)[)）\]】]/u.exec(header)?.[1] ?? '';
  const bracketLabel = knownLabel(inBrackets);
  const key = headerKey(header);
  const found = /(?<!\p{N})(\d{1,2})(?!\p{N})/u.exec(key);
  const bare = found === null ? key : squeezed(key.replace(found[0], ' '));
  const number = found === null || bare === '' ? null : Number(found[0]);
  const rest = number === null ? key : bare;
  const labels = bracketLabel === null ? [] : [bracketLabel];
  const stripped = KNOWN.has(rest) ? { text: rest, labels: [] } : withoutLabels(rest);
  if (stripped === null) return { header: rest, number, labels };
  return { header: stripped.text, number, labels: [...labels, ...stripped.labels] };
}

/** A known word that is left when labels before and behind it are taken away; null when there is none. */
function withoutLabels(key: string): { readonly text: string; readonly labels: readonly KnownLabel[] } | null {
  let text = key;
  const labels: KnownLabel[] = [];
  for (let step = 0; step < 4; step++) {
    const found = LABEL_WORDS.find(([word]) => without(text, word) !== null);
    const filler = FILLERS.find((word) => without(text, word) !== null);
    const next = without(text, found?.[0] ?? filler ?? '');
    if (next === null) return null;
    if (found !== undefined) labels.push(found[1]);
    text = next;
    if (KNOWN.has(text)) return { text, labels };
  }
  return null;
}

/** The text without the word at its beginning or end; null where it stands at neither, or is all there is. */
function without(text: string, word: string): string | null {
  if (word === '' || text.length <= word.length) return null;
  const gap = HAN.test(word) ? '' : ' ';
  if (text.startsWith(word + gap)) return text.slice(word.length).trim();
  return text.endsWith(gap + word) ? text.slice(0, -word.length).trim() : null;
}

/** What stands in a head before a known word: `Partner phone` is `Partner`. The head itself where that can't be told. */
export function ownWords(header: string): string {
  const bare = squeezed(header.replaceAll(/[(（[【].*?[)）\]】]/gu, ' '));
  const known = [...KNOWN].filter((word) => (HAN.test(word) ? [...word].length > 1 : word.length > 3));
  // As the words are held: `Mailing Zip/Postal Code` has one of them, too.
  const spaced = bare.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, (mark) => ' '.repeat(mark.length));
  const cut = known
    .map((word) => spaced.lastIndexOf(word))
    .filter((at) => at > 0)
    .toSorted((one, other) => one - other)[0];
  const rest = bare.slice(0, cut ?? bare.length).replace(/[\s:：_\-–·的]+$/u, '');
  return rest.slice(0, 100).trim();
}
