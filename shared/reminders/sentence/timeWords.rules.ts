import { MONTH, WEEKDAY } from './englishNames.rules.ts';
import { ENGLISH_NUMBER, HAN_NUMBER } from './numbers.rules.ts';
import { chinese, english } from './phrase.ts';
import type { Phrase } from './phrase.ts';

/** English words about time that are no due date. */
export const ENGLISH_CONTENT: readonly Phrase[] = [
  {
    pattern: english(
      String.raw`yesterday|the day before yesterday|(?:the )?(?:last|past|previous) (?:(?:${WEEKDAY})(?! (?:of|in) )|week|weekend|month|quarter|year|night|time|(?:${MONTH})|(?:few |couple of |(?:${ENGLISH_NUMBER}) )?(?:days|weeks|months|years))|(?:${ENGLISH_NUMBER}|few|couple of) (?:days?|weeks?|months?|years?|hours?|minutes?) (?:ago|old|early|late)`,
    ),
    read: () => ({ means: 'content' }),
  },
  {
    // Without a clock there is no telling when that is.
    pattern: english(
      String.raw`(?:in|within) (?:about )?(?:half an hour|(?:${ENGLISH_NUMBER}|a few|few) (?:seconds?|secs?|minutes?|mins?|hours?|hrs?)|an hour and a half|a few days|a few weeks|a while|a moment)|(?:${ENGLISH_NUMBER}) (?:working|business|work) days?(?: from (?:now|today))?|in (?:${ENGLISH_NUMBER}) (?:working|business|work) days`,
    ),
    read: () => ({ means: 'content' }),
  },
  {
    pattern: english(
      String.raw`24\/7|(?:for|during|over) (?:the )?(?:(?:next|last) )?(?:${ENGLISH_NUMBER}|few) (?:days|weeks|months|years|hours|minutes|hour|minute)|(?:the )?next (?:few|couple of|(?:${ENGLISH_NUMBER})) (?:days|weeks|months|years)|next time`,
    ),
    read: () => ({ means: 'content' }),
  },
  {
    pattern: english(
      String.raw`(?:an? )?(?:${ENGLISH_NUMBER}|half)[ -](?:hour|minute|day|week|month|year)(?! (?:from|after|later|on))(?=[ -](?:meeting|call|visit|session|plan|contract|trial|warranty|lease|review|invoice|deal|report|offer|stay|trip))`,
    ),
    read: () => ({ means: 'content' }),
  },
];

/** Chinese words about time that are no due date. */
export const CHINESE_CONTENT: readonly Phrase[] = [
  {
    pattern: chinese(
      String.raw`昨[天日晚]|大?前[天日]|(?:上上个?|上个?|去)(?:周|星期|礼拜)[一二三四五六日天]?|(?:上上个?|上个?)(?:月|季度)(?:${HAN_NUMBER}(?:号|日)|底|末|初)?|(?:去|前)年(?:${HAN_NUMBER}月)?(?:${HAN_NUMBER}(?:号|日))?|(?<![月年\d])${HAN_NUMBER}(?:天|个?(?:周|星期|礼拜)|个月|年|个?小时|分钟)(?:以前|之前|前)`,
    ),
    read: () => ({ means: 'content' }),
  },
  {
    pattern: chinese(
      String.raw`(?:${HAN_NUMBER}|半|几)个?(?:多)?(?:小时|钟头|分钟|秒钟?|刻钟)(?:之后|以后|后|之内|以内|内)?|${HAN_NUMBER}个?工作日(?:之内|以内|内|之后|后)?|(?:过|再过)?几个?(?:天|日|周|星期|礼拜|月|年)(?:之后|以后|后|内)?|明后天|明后两天|今明两天|这两天|改天|过两天|回头|这几天|最近|近期`,
    ),
    read: () => ({ means: 'content' }),
  },
];
