import { FULL_WEEKDAY, MONTH, WEEKDAY } from './englishNames.rules.ts';
import { ENGLISH_FEAST, HAN_FEAST } from './feasts.rules.ts';
import { ENGLISH_NUMBER, HAN_NUMBER } from './numbers.rules.ts';
import { chinese, english } from './phrase.ts';
import type { Phrase } from './phrase.ts';

/*
 * Words that look like a day and are another one, or none. Read before all others: a wrong date is worse than none.
 */

const content = (pattern: RegExp): Phrase => ({ pattern, read: () => ({ means: 'content' }) });

const ORDINAL_END = '(?:st|nd|rd|th)?';
const NAMED_NUMBER =
  'no|nr|number|room|chapter|page|lot|unit|version|size|part|item|order|invoice|bill|flat|apartment|apt|table|gate|track|row|seat|ref|case|batch|model';

/** English words of that kind. */
export const ENGLISH_TRAPS: readonly Phrase[] = [
  content(english(String.raw`next (?:${WEEKDAY}) week`)),
  content(
    english(
      String.raw`(?:the )?(?:(?:second|third|next)[ -]to[ -]last|penultimate|last but one) (?:day|weekday|${FULL_WEEKDAY})(?: (?:of|in) (?:the |this |next )?(?:week|month|quarter|year|(?:${MONTH})))?`,
    ),
  ),
  content(english(String.raw`(?:the )?day (?:before|after) (?:my|our|his|her|their|your|its|the) [\p{L}]+`)),
  // Feasts that move with Easter, or that shops made.
  content(
    english(
      String.raw`(?:easter|whit|good|black|ash|fat|shrove|maundy|holy|palm|cyber|giving|super|bloody) (?:${FULL_WEEKDAY})`,
    ),
  ),
  content(english(String.raw`last (?:${ENGLISH_FEAST})`)),
  content(english(String.raw`(?:${NAMED_NUMBER})\.? ?#?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{1,4})?`)),
  // 5 March 27: a year or a number of things.
  content(
    english(
      String.raw`\d{1,2}${ORDINAL_END}(?: of)? (?:${MONTH}),? '?\d{2}(?![:.h]\d| ?(?:am|pm|a\.m|p\.m|o'?clock))|(?:${MONTH}) \d{1,2}${ORDINAL_END},? '\d{2}`,
    ),
  ),
  content(english(String.raw`between \d{1,2}${ORDINAL_END} and \d{1,2}${ORDINAL_END}(?: of)? (?:${MONTH})`)),
  content(
    english(
      String.raw`(?:in |within )?(?:${ENGLISH_NUMBER}) ?(?:-|–|to|or) ?(?:${ENGLISH_NUMBER}) (?:days?|weeks?|months?|years?)(?: from now| later|'? time)?`,
    ),
  ),
  content(english(String.raw`\d{1,4} ?(?:h|hrs?|hours?|mins?|minutes?|secs?|seconds?) (?:later|from now)`)),
];

const PERIOD = '(?:天|日|周|星期|礼拜|月|年)';

/** Chinese words of that kind. */
export const CHINESE_TRAPS: readonly Phrase[] = [
  content(
    chinese(
      String.raw`${HAN_NUMBER}\s?(?:-|~|–|—|到|至|或)\s?${HAN_NUMBER}个?${PERIOD}(?:之后|以后|后|以内|之内|内|左右)`,
    ),
  ),
  content(chinese(String.raw`下{3,}个?(?:周|星期|礼拜|月)[一二三四五六日天]?|大{2,}后[天日]`)),
  // The third of a lunar month has no "next month".
  content(chinese(String.raw`(?:下下个?|下个?|这个?|本)月的?初[一二三四五六七八九十]`)),
  content(
    chinese(
      String.raw`(?:下下个?月|下个?月|明年|后年|${HAN_NUMBER}个?(?:周|星期|礼拜|月|年)(?:之后|以后|后))的?(?:今天|今日|同一天)|[明后]天的[明后]天`,
    ),
  ),
  content(chinese(String.raw`(?:去|前)年(?:的)?(?:${HAN_FEAST})节?`)),
  // When the lunar date of a year was says nothing of when it is kept.
  content(
    chinese(
      String.raw`(?:农历|阴历|旧历)(?:的)?(?:\d{2,4}|[一二][〇零一二三四五六七八九]{3})年的?(?:闰?[一二三四五六七八九十正冬腊]{1,2}|\d{1,2})月(?:初?[一二三四五六七八九十廿卅]{1,3}|\d{1,2})?(?:日|号)?`,
    ),
  ),
  // A year that nobody means, or that could be two.
  content(
    chinese(
      String.raw`(?<![\d民国])(?:\d{5,}|[03-9]\d{3}|1[0-8]\d\d|2[1-9]\d\d|[2-9]\d\d|[015-9]\d|\d)年\s?\d{1,2}月(?:份|\d{1,2}(?:日|号))?`,
    ),
  ),
];
