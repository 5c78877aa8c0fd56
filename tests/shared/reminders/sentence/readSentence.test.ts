import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalendarDate, ClockTime } from '#shared/kernel/calendarDate.ts';
import type { Locale } from '#shared/kernel/locale.ts';
import { SentenceReading } from '#shared/reminders/reading.ts';
import { canonicalRule } from '#shared/reminders/recurrence.rules.ts';
import { readSentence } from '#shared/reminders/sentence/readSentence.rules.ts';
import { computingTime } from '../../../support/computingTime.ts';

/** A Sunday. */
const TODAY = '2026-11-22';

/** What is typed; day, time, rule (or the days after it was done), kind, and the words for the slip. */
type Row = readonly [
  sentence: string,
  dueOn: string | null,
  dueTime: string | null,
  rule: string | number | null,
  kind: string,
  text: string,
];

const ENGLISH: readonly Row[] = [
  ['call 王总 next Tuesday 3pm about the invoice', '2026-11-24', '15:00', null, 'call', 'call 王总 about the invoice'],
  ['call Ada tomorrow', '2026-11-23', null, null, 'call', 'call Ada'],
  ['Call Ada Lovelace on Friday at 10', '2026-11-27', '10:00', null, 'call', 'Call Ada Lovelace'],
  ['email Bob re quote next Monday', '2026-11-23', null, null, 'write', 'email Bob re quote'],
  ['visit Acme Ltd on 3 December at 14:30', '2026-12-03', '14:30', null, 'visit', 'visit Acme Ltd'],
  ['pay rent on the last day of every month', '2026-11-30', null, 'FREQ=MONTHLY;BYMONTHDAY=-1', 'pay', 'pay rent'],
  ['pay the invoice by the end of the month', '2026-11-30', null, null, 'pay', 'pay the invoice'],
  ['send samples to Grace end of next week', '2026-11-27', null, null, 'write', 'send samples to Grace'],
  ['meet Mr Smith at noon on Thursday', '2026-11-26', '12:00', null, 'visit', 'meet Mr Smith'],
  ['water the plants every Monday', '2026-11-23', null, 'FREQ=WEEKLY;BYDAY=MO', 'other', 'water the plants'],
  ['call Ada every 2 weeks', '2026-11-22', null, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU', 'call', 'call Ada'],
  ['call Bob every other Friday at 9am', '2026-11-27', '09:00', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', 'call', 'call Bob'],
  ['team meeting every third Sunday', '2026-12-20', null, 'FREQ=MONTHLY;BYDAY=3SU', 'visit', 'team meeting'],
  ['third Sunday of every month visit mother', '2026-12-20', null, 'FREQ=MONTHLY;BYDAY=3SU', 'visit', 'visit mother'],
  [
    'check insurance every 6 months',
    '2026-11-22',
    null,
    'FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=22',
    'other',
    'check insurance',
  ],
  ['renew licence yearly', '2026-11-22', null, 'FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=22', 'other', 'renew licence'],
  ['review prices each quarter', '2026-11-22', null, 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=22', 'other', 'review prices'],
  [
    'take out the bins weekdays at 6pm',
    '2026-11-23',
    '18:00',
    'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    'other',
    'take out the bins',
  ],
  ['change the filter 30 days after I did it', '2026-11-22', null, 30, 'other', 'change the filter'],
  ['check the printer 90 days after done', '2026-11-22', null, 90, 'other', 'check the printer'],
  ['first Monday of March call the accountant', '2027-03-01', null, null, 'call', 'call the accountant'],
  ["Ada's birthday on May 3", '2027-05-03', null, null, 'birthday', "Ada's birthday"],
  [
    'birthday of Bob Stone 12 April every year',
    '2027-04-12',
    null,
    'FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=12',
    'birthday',
    'birthday of Bob Stone',
  ],
  ['remind me to write to Grace in 3 days', '2026-11-25', null, null, 'write', 'write to Grace'],
  ['write a letter to Ms Lovelace in two weeks', '2026-12-06', null, null, 'write', 'write a letter to Ms Lovelace'],
  ['call the plumber tomorrow morning', '2026-11-23', '09:00', null, 'call', 'call the plumber'],
  ['call mum half past two on Sunday', '2026-11-22', '14:30', null, 'call', 'call mum'],
  ['meet Li Wei 2026-12-01 at 15:00', '2026-12-01', '15:00', null, 'visit', 'meet Li Wei'],
  ['order paper on the 15th', '2026-12-15', null, null, 'other', 'order paper'],
  ['pay taxes 15 January 2027', '2027-01-15', null, null, 'pay', 'pay taxes'],
  ['phone Bob back today', '2026-11-22', null, null, 'call', 'phone Bob back'],
  ['drop by the bakery this afternoon', '2026-11-22', '14:00', null, 'visit', 'drop by the bakery'],
  ['follow up with Tom on 12/1', '2026-12-01', null, null, 'other', 'follow up with Tom'],
  [
    'send invoice every month on the 31st',
    '2026-11-30',
    null,
    'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1',
    'write',
    'send invoice',
  ],
  ['every 15th pay the phone bill', '2026-12-15', null, 'FREQ=MONTHLY;BYMONTHDAY=15', 'pay', 'pay the phone bill'],
  ['visit Ada the day after tomorrow at quarter past nine', '2026-11-24', '09:15', null, 'visit', 'visit Ada'],
  ['call Ada Christmas Eve', '2026-12-24', null, null, 'call', 'call Ada'],
  ['ask Ben about the contract next week', '2026-11-23', null, null, 'other', 'ask Ben about the contract'],
  ['pay supplier month-end', '2026-11-30', null, null, 'pay', 'pay supplier'],
  ['call Ada on the first of next month', '2026-12-01', null, null, 'call', 'call Ada'],
];

const CHINESE: readonly Row[] = [
  ['下周二下午三点给王总打电话', '2026-11-24', '15:00', null, 'call', '给王总打电话'],
  ['明天给李经理发邮件', '2026-11-23', null, null, 'write', '给李经理发邮件'],
  ['后天上午十点拜访张老师', '2026-11-24', '10:00', null, 'visit', '拜访张老师'],
  ['大后天见陈小姐', '2026-11-25', null, null, 'visit', '见陈小姐'],
  ['每天早上9点开店', '2026-11-22', '09:00', 'FREQ=DAILY', 'other', '开店'],
  ['每周一给供应商打电话', '2026-11-23', null, 'FREQ=WEEKLY;BYDAY=MO', 'call', '给供应商打电话'],
  ['每两周给王总打电话', '2026-11-22', null, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU', 'call', '给王总打电话'],
  ['每隔一天浇花', '2026-11-22', null, 'FREQ=DAILY;INTERVAL=2', 'other', '浇花'],
  ['每月最后一天交房租', '2026-11-30', null, 'FREQ=MONTHLY;BYMONTHDAY=-1', 'pay', '交房租'],
  ['每月15号交电费', '2026-12-15', null, 'FREQ=MONTHLY;BYMONTHDAY=15', 'pay', '交电费'],
  ['每季度盘点库存', '2026-11-22', null, 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=22', 'other', '盘点库存'],
  ['每年3月5日续保', '2027-03-05', null, 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=5', 'other', '续保'],
  ['每半年检查灭火器', '2026-11-22', null, 'FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=22', 'other', '检查灭火器'],
  ['工作日下午六点锁门', '2026-11-23', '18:00', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'other', '锁门'],
  ['做完后30天换滤芯', '2026-11-22', null, 30, 'other', '换滤芯'],
  ['月底付款给上海钟表公司', '2026-11-30', null, null, 'pay', '付款给上海钟表公司'],
  ['年底给客户寄贺卡', '2026-12-31', null, null, 'write', '给客户寄贺卡'],
  ['下月底结账', '2026-12-31', null, null, 'pay', '结账'],
  ['周末约王小明吃饭', '2026-11-22', null, null, 'visit', '约王小明吃饭'],
  ['下个月10号交税', '2026-12-10', null, null, 'pay', '交税'],
  ['下下周三拜访客户', '2026-12-02', null, null, 'visit', '拜访客户'],
  ['本周五前给王总发报价', '2026-11-27', null, null, 'write', '给王总发报价'],
  ['三月第一个星期一给会计打电话', '2027-03-01', null, null, 'call', '给会计打电话'],
  ['春节给客户送礼', '2027-02-06', null, null, 'other', '给客户送礼'],
  ['中秋给王总送月饼', '2027-09-15', null, null, 'other', '给王总送月饼'],
  ['端午前三天订粽子', '2027-06-06', null, null, 'other', '订粽子'],
  ['除夕给妈妈打电话', '2027-02-05', null, null, 'call', '给妈妈打电话'],
  ['元宵节约老李吃饭', '2027-02-20', null, null, 'visit', '约老李吃饭'],
  ['清明回乡', '2027-04-05', null, null, 'other', '回乡'],
  ['农历八月十五给陈总打电话', '2027-09-15', null, null, 'call', '给陈总打电话'],
  ['腊月二十三祭灶', '2027-01-30', null, null, 'other', '祭灶'],
  [
    '每年农历八月初五王总生日',
    '2027-09-05',
    null,
    'RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=5;SKIP=BACKWARD',
    'birthday',
    '王总生日',
  ],
  ['晚上8点给小李回电', '2026-11-22', '20:00', null, 'call', '给小李回电'],
  ['中午和客户吃饭', '2026-11-22', '12:00', null, 'visit', '和客户吃饭'],
  ['明天三点一刻开会', '2026-11-23', '15:15', null, 'visit', '开会'],
  ['下午三点半去银行', '2026-11-22', '15:30', null, 'other', '去银行'],
  ['3天后回复王小明', '2026-11-25', null, null, 'write', '回复王小明'],
  ['两周后联系李总', '2026-12-06', null, null, 'other', '联系李总'],
  ['半个月后回访客户', '2026-12-07', null, null, 'other', '回访客户'],
  ['王总的生日是5月3日', '2027-05-03', null, null, 'birthday', '王总的生日'],
  ['1月15日给王总打电话谈续约', '2027-01-15', null, null, 'call', '给王总打电话谈续约'],
  ['2026年12月1日上午9:30见律师', '2026-12-01', '09:30', null, 'visit', '见律师'],
  ['下週二下午三點給王總打電話', '2026-11-24', '15:00', null, 'call', '給王總打電話'],
  ['農曆八月十五給陳小姐送禮', '2027-09-15', null, null, 'other', '給陳小姐送禮'],
  ['每週一、三、五下午兩點半開會', '2026-11-23', '14:30', 'FREQ=WEEKLY;BYDAY=MO,WE,FR', 'visit', '開會'],
  ['明早九点打电话给王经理', '2026-11-23', '09:00', null, 'call', '打电话给王经理'],
  ['今晚给妈妈打电话', '2026-11-22', '19:00', null, 'call', '给妈妈打电话'],
];

const HARDER: readonly Row[] = [
  ['invoice Acme quarterly', '2026-11-22', null, 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=22', 'other', 'invoice Acme'],
  ['meet Sun Li on Sat at 11am', '2026-11-28', '11:00', null, 'visit', 'meet Sun Li'],
  [
    'call Ada about the invoice of 3 May tomorrow',
    '2026-11-23',
    null,
    null,
    'call',
    'call Ada about the invoice of 3 May',
  ],
  ['pay 1/2 of the bill on Monday', '2026-11-23', null, null, 'pay', 'pay 1/2 of the bill'],
  ['lunch with Ada from 12 to 2pm on Wednesday', '2026-11-25', '12:00', null, 'visit', 'lunch with Ada from 12 to 2pm'],
  ['call Ada Monday or Tuesday', '2026-11-23', null, null, 'call', 'call Ada Monday or Tuesday'],
  ['call Ada before Friday', '2026-11-26', null, null, 'call', 'call Ada'],
  ['finish the report no later than Thursday', '2026-11-26', null, null, 'other', 'finish the report'],
  [
    'call Ada every weekday at 8:30 until 31 December',
    '2026-11-23',
    '08:30',
    'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20261231',
    'call',
    'call Ada',
  ],
  ['stretch every day for 10 times', '2026-11-22', null, 'FREQ=DAILY;COUNT=10', 'other', 'stretch'],
  ['send Christmas cards before Christmas', '2026-12-24', null, null, 'write', 'send Christmas cards'],
  ['second Tuesday of next month board meeting', '2026-12-08', null, null, 'visit', 'board meeting'],
  [
    'on Mondays and Wednesdays clean the shop',
    '2026-11-23',
    null,
    'FREQ=WEEKLY;BYDAY=MO,WE',
    'other',
    'clean the shop',
  ],
  ['call Ada a week from Friday', '2026-12-04', null, null, 'call', 'call Ada'],
  ['call Ada Friday week', '2026-12-04', null, null, 'call', 'call Ada'],
  ['pay deposit 25/12', '2026-12-25', null, null, 'pay', 'pay deposit'],
  ['call ada tonight at 8', '2026-11-22', '20:00', null, 'call', 'call ada'],
  ['close the books on the last Friday of the month', '2026-11-27', null, null, 'other', 'close the books'],
  ['call Ada 11-1pm Thursday', '2026-11-26', '11:00', null, 'call', 'call Ada 11-1pm'],
  ['Tuesday, 24 November: call Ada', '2026-11-24', null, null, 'call', 'call Ada'],
  ['call Ada Nov 30th, 2026 at 4:15 pm', '2026-11-30', '16:15', null, 'call', 'call Ada'],
  ['meet Ada tomorrow at 8 in the evening', '2026-11-23', '20:00', null, 'visit', 'meet Ada'],
  ['pay Acme Inc. 1,500.50 on 1.12.2026', '2026-12-01', null, null, 'pay', 'pay Acme Inc. 1,500.50'],
  ['call Ada on Feb 29', '2028-02-29', null, null, 'call', 'call Ada'],
  [
    'every year on 29 February call Ada',
    '2027-02-28',
    null,
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1',
    'call',
    'call Ada',
  ],
  [
    'call Ada every month starting 31 January',
    '2027-01-31',
    null,
    'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1',
    'call',
    'call Ada',
  ],
  [
    'send Bob the catalogue on the twenty-fourth of December',
    '2026-12-24',
    null,
    null,
    'write',
    'send Bob the catalogue',
  ],
  ['two weeks from tomorrow visit Ada', '2026-12-07', null, null, 'visit', 'visit Ada'],
  ['call Ada at 14h30', '2026-11-22', '14:30', null, 'call', 'call Ada'],
  ['book hotel for 5-7 March', '2027-03-05', null, null, 'other', 'book hotel for 5-7 March'],
  ['put up sign 2 weeks before Christmas', '2026-12-11', null, null, 'other', 'put up sign'],
  [
    'every year at Chinese New Year visit parents',
    '2027-02-06',
    null,
    'RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1;SKIP=BACKWARD',
    'visit',
    'visit parents',
  ],
  ['Every first Friday of the month: stock take', '2026-12-04', null, 'FREQ=MONTHLY;BYDAY=1FR', 'other', 'stock take'],
  [
    'call grandma every Sunday at 10am until Christmas',
    '2026-11-22',
    '10:00',
    'FREQ=WEEKLY;BYDAY=SU;UNTIL=20261225',
    'call',
    'call grandma',
  ],
  ['quarter to six call Ada', '2026-11-22', '17:45', null, 'call', 'call Ada'],
  [
    "Write to Mr. O'Neil re: complaint, Tuesday",
    '2026-11-24',
    null,
    null,
    'write',
    "Write to Mr. O'Neil re: complaint",
  ],
  ['下週二下午三點給王總打電話', '2026-11-24', '15:00', null, 'call', '給王總打電話'],
  ['農曆八月十五給陳小姐送禮', '2027-09-15', null, null, 'other', '給陳小姐送禮'],
  ['每週一、三、五下午兩點半開會', '2026-11-23', '14:30', 'FREQ=WEEKLY;BYDAY=MO,WE,FR', 'visit', '開會'],
  ['請在月底前把合約寄給林小姐', '2026-11-30', null, null, 'write', '請把合約寄給林小姐'],
  ['每兩週的星期五打電話給張老闆', '2026-11-27', null, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', 'call', '打電話給張老闆'],
  ['明早九点打电话给王经理', '2026-11-23', '09:00', null, 'call', '打电话给王经理'],
  ['每个月第一个周五发工资', '2026-12-04', null, 'FREQ=MONTHLY;BYDAY=1FR', 'pay', '发工资'],
  ['每月1号和15号盘点', '2026-12-01', null, 'FREQ=MONTHLY;BYMONTHDAY=1,15', 'other', '盘点'],
  ['隔周周五给王总打电话', '2026-11-27', null, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', 'call', '给王总打电话'],
  ['下周一到周三出差', '2026-11-23', null, null, 'other', '下周一到周三出差'],
  ['昨天没打通王总电话，明天再打', '2026-11-23', null, null, 'call', '昨天没打通王总电话，再打'],
  ['周日给周天打电话', '2026-11-22', null, null, 'call', '给周天打电话'],
  ['正月初五开门', '2027-02-10', null, null, 'other', '开门'],
  ['国庆前一周订酒店', '2027-09-24', null, null, 'other', '订酒店'],
  ['圣诞节前寄贺卡', '2026-12-24', null, null, 'write', '寄贺卡'],
  ['二〇二七年一月三日交货', '2027-01-03', null, null, 'other', '交货'],
  ['给王总打电话，问问合同的事，周四上午', '2026-11-26', '09:00', null, 'call', '给王总打电话，问问合同的事'],
  ['跟欧阳经理见面 明天14:00', '2026-11-23', '14:00', null, 'visit', '跟欧阳经理见面'],
  ['12月底盘点', '2026-12-31', null, null, 'other', '盘点'],
  ['下个月第二个周二开会', '2026-12-08', null, null, 'visit', '开会'],
  [
    '每年除夕给父母打电话',
    '2027-02-05',
    null,
    'RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=30;SKIP=BACKWARD',
    'call',
    '给父母打电话',
  ],
  ['从12月1日开始每天早上8点打卡', '2026-12-01', '08:00', 'FREQ=DAILY', 'other', '打卡'],
  ['每周五对账直到年底', '2026-11-27', null, 'FREQ=WEEKLY;BYDAY=FR;UNTIL=20261231', 'other', '对账'],
  ['每天吃药，共10次', '2026-11-22', null, 'FREQ=DAILY;COUNT=10', 'other', '吃药'],
  ['下午3点到5点开会', '2026-11-22', '15:00', null, 'visit', '下午3点到5点开会'],
  ['每三周的周二给王总打电话', '2026-11-24', null, 'FREQ=WEEKLY;INTERVAL=3;BYDAY=TU', 'call', '给王总打电话'],
  ['请提醒我明天上午9点给陈先生回电话', '2026-11-23', '09:00', null, 'call', '给陈先生回电话'],
  ['跟李总约在周四下午2点见面', '2026-11-26', '14:00', null, 'visit', '跟李总见面'],
  ['call 王小明 at 下午3点 on 周五', '2026-11-27', '15:00', null, 'call', 'call 王小明'],
  ['明晚10:30视频会议', '2026-11-23', '22:30', null, 'other', '视频会议'],
  ['后年1月1日交房', '2028-01-01', null, null, 'other', '交房'],
  ['把2026年的账单发给会计，周三前', '2026-11-25', null, null, 'write', '把2026年的账单发给会计'],
  [
    '农历八月十五给陈总打电话，每年',
    '2027-09-15',
    null,
    'RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=15;SKIP=BACKWARD',
    'call',
    '给陈总打电话',
  ],
  ['明年三月去广交会', '2027-03-01', null, null, 'other', '去广交会'],
  ['年初一给父母拜年', '2027-02-06', null, null, 'other', '给父母拜年'],
  ['每周一至周五早上8点半开门', '2026-11-23', '08:30', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'other', '开门'],
  [
    'every morning at 7 check the fridge temperature',
    '2026-11-22',
    '07:00',
    'FREQ=DAILY',
    'other',
    'check the fridge temperature',
  ],
  ['last day of the month: count the till', '2026-11-30', null, null, 'other', 'count the till'],
  [
    'team lunch first Thursday of each month 12:30',
    '2026-12-03',
    '12:30',
    'FREQ=MONTHLY;BYDAY=1TH',
    'visit',
    'team lunch',
  ],
  ['Mr and Mrs Wright anniversary 12 Feb', '2027-02-12', null, null, 'other', 'Mr and Mrs Wright anniversary'],
  ['Friday 13th call the insurance', '2027-08-13', null, null, 'call', 'call the insurance'],
  ['10 days after finishing call the customer', '2026-11-22', null, 10, 'call', 'call the customer'],
  [
    'Every year on the second Sunday of May send flowers',
    '2027-05-09',
    null,
    'FREQ=YEARLY;BYMONTH=5;BYDAY=2SU',
    'write',
    'send flowers',
  ],
  ['每月最后一个星期五下午4点开总结会', '2026-11-27', '16:00', 'FREQ=MONTHLY;BYDAY=-1FR', 'other', '开总结会'],
  ['大年三十晚上吃团圆饭', '2027-02-05', '19:00', null, 'other', '吃团圆饭'],
  ['星期一到星期五每天下午5点半结账', '2026-11-23', '17:30', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'pay', '结账'],
  ['两天后的下午去拿样品', '2026-11-24', '14:00', null, 'other', '去拿样品'],
  ['11月30日（周一）交税', '2026-11-30', null, null, 'pay', '交税'],
  ['周三或周四去看李阿姨', '2026-11-25', null, null, 'other', '周三或周四去看李阿姨'],
  ['约小美下月中旬喝茶', '2026-12-15', null, null, 'visit', '约小美喝茶'],
  ['約林太太下禮拜五晚上七點吃飯', '2026-11-27', '19:00', null, 'visit', '約林太太吃飯'],
  ['每個月10號和25號發薪水', '2026-11-25', null, 'FREQ=MONTHLY;BYMONTHDAY=10,25', 'pay', '發薪水'],
];

/** No day, no time, no rule: the words stay as they are. A wrong date is worse than none. */
const LEFT_AS_TEXT: readonly string[] = [
  'call Ada in 20 minutes',
  'email May about the April order',
  "call Ada about Friday's delivery",
  'call Ada twice a week',
  'every hour drink water',
  'call Ada last Friday',
  'meet at 3/4 Baker Street',
  'Buy 3/4 inch screws',
  'buy Christmas cards',
  'call Ada 24/7',
  'wed the couple',
  'call Ada on 2/30',
  'call Ada every day except Sunday',
  'call Ada the first week of December',
  'pay staff on the last working day of the month',
  'the order from 3 March for Bob',
  'prepare for Christmas',
  '给王总打电话谈上周的订单',
  '20分钟后给王总打电话',
  '给周一鸣打电话',
  '早一点给王总打电话',
  '有三点建议给王总',
  '去南京路15号取货',
  '3号线坏了',
  '下周的会议准备资料',
  '每隔三天浇水',
  '一周两次健身',
  '双十一促销准备',
  '三个工作日内回复',
  '改天约王总吃饭',
  '今年3月5日到期',
  '国庆节后给王总打电话',
  '春节期间值班',
  '闰五月十五',
  '每年清明扫墓',
  '晚上12点打烊',
  '给王总打电话确认下周二的订货会',
  'buy 2 tickets for the 8pm show',
  '每月初一上香',
  '明后天给王总打电话',
  'order 100 pcs for 2027 season',
  '下午茶时间约小美',
];

function read(sentence: string, today = TODAY, locale: Locale = 'en') {
  return readSentence(sentence, { today, locale });
}

/** What a row expects of the reading of its sentence. */
function expected([, dueOn, dueTime, rule, kind, text]: Row) {
  const repeats = typeof rule === 'number' ? { rule: null, afterDoneDays: rule } : { rule, afterDoneDays: null };
  return { dueOn, dueTime, ...repeats, kind, text };
}

describe('a sentence as a shop owner types it', () => {
  it.each(ENGLISH)('reads "%s"', (...row) => {
    expect(read(row[0])).toMatchObject(expected(row));
  });
  it.each(CHINESE)('reads 「%s」', (...row) => {
    expect(read(row[0])).toMatchObject(expected(row));
  });
  it.each(HARDER)('reads the harder "%s"', (...row) => {
    expect(read(row[0])).toMatchObject(expected(row));
  });
  it.each(LEFT_AS_TEXT)('leaves "%s" as text and does not misread it', (sentence) => {
    expect(read(sentence)).toMatchObject({
      text: sentence,
      dueOn: null,
      dueTime: null,
      rule: null,
      afterDoneDays: null,
    });
  });
});

describe('the day that is meant', () => {
  it.each([
    // A Wednesday in the middle of a month.
    ['call Ada next Friday', '2026-11-18', '2026-11-27'],
    ['call Ada this Friday', '2026-11-18', '2026-11-20'],
    ['call Ada on Wednesday', '2026-11-18', '2026-11-18'],
    ['call Ada on Monday', '2026-11-18', '2026-11-23'],
    ['下周三给王总打电话', '2026-11-18', '2026-11-25'],
    ['这周五给王总打电话', '2026-11-18', '2026-11-20'],
    ['周末约王总吃饭', '2026-11-18', '2026-11-21'],
    ['report by the end of the week', '2026-11-18', '2026-11-20'],
    ['call Ada next week', '2026-11-18', '2026-11-23'],
    ['call Ada next month', '2026-11-18', '2026-12-01'],
    // Ends of months and years.
    ['pay in a month', '2026-01-31', '2026-02-28'],
    ['一个月后付款', '2028-01-31', '2028-02-29'],
    ['pay by the end of next month', '2026-01-31', '2026-02-28'],
    ['call Ada tomorrow', '2026-12-31', '2027-01-01'],
    ['后天给王总打电话', '2026-12-31', '2027-01-02'],
    ['call Ada next Monday', '2026-12-31', '2027-01-04'],
    ['月底付款', '2026-12-31', '2026-12-31'],
    ['下月底付款', '2026-12-31', '2027-01-31'],
    ['order paper on the 31st', '2026-11-30', '2026-12-31'],
    ['call Ada on 1 January', '2026-12-31', '2027-01-01'],
    ['call Ada on 31 December', '2026-12-31', '2026-12-31'],
    ['call Ada tomorrow', '2028-02-28', '2028-02-29'],
    ['春节给客户送礼', '2027-02-06', '2027-02-06'],
    ['春节给客户送礼', '2027-02-07', '2028-01-26'],
    ['除夕大扫除', '2027-02-06', '2028-01-25'],
    // With its year a day may lie in the past.
    ['paid on 3 March 2020', '2026-11-22', '2020-03-03'],
    ['2020年3月3日付款', '2026-11-22', '2020-03-03'],
  ])('of "%s" on %s is %s', (sentence, today, dueOn) => {
    expect(read(sentence, today).dueOn).toBe(dueOn);
  });

  it('is today where only a time is said, and the first time where something repeats', () => {
    expect(read('call Ada at 15:00')).toMatchObject({ dueOn: TODAY, dueTime: '15:00' });
    expect(read('every Sunday call Ada')).toMatchObject({ dueOn: TODAY });
    expect(read('every Saturday call Ada')).toMatchObject({ dueOn: '2026-11-28' });
  });

  it('of 3/4 is 4 March in every language, unless only the other order is a day', () => {
    for (const locale of ['en', 'zh-CN', 'zh-TW'] as const) {
      expect(read('pay 3/4', TODAY, locale).dueOn).toBe('2027-03-04');
      expect(read('pay 13/4', TODAY, locale).dueOn).toBe('2027-04-13');
    }
  });
});

describe('the time that is meant', () => {
  it.each([
    ['call Ada tomorrow 3pm', '15:00'],
    ['call Ada tomorrow at 3', '15:00'],
    ['call Ada tomorrow at 03:00', '03:00'],
    ['call Ada tomorrow at 9', '09:00'],
    ['call Ada tomorrow at 12am', '00:00'],
    ['call Ada tomorrow at 12pm', '12:00'],
    ['call Ada tomorrow half past two', '14:30'],
    ['call Ada tomorrow morning', '09:00'],
    ['call Ada tomorrow afternoon', '14:00'],
    ['call Ada tomorrow evening at 10:30', '22:30'],
    ['明天下午三点半给王总打电话', '15:30'],
    ['明天三点一刻给王总打电话', '15:15'],
    ['明天晚上8点给王总打电话', '20:00'],
    ['明天晚上8:30给王总打电话', '20:30'],
    ['明天凌晨两点给王总打电话', '02:00'],
    ['明天中午给王总打电话', '12:00'],
    ['明天中午1点给王总打电话', '13:00'],
    ['明天十五点二十分给王总打电话', '15:20'],
    ['明天１５：３０给王总打电话', '15:30'],
    ['明天给王总打电话', null],
  ])('of "%s" is %s', (sentence, dueTime) => {
    expect(read(sentence)).toMatchObject({ dueOn: '2026-11-23', dueTime });
  });
});

describe('names', () => {
  it.each([
    ['call 王总 next Tuesday 3pm about the invoice', '王总'],
    ['下周二下午三点给王总打电话', '王总'],
    ['下週二下午三點給王總打電話', '王總'],
    ['email Ada Lovelace re the quote', 'Ada Lovelace'],
    ['call ada', 'ada'],
    ['write to Ms Lovelace on Friday', 'Ms Lovelace'],
    ['lunch with Li Wei tomorrow', 'Li Wei'],
    ["Grace Hopper's birthday on 9 December", 'Grace Hopper'],
    ['拜访上海钟表公司', '上海钟表公司'],
    ['跟欧阳经理见面', '欧阳经理'],
    ['王小明的生日', '王小明'],
    ['问李师傅什么时候来修门', '李师傅'],
    ['给Ada打电话', 'Ada'],
    ['pay the phone bill', undefined],
    ['交房租', undefined],
  ])('in "%s" are likeliest %s', (sentence, name) => {
    expect(read(sentence).names[0]).toBe(name);
  });
});

describe('the pieces', () => {
  const words = (sentence: string) =>
    read(sentence).pieces.map(({ start, end, means }) => `${means}: ${sentence.slice(start, end)}`);

  it('say which words meant what, in the order of the sentence', () => {
    expect(words('call 王总 next Tuesday 3pm about the invoice')).toEqual([
      'kind: call',
      'contact: 王总',
      'date: next Tuesday',
      'time: 3pm',
    ]);
    expect(words('下周二下午三点给王总打电话')).toEqual([
      'date: 下周二',
      'time: 下午三点',
      'contact: 王总',
      'kind: 打电话',
    ]);
    expect(words('😀 每週一、三、五下午兩點半開會')).toEqual([
      'repeat: 每週一、三、五',
      'time: 下午兩點半',
      'kind: 開會',
    ]);
    expect(words('change the filter 30 days after I did it')).toEqual(['repeat: 30 days after I did it']);
  });
});

/** What must not be in any reading. */
function faults(reading: SentenceReading, sentence: string, today: string): readonly string[] {
  const { text, dueOn, dueTime, rule, afterDoneDays, names, pieces } = reading;
  const isFullDate = /\d{4}|[一二][〇零一二三四五六七八九]{3}|\d[/.-]\d/u.test(sentence.normalize('NFKC'));
  const checks = {
    'not of the shape of a reading': !SentenceReading.safeParse(reading).success,
    'an empty slip': sentence.trim() !== '' && text.trim() === '',
    'a day that does not exist': dueOn !== null && !CalendarDate.safeParse(dueOn).success,
    'a day in the past without its year': dueOn !== null && dueOn < today && !isFullDate,
    'a time that does not exist': dueTime !== null && !ClockTime.safeParse(dueTime).success,
    'a rule that is not as stored': rule !== null && canonicalRule(rule) !== rule,
    'a repetition without its first day': (rule !== null || afterDoneDays !== null) && dueOn === null,
    'two repetitions': rule !== null && afterDoneDays !== null,
    'pieces that overlap or are empty': pieces.some(
      ({ start, end }, index) => end <= start || start < (pieces[index - 1]?.end ?? 0),
    ),
    'a piece behind the end': (pieces.at(-1)?.end ?? 0) > sentence.length,
    'a name that is not in the sentence': names.some((name) => !sentence.includes(name)),
  };
  return Object.entries(checks).flatMap(([fault, isThere]) => (isThere ? [fault] : []));
}

describe('whatever is typed', () => {
  const today = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
  const known = [...ENGLISH, ...CHINESE, ...HARDER].map(([sentence]) => sentence).concat(LEFT_AS_TEXT);
  const halves = known.flatMap((sentence) => [
    sentence.slice(0, sentence.length / 2),
    sentence.slice(sentence.length / 2),
  ]);
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.constantFrom(...known, ...halves), { maxLength: 6 }).map((parts) => parts.join(' ')),
    fc.array(fc.constantFrom(...halves), { maxLength: 8 }).map((parts) => parts.join('')),
    fc
      .array(
        fc.constantFrom(...'每隔周一二三十月日号点半后前上下午 0123456789/:-,.年末底初at on every day\n'.split('')),
        { maxLength: 60 },
      )
      .map((units) => units.join('')),
  );

  it('is read without an error, into days, times and rules that exist, and pieces that lie in it', () => {
    fc.assert(
      fc.property(typed, today, fc.constantFrom<Locale>('en', 'zh-CN', 'zh-TW'), (sentence, day, locale) => {
        const on = day.toISOString().slice(0, 10);
        expect(faults(readSentence(sentence, { today: on, locale }), sentence, on)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    '给王总打电话',
    '每',
    '一',
    '1 ',
    'Mon, ',
    '周一、',
    'every ',
    "Ab's ",
    'call ',
    'a-',
    ' ',
    '\n',
    '王生日',
    '3/4 ',
    '😀',
  ])('is read at once, %j over and over to 10,000 characters too', (part) => {
    const sentence = part.repeat(Math.ceil(10_000 / part.length)).slice(0, 10_000);
    const computed = computingTime();
    read(sentence);
    expect(computed()).toBeLessThan(1000);
  });
});
