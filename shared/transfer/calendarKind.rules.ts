import type { CalendarEntry } from '../icalendar/index.ts';
import { ReminderKind } from '../reminders/reminder.ts';

/** Words that tell what has to be done; the one that stands first decides. */
const WORDS: readonly (readonly [ReminderKind, RegExp])[] = [
  ['birthday', /\b(birthday|bday|b-day)\b|生日|生辰|寿辰|壽辰|诞辰|誕辰/i],
  ['call', /\b(call|phone|telephone|ring)\b|电话|電話|致电|致電|通话|通話|打给|打給/i],
  ['pay', /\b(pay|payment|bill|invoice)\b|付款|付钱|付錢|缴费|繳費|汇款|匯款|转账|轉帳|还款|還款|收款/i],
  ['visit', /\b(visit|meet|meeting|appointment)\b|拜访|拜訪|见面|見面|会面|會面|面谈|面談|走访|走訪|上门|上門/i],
  ['write', /\b(write|letter|e-?mail|reply)\b|写信|寫信|邮件|郵件|回信|寄信|寄卡|回复|回覆/i],
];

/** What kind of reminder an entry is: by our own mark, by its categories, else by its words. */
export function kindOfEntry({ own, categories, summary }: CalendarEntry): ReminderKind {
  const marked = ReminderKind.safeParse(own.get('KIND'));
  if (marked.success) return marked.data;
  for (const text of [...categories, summary]) {
    const [first] = WORDS.flatMap(([kind, words]) => {
      const at = words.exec(text.slice(0, 1000))?.index;
      return at === undefined ? [] : [{ kind, at }];
    }).toSorted((a, b) => a.at - b.at);
    if (first !== undefined) return first.kind;
  }
  return 'other';
}
