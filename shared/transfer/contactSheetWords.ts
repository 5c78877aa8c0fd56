import type { Channel, ContactKind } from '../contacts/contactWords.ts';
import type { KnownLabel } from '../contacts/contactPoint.ts';
import { Locale } from '../kernel/locale.ts';
import type { SpecialDayKind } from '../specialDays/specialDay.ts';
import type { AddressPart, PlainTarget } from './contactTarget.ts';

/** Heads with a number in the place of `#`. */
export type NumberedHead =
  | 'email'
  | 'phone'
  | 'url'
  | 'messenger'
  | 'emailLabel'
  | 'phoneLabel'
  | 'urlLabel'
  | 'messengerLabel'
  | 'messengerService'
  | 'addressLabel'
  | 'day'
  | 'dayLabel'
  | `address.${AddressPart}`;

/** What stands in our own sheet of contacts. Import knows all of it in every language, so nothing of it may change. */
export interface ContactSheetWords {
  readonly heads: Readonly<Record<PlainTarget, string>>;
  readonly numbered: Readonly<Record<NumberedHead, string>>;
  /** Behind the name of an own field that is called like another column. */
  readonly ownField: string;
  readonly kinds: Readonly<Record<ContactKind, string>>;
  readonly labels: Readonly<Record<KnownLabel, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly days: Readonly<Record<Exclude<SpecialDayKind, 'other'>, string>>;
  readonly yes: string;
  readonly no: string;
  readonly lunar: string;
  readonly leapMonth: string;
  /** With the number of days in the place of `#`. */
  readonly daysBefore: string;
}

