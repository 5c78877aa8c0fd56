import type { ReminderKind } from '../reminder.ts';

interface KindFound {
  readonly kind: ReminderKind;
  readonly start: number;
  readonly end: number;
}

const VERBS: readonly (readonly [ReminderKind, RegExp])[] = [
  [
    'call',
    /\b(?:call|calling|phone|telephone|ring|dial|facetime)\b|打(?:个|一个|了)?电话|电话|致电|回电话?|通话|打给|来电|去电|拨打/iu,
  ],
  [
    'visit',
    /\b(?:visit|visiting|meet|meeting|meet up|drop by|drop in|stop by|pop in|go see|appointment|lunch|dinner|coffee)\b|拜访|见面|上门|会面|走访|探望|看望|面谈|约见|碰面|会见|登门|吃饭|吃午饭|吃晚饭|喝茶|喝咖啡|开会|(?<![意再看听不常罕偏高])见/iu,
  ],
  ['visit', /\bsee (?=\p{Lu}|\p{Script=Han})/u],
  [
    'write',
    /\b(?:write|writing|e-?mail|mail|send|reply|letter|message)\b|(?<!\b(?:the|a) )\btext\b|写信|写|发(?:一封|封|个|一个)?(?:邮件|电邮|微信|短信|消息|信息|传真|信)|(?<!开)发(?=.{0,8}?(?:报价|合同|资料|样品|账单|发票|贺卡|目录|方案))|邮件|回信|回复|发送|发给|寄/iu,
  ],
  [
    'pay',
    /\b(?:pay|paying|payment|transfer|wire|settle)\b|\b(?:invoice|rent|bill|tax|taxes) (?:is )?due\b|付|支付|缴|交(?=房租|租|税|电费|水费|网费|话费|费|款|钱|社保|保费|保险|押金|学费|物业|罚|定金|订金)|还款|还钱|转账|汇款|打款|结账|结清|报税|发工资|发薪/iu,
  ],
  ['birthday', /\bb(?:irth)?-?day\b|生日|寿辰/iu],
];

/** What has to be done: by the verb that stands first. */
export function kindIn(sentence: string): KindFound | null {
  let first: KindFound | null = null;
  for (const [kind, pattern] of VERBS) {
    const match = pattern.exec(sentence);
    if (match === null) continue;
    const end = match.index + match[0].trimEnd().length;
    if (first === null || match.index < first.start) first = { kind, start: match.index, end };
  }
  return first;
}
