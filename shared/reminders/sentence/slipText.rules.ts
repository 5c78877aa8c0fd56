interface Span {
  readonly start: number;
  readonly end: number;
}

const BEFORE_ENGLISH =
  /(?<![\p{Script=Latin}])(?:,\s{0,2})?(?:on|at|by|before|around|for|from|starting|starting on|starting from|beginning|beginning on|due|due on|due by|until|till|through|no later than|not later than|latest|sometime|some time|in|@|the|and|and then)\s{0,3}$/iu;
const ABOUT_TIME = /(?<![\p{Script=Latin}])about\s{1,3}$/iu;
const BEFORE_CHINESE =
  /(?:(?<![收看找拿买接送遇见想做来去赶])到|定于|约在|安排在|定在|放在|在|于|从|自|截至|截止|直到|最晚|最迟|务必|赶在|不晚于)\s{0,2}$/u;
const AFTER_CHINESE =
  /^\s{0,2}(?:之前|以前|前(?![台往去面端期])|之内|以内|起|开始|的时候|时候|那天|当天|这天|左右|为止|的(?!确))/u;
const AFTER_ENGLISH = /^\s{1,3}(?:sharp|latest|at the latest|onwards|on(?=$|\s*[,.;]))(?![\p{Script=Latin}])/iu;
const PREFIX =
  /^(?:(?:please |pls )?(?:remind me (?:to |that |about |of )?|remember to |don'?t forget to |don’t forget to |reminder(?: to |: ?)|to-?do: ?|i (?:need|have|must|want) to )|(?:请|請|麻烦|麻煩)?(?:提醒我(?:要|去)?|記得要?|记得要?|别忘记|別忘記|别忘了?|別忘了?|不要忘了?|提醒：|提醒:)\s?)/iu;

/** The words before and behind a date that make no sense without it. */
function widened(sentence: string, { start, end }: Span, isTime: boolean): Span {
  let from = start;
  let to = end;
  for (let step = 0; step < 3; step++) {
    const before = sentence.slice(Math.max(0, from - 30), from);
    const match =
      BEFORE_ENGLISH.exec(before) ?? BEFORE_CHINESE.exec(before) ?? (isTime ? ABOUT_TIME.exec(before) : null);
    if (match === null) break;
    from -= before.length - match.index;
  }
  for (let step = 0; step < 2; step++) {
    const behind = sentence.slice(to, to + 30);
    const match = AFTER_CHINESE.exec(behind) ?? AFTER_ENGLISH.exec(behind);
    if (match === null) break;
    to += match[0].length;
  }
  return { start: from, end: to };
}

function isHan(character: string | undefined): boolean {
  return character !== undefined && /[\p{Script=Han}]/u.test(character);
}

/**
 * What to write on the slip: the sentence without the words of date, time and repetition, and without those that
 * hang in the air once they are gone. Never empty for a sentence with words.
 * @param spans what to leave out, ascending; `isTime` for times of day
 */
export function slipText(sentence: string, spans: readonly (Span & { readonly isTime: boolean })[]): string {
  // What is behind a span and before the next one is looked at with all of them gone.
  const wide = spans.map((span) => widened(sentence, span, span.isTime));
  let text = '';
  let at = 0;
  for (const { start, end } of wide) {
    if (start >= at) {
      const kept = sentence.slice(at, start);
      text = joined(text, kept);
      at = end;
    } else {
      at = Math.max(at, end);
    }
  }
  text = joined(text, sentence.slice(at));
  const isCut = spans.length > 0;
  const isCutAtEnd = sentence.slice(wide.at(-1)?.end ?? 0).replaceAll(/[\s\p{P}]+/gu, '') === '';
  const tidy = tidied(text.replace(/^[\s,，、;；:：.。\-–—]+/u, '').replace(PREFIX, ''), isCut, isCut && isCutAtEnd);
  return tidy === '' ? sentence.trim() : tidy;
}

/** Two pieces of the sentence: one space between words, none between Chinese characters. */
function joined(text: string, more: string): string {
  const [left, right] = [text.trimEnd(), more.trimStart()];
  if (left === '' || right === '') return left + right;
  if ((isHan(left.at(-1)) && isHan(right[0])) || /^[,，.。;；!！?？、)）]/u.test(right)) return left + right;
  const hadSpace = left.length < text.length || right.length < more.length;
  const isWord = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);
  return hadSpace || (isWord(left.at(-1)) && isWord(right[0]) && !isHan(left.at(-1)) && !isHan(right[0]))
    ? `${left} ${right}`
    : left + right;
}

function tidied(text: string, isCut: boolean, isCutAtEnd: boolean): string {
  let tidy = text
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/\(\s*\)|（\s*）/gu, '')
    .trim();
  tidy = tidy.replaceAll(/\s+(?=[,，.。;；!！?？])/gu, '').replaceAll(/([,，、;；])(?:\s?[,，、;；])+/gu, '$1');
  tidy = tidy.replace(/^[\s,，、;；:：.。\-–—]+/u, '').replace(/[\s,，、;；:：\-–—]+$/u, '');
  if (isCut) tidy = tidy.replace(/^(?:(?:and|then|,)\s+|是(?!否))/iu, '');
  if (!isCutAtEnd) return tidy;
  return tidy
    .replace(/[。]$/u, '')
    .replace(/(?:是在?|定在|在)$/u, '')
    .replace(/(?:\s(?:on|at|by|from|to|is|until|till|and|the|due|starting))+$/iu, '')
    .replace(/[,，、;；:：\-–—\s]+$/u, '')
    .trim();
}