/** Heads and words of our own sheets, by language. */
export const CONTACT_SHEET_WORDS: Readonly<Record<Locale, ContactSheetWords>> = {
  en: {
    heads: {
      uid: 'Longhand ID',
      kind: 'Kind',
      fullName: 'Name',
      familyName: 'Last name',
      givenName: 'First name',
      middleName: 'Middle name',
      prefix: 'Name prefix',
      suffix: 'Name suffix',
      nickname: 'Nickname',
      phoneticFamilyName: 'Phonetic last name',
      phoneticGivenName: 'Phonetic first name',
      displayAs: 'Shown as',
      company: 'Company',
      employer: 'Works at',
      companyName: 'Own company name',
      department: 'Department',
      title: 'Job title',
      note: 'Note',
      tags: 'Tags',
      birthday: 'Birthday',
      anniversary: 'Anniversary',
      doNotContact: 'Do not contact since',
      doNotContactWhy: 'Do not contact because',
      channel: 'Preferred channel',
      creditHold: 'Credit hold',
      rhythm: 'Rhythm in days',
    },
    numbered: {
      email: 'E-mail #',
      emailLabel: 'E-mail # label',
      phone: 'Phone #',
      phoneLabel: 'Phone # label',
      url: 'Website #',
      urlLabel: 'Website # label',
      messenger: 'Messenger #',
      messengerLabel: 'Messenger # label',
      messengerService: 'Messenger # service',
      'address.whole': 'Address #',
      addressLabel: 'Address # label',
      'address.poBox': 'Address # PO box',
      'address.extended': 'Address # extra line',
      'address.street': 'Address # street',
      'address.locality': 'Address # city',
      'address.region': 'Address # region',
      'address.postcode': 'Address # postal code',
      'address.country': 'Address # country',
      day: 'Special day #',
      dayLabel: 'Special day # name',
    },
    ownField: 'own field',
    kinds: { person: 'Person', company: 'Company' },
    labels: { work: 'Work', home: 'Home', mobile: 'Mobile', main: 'Main', fax: 'Fax', pager: 'Pager', other: 'Other' },
    channels: {
      call: 'Call',
      email: 'E-mail',
      meeting: 'Meeting',
      visit: 'Visit',
      letter: 'Letter',
      fax: 'Fax',
      sms: 'Text message',
      wechat: 'WeChat',
      line: 'LINE',
      whatsapp: 'WhatsApp',
      other: 'Other',
    },
    days: { birthday: 'Birthday', anniversary: 'Anniversary' },
    yes: 'yes',
    no: 'no',
    lunar: 'lunar',
    leapMonth: 'leap month',
    daysBefore: '# days before',
  },
  'zh-CN': {
    heads: {
      uid: 'Longhand 编号',
      kind: '个人/公司',
      fullName: '姓名',
      familyName: '姓',
      givenName: '名',
      middleName: '中间名',
      prefix: '称谓',
      suffix: '姓名后缀',
      nickname: '昵称',
      phoneticFamilyName: '姓的拼音',
      phoneticGivenName: '名的拼音',
      displayAs: '显示为',
      company: '公司',
      employer: '任职于',
      companyName: '自己的公司名',
      department: '部门',
      title: '职务',
      note: '备注',
      tags: '标签',
      birthday: '生日',
      anniversary: '纪念日',
      doNotContact: '请勿联系（起始日）',
      doNotContactWhy: '请勿联系的原因',
      channel: '偏好的联系方式',
      creditHold: '暂停赊账',
      rhythm: '联系间隔（天）',
    },
    numbered: {
      email: '邮箱 #',
      emailLabel: '邮箱 # 标签',
      phone: '电话 #',
      phoneLabel: '电话 # 标签',
      url: '网址 #',
      urlLabel: '网址 # 标签',
      messenger: '聊天账号 #',
      messengerLabel: '聊天账号 # 标签',
      messengerService: '聊天账号 # 软件',
      'address.whole': '地址 #',
      addressLabel: '地址 # 标签',
      'address.poBox': '地址 # 邮政信箱',
      'address.extended': '地址 # 补充',
      'address.street': '地址 # 街道',
      'address.locality': '地址 # 城市',
      'address.region': '地址 # 省份',
      'address.postcode': '地址 # 邮编',
      'address.country': '地址 # 国家',
      day: '特别日子 #',
      dayLabel: '特别日子 # 名称',
    },
    ownField: '自定义字段',
    kinds: { person: '个人', company: '公司' },
    labels: { work: '工作', home: '住宅', mobile: '手机', main: '总机', fax: '传真', pager: '寻呼机', other: '其他' },
    channels: {
      call: '电话',
      email: '邮件',
      meeting: '面谈',
      visit: '上门拜访',
      letter: '书信',
      fax: '传真',
      sms: '短信',
      wechat: '微信',
      line: 'LINE',
      whatsapp: 'WhatsApp',
      other: '其他',
    },
    days: { birthday: '生日', anniversary: '纪念日' },
    yes: '是',
    no: '否',
    lunar: '农历',
    leapMonth: '闰月',
    daysBefore: '提前 # 天',
  },
  'zh-TW': {
    heads: {
      uid: 'Longhand 編號',
      kind: '個人/公司',
      fullName: '姓名',
      familyName: '姓氏',
      givenName: '名字',
      middleName: '中間名',
      prefix: '稱謂',
      suffix: '姓名後綴',
      nickname: '暱稱',
      phoneticFamilyName: '姓氏拼音',
      phoneticGivenName: '名字拼音',
      displayAs: '顯示為',
      company: '公司',
      employer: '任職於',
      companyName: '自己的公司名',
      department: '部門',
      title: '職稱',
      note: '備註',
      tags: '標籤',
      birthday: '生日',
      anniversary: '紀念日',
      doNotContact: '請勿聯絡（起始日）',
      doNotContactWhy: '請勿聯絡的原因',
      channel: '偏好的聯絡方式',
      creditHold: '暫停賒帳',
      rhythm: '聯絡間隔（天）',
    },
    numbered: {
      email: '電子郵件 #',
      emailLabel: '電子郵件 # 標籤',
      phone: '電話 #',
      phoneLabel: '電話 # 標籤',
      url: '網址 #',
      urlLabel: '網址 # 標籤',
      messenger: '聊天帳號 #',
      messengerLabel: '聊天帳號 # 標籤',
      messengerService: '聊天帳號 # 軟體',
      'address.whole': '地址 #',
      addressLabel: '地址 # 標籤',
      'address.poBox': '地址 # 郵政信箱',
      'address.extended': '地址 # 補充',
      'address.street': '地址 # 街道',
      'address.locality': '地址 # 城市',
      'address.region': '地址 # 縣市',
      'address.postcode': '地址 # 郵遞區號',
      'address.country': '地址 # 國家',
      day: '特別日子 #',
      dayLabel: '特別日子 # 名稱',
    },
    ownField: '自訂欄位',
    kinds: { person: '個人', company: '公司' },
    labels: { work: '公司', home: '住家', mobile: '手機', main: '總機', fax: '傳真', pager: '呼叫器', other: '其他' },
    channels: {
      call: '電話',
      email: '電子郵件',
      meeting: '面談',
      visit: '登門拜訪',
      letter: '書信',
      fax: '傳真',
      sms: '簡訊',
      wechat: 'WeChat',
      line: 'LINE',
      whatsapp: 'WhatsApp',
      other: '其他',
    },
    days: { birthday: '生日', anniversary: '紀念日' },
    yes: '是',
    no: '否',
    lunar: '農曆',
    leapMonth: '閏月',
    daysBefore: '提前 # 天',
  },
};

/** In every language: a sheet of ours comes back in whichever it was written. */
export const ALL_SHEET_WORDS = Locale.options.map((language) => CONTACT_SHEET_WORDS[language]);
