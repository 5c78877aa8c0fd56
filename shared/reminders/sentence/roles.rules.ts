import type { Found, Meaning } from './phrase.ts';
import { TAKEN } from './phrase.ts';

type DateFound = Found & { readonly meaning: Extract<Meaning, { means: 'date' }> };

/** What a day in the sentence is for. `content`: it belongs to what the promise is about, and stays on the slip. */
export interface DateRole {
  readonly is: 'due' | 'before' | 'until' | 'content';
}

const ABOUT_BEFORE =
  /(?<![\p{Script=Latin}])(?:of|dated|since|after|than|between|except|but not|apart from)\s{1,3}(?:the\s)?$/iu;
const NOT_BEFORE =
  /(?<![\p{Script=Latin}])not\s{1,3}(?:(?:on|this|next)\s{1,3}){0,2}$|(?:不是|不在|别在|不要在?)\s?$/iu;
const NOT_BEHIND = /^\s?(?:不行|不可以|没空|没有空|没时间|不方便|不在|休息|放假)/u;
/** From Tuesday to Wednesday, of what is put off: neither is the day of this promise. */
const MOVING =
  /(?<![\p{Script=Latin}])(?:mov|reschedul|postpon|push|shift)\p{Script=Latin}{0,4}(?![\p{Script=Latin}])/iu;
const MOVED_BEHIND = /^\s?(?:改|推迟|提前|延后?)(?=[到至成为])/u;
const TO_BEHIND = /^\s{1,3}(?:to|until|till|through)\s/iu;
/** A repetition that was not understood: its day would come once only. */
const EVERY_BEFORE = /(?:(?<![\p{Script=Latin}])(?:every|each)|每个?|每隔\S{1,3}|逢)\s{0,2}$/iu;
/** Two weeks before the fair: not on its day. */
const SHIFT_BEFORE = /(?:day|week|month|hour|year|time)s?\s{1,3}(?:before|after|prior to)\s{1,3}(?:the\s)?$/iu;
const FROM_BEFORE = /(?<![\p{Script=Latin}]|starting\s|beginning\s)from\s{1,3}(?:the\s)?$/iu;
const UNTIL_BEFORE =
  /(?<![\p{Script=Latin}])(?:until|till|through|ending|ends|up to)\s{1,3}(?:on\s)?(?:the\s)?$|(?:直到|截至|截止到?|持续到|到|至)\s?$/iu;
const NO_LATER = /(?<![\p{Script=Latin}])(?:(?:no|not) later than|not (?:before|until|till))\s{1,3}$/iu;
const BEFORE_BEFORE = /(?<![\p{Script=Latin}])before\s{1,3}(?:the\s)?$/iu;
const AFTER_BEHIND = /^\s?(?:之后|以后|后(?![天门])|期间|以来)/u;
const BEFORE_BEHIND = /^\s?(?:之前|以前|前(?![台往去面端期]))/u;
const POSSESSIVE = /^'s(?![\p{Script=Latin}])/u;
/** What one goes to is on that day: "remind me of tomorrow's …", 参加明天的会. */
const GOING = /(?:提醒我|记得|别忘了?|参加|出席|去)\s?$/u;
const THING_BEHIND =
  /^\s(?:meeting|order|delivery|invoice|shipment|report|contract|newsletter|issue|batch|payment|budget|results|numbers|figures|sales)(?![\p{Script=Latin}])/iu;

/**
 * Decides by the words around it. English possessives and 的 make a day a part of what is talked about ("Friday's
 * delivery", 下周的订单): a wrong date is worse than none.
 * @param blanked the sentence with all dates and times taken out
 */
export function roleOf(sentence: string, blanked: string, date: DateFound, isRepeating: boolean): DateRole {
  const before = sentence.slice(Math.max(0, date.start - 24), date.start);
  const behind = sentence.slice(date.end, date.end + 24);
  if (POSSESSIVE.test(behind) || AFTER_BEHIND.test(behind)) return { is: 'content' };
  // Prepare for Christmas: not on the day itself.
  if (date.meaning.isFeast === true && /(?<![\p{Script=Latin}])for\s{1,3}$/iu.test(before)) return { is: 'content' };
  if (SHIFT_BEFORE.test(before)) return { is: 'content' };
  if (NO_LATER.test(before)) return { is: 'due' };
  if (ABOUT_BEFORE.test(before)) return { is: 'content' };
  if (NOT_BEFORE.test(before) || NOT_BEHIND.test(behind) || MOVED_BEHIND.test(behind)) return { is: 'content' };
  if (!isRepeating && EVERY_BEFORE.test(before)) return { is: 'content' };
  if (MOVING.test(sentence) && (FROM_BEFORE.test(before) || /\bto\s{1,3}$/iu.test(before))) return { is: 'content' };
  if (FROM_BEFORE.test(before) && !isRepeating && !TO_BEHIND.test(behind) && !/\b(?:start|away|off)/iu.test(before)) {
    // "From Monday" alone says when something begins; "the order from 3 March" which one.
    return { is: 'content' };
  }
  if (UNTIL_BEFORE.test(before)) return { is: isRepeating ? 'until' : /[到至]\s?$/u.test(before) ? 'due' : 'content' };
  if (/^\s?的/u.test(behind) && blanked.slice(date.end).trimStart()[1] !== TAKEN && !GOING.test(before)) {
    return { is: 'content' };
  }
  if (THING_BEHIND.test(behind) && /(?<![\p{Script=Latin}])(?:the|about|for the|our|this)\s$/iu.test(before))
    return { is: 'content' };
  const isBefore = BEFORE_BEFORE.test(before) || (date.meaning.isFeast === true && BEFORE_BEHIND.test(behind));
  return { is: isBefore ? 'before' : 'due' };
}
