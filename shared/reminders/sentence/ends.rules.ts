import { COUNT } from './chineseNames.rules.ts';
import { ENGLISH_NUMBER, HAN_NUMBER, englishNumber, hanNumber } from './numbers.rules.ts';
import { chinese, english } from './phrase.ts';
import type { Meaning, Phrase } from './phrase.ts';

const MOST_DAYS = 3660;

function daysOf(count: number | null, unit: string): number | null {
  if (count === null || count < 1) return null;
  const word = unit.toLowerCase();
  const days = /^(?:day|天|日)/u.test(word)
    ? 1
    : /^(?:week|周|星期|礼拜)/u.test(word)
      ? 7
      : /^(?:month|月)/u.test(word)
        ? 30
        : 365;
  return count * days <= MOST_DAYS ? count * days : null;
}

function afterDone(days: number | null): Meaning | null {
  return days === null ? null : { means: 'afterDone', days };
}

function times(count: number | null): Meaning | null {
  return count === null || count < 2 || count > 999 ? null : { means: 'count', count };
}

const DONE = String.raw`(?:after|since|from) (?:(?:it(?:'s| is| was| has been)|i(?:'ve| have)?|we(?:'ve| have)?|each time i|every time i) (?:did|do|done|finish|finished|complete|completed)(?: it| this| that| last)?|(?:it(?:'s| is| was))? ?(?:done|finished|completed)|doing (?:it|this|so)|finishing(?: it)?|completing(?: it)?|completion|the last time|last time)`;
const HAN_DONE = '(?:做完|办完|完成|做好|办好|处理完|处理好|干完|搞定)(?:它|了|这件事|此事)?(?:之后|以后|后)?';

/** "30 days after I did it": due again so long after it was done. */
export const AFTER_DONE: readonly Phrase[] = [
  {
    pattern: english(
      String.raw`(?:(?:again|every|repeat) )?(?<count>${ENGLISH_NUMBER}) (?<unit>days?|weeks?|months?|years?) ${DONE}`,
    ),
    read: ({ count = '', unit = '' }) => afterDone(daysOf(englishNumber(count), unit)),
  },
  {
    pattern: chinese(
      `(?:每次|每回)?${HAN_DONE},?(?:再?过|隔)?${COUNT}个?(?<unit>天|日|周|星期|礼拜|月|年)(?:之后|以后|后)?(?:再|又)?(?:来|做|提醒)?(?:一次|一遍)?`,
    ),
    read: ({ count = '', unit = '' }) => afterDone(daysOf(hanNumber(count), unit)),
  },
  {
    pattern: chinese(
      `(?:每次|每回)?${HAN_DONE},?(?:再?过|隔)?半个月(?:之后|以后|后)?(?:再|又)?(?:来|做|提醒)?(?:一次|一遍)?`,
    ),
    read: () => afterDone(15),
  },
];

/** How often a repeating one comes: ten times. Read only where something repeats. */
export const COUNTS: readonly Phrase[] = [
  {
    pattern: english(
      String.raw`(?:,? ?(?:for )?(?:a total of )?)(?<count>${ENGLISH_NUMBER}) times(?: in (?:all|total))?(?! (?:a|per|each|the|as)\b)`,
    ),
    read: ({ count = '' }) => times(englishNumber(count)),
  },
  { pattern: english('(?<!once or )twice(?= ?$| ?[.,;])'), read: () => times(2) },
  {
    pattern: chinese(
      String.raw`,?(?:一共|总共|共|连续|做|重复)?(?<count>${HAN_NUMBER})(?:次|回|遍)(?=$|[\s,，。.;；${'\u0001'}])`,
    ),
    read: ({ count = '' }) => times(hanNumber(count)),
  },
];
