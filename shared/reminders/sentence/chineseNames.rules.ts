import { HAN_NUMBER, hanNumber } from './numbers.rules.ts';

/** 周, 星期, 礼拜 before a weekday. */
export const WEEK = '(?:周|星期|礼拜)';
/** The weekday after it. */
export const WEEKDAY_SIGN = '[一二三四五六日天1-6]';
/** What stands between two of a list. */
export const AND = '(?:、|,|，|和|及|与|跟|/)';
/** A month by its number. */
export const MONTH = String.raw`(?<!\d)(?<month>(?:1[0-2]|0?[1-9])|十[一二]?|[一二三四五六七八九])月(?:份)?`;
/** A day of the month by its number, with 号 or 日; not a house, a line or a shop of that number. */
export const DAY_SIGN = String.raw`(?:号|日)(?!楼|线|店|仓|门|车|房|会议|桌|院|库|机|柜|厅|馆|铺|病|员工|元|常|用|程|报|记|本)`;
export const DAY = String.raw`(?<!\d)(?<day>(?:3[01]|[12]\d|0?[1-9])|[一二三四五六七八九十廿卅]{1,3})${DAY_SIGN}`;
export const COUNT = String.raw`(?<count>${HAN_NUMBER})`;
/** First to fourth, or the last. */
export const NTH = '(?<nth>第[一二三四1-4]|最后一|最后1)个?';

/** 1 Monday to 7 Sunday. */
export function weekdaySigned(sign: string): number | null {
  const value = '一二三四五六日'.indexOf(sign === '天' ? '日' : sign);
  if (value >= 0) return value + 1;
  return /^[1-6]$/.test(sign) ? Number(sign) : null;
}

/** The weekdays in a list of them: 一三五, 一、周三和周五. */
export function weekdaysSigned(signs: string): readonly number[] {
  return [...signs].map(weekdaySigned).filter((weekday) => weekday !== null);
}

/** 第一 to 第四, 最后一 (-1). */
export function nthSigned(sign: string): number | null {
  if (sign.startsWith('最后')) return -1;
  return hanNumber(sign.replace('第', ''));
}
