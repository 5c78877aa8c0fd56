import type { Locale } from '#shared/kernel/locale.ts';
import { call } from './call.ts';
import { dayFromNow } from './days.ts';

/** A shop whose money is followed from a quotation to a report. */
export interface Story {
  readonly locale: Locale;
  readonly system: string;
  readonly currency: string;
  readonly company: string;
  readonly me: string;
  readonly customer: string;
  readonly what: string;
  /** The head of a sheet of sales in another program. */
  readonly head: string;
  readonly evidence: readonly [string, string, string, string];
  readonly visits: readonly [string, string];
  readonly press: readonly [string, string, string];
}

/** One in each language. */
export const stories: readonly Story[] = [
  {
    locale: 'en',
    system: 'en_US',
    currency: 'USD',
    company: 'Paper & Ink',
    me: 'Grace',
    customer: 'Ada Lovelace',
    what: 'Two hundred greeting cards',
    head: 'Customer,Invoice no.,Date,Due,Description,Amount,Cost,Paid',
    evidence: [
      'Four of ten orders came from regulars.',
      'Six of ten orders came from regulars.',
      'Two letters of thanks, one complaint.',
      'Nobody looks for slips of paper any more.',
    ],
    visits: ['Visits a week', 'visits'],
    press: ['New press', 'The press', 'What it saves'],
  },
  {
    locale: 'zh-CN',
    system: 'zh_CN',
    currency: 'CNY',
    company: '墨香纸行',
    me: '李老板',
    customer: '王建国',
    what: '请柬二百张',
    head: '客户,发票号,日期,到期日,内容,金额,成本,已付',
    evidence: [
      '十笔订单里有四笔来自老客户。',
      '十笔订单里有六笔来自老客户。',
      '两封感谢信，一次投诉。',
      '再没有人到处找纸条了。',
    ],
    visits: ['每周拜访', '次'],
    press: ['新印刷机', '印刷机', '省下的外包费'],
  },
  {
    locale: 'zh-TW',
    system: 'zh_TW',
    currency: 'TWD',
    company: '墨香紙行',
    me: '林老闆',
    customer: '陳美惠',
    what: '喜帖兩百張',
    head: '客戶,發票號碼,日期,到期日,品項,金額,成本,已付',
    evidence: [
      '十筆訂單裡有四筆來自老客戶。',
      '十筆訂單裡有六筆來自老客戶。',
      '兩封感謝信，一次客訴。',
      '再也沒有人到處找紙條了。',
    ],
    visits: ['每週拜訪', '次'],
    press: ['新印刷機', '印刷機', '省下的外包費'],
  },
];

/** Sales of two years, as another program would write them: the second year brought half as much again. */
export function sheet({ head, customer }: Story): string {
  const rows = Array.from({ length: 24 }, (_, month) => {
    const isOld = month >= 12;
    const daysAgo = 10 + Math.round(month * 30.4);
    const amount = isOld ? 2000 : 3000;
    return [
      month % 3 === 0 ? `"Paper, ""Ink"" & Co"` : customer,
      `R-${1000 + 24 - month}`,
      dayFromNow(-daysAgo),
      dayFromNow(14 - daysAgo),
      'Cards',
      `"${amount.toLocaleString('en')}.00"`,
      String(amount * 0.6),
      month > 4 ? String(amount) : '',
    ].join(',');
  });
  return [head, ...rows, ''].join('\r\n');
}

/** Somebody has been at work here, and has thought of what should be better. */
export async function furnish(dataFolder: string, story: Story): Promise<void> {
  const { locale, currency, company, me, customer, evidence, visits } = story;
  const staff = await call<{ id: number }>(dataFolder, 'staff.create', { name: me });
  await call(dataFolder, 'settings.update', {
    companyName: company,
    isSetUp: true,
    currentStaffId: staff.id,
    language: locale,
    currency,
  });
  await call(dataFolder, 'contacts.create', { displayName: customer });
  const scores = [
    ['loyalty', -90, 3, evidence[0]],
    ['loyalty', -5, 4, evidence[1]],
    ['satisfaction', -20, 4, evidence[2]],
    ['staff', -20, 5, evidence[3]],
  ] as const;
  for (const [measureKey, days, score, why] of scores)
    await call(dataFolder, 'scorecard.addScore', { measureKey, givenOn: dayFromNow(days), score, evidence: why });
  const goals = [
    { measure: 'customersWithPhone', baseline: 0, target: 90, startsOn: dayFromNow(-90), dueOn: dayFromNow(275) },
    { measure: 'salesGrowth', baseline: 0, target: 10, startsOn: dayFromNow(-90), dueOn: dayFromNow(275) },
    {
      measure: 'manual',
      name: visits[0],
      unit: visits[1],
      baseline: 2,
      target: 8,
      startsOn: dayFromNow(-90),
      dueOn: dayFromNow(90),
    },
  ];
  const { items } = await call<{ items: readonly { id: number; measure: string }[] }>(dataFolder, 'goals.create', {
    goals,
  });
  const counted = items.find(({ measure }) => measure === 'manual')?.id ?? 0;
  for (const [days, value] of [
    [-80, 2],
    [-50, 4],
    [-20, 5],
    [-1, 6],
  ] as const)
    await call(dataFolder, 'goals.recordValue', { id: counted, measuredOn: dayFromNow(days), value });
}
