import { Channel } from '../contacts/contactWords.ts';
import type { ContactKind } from '../contacts/contactWords.ts';
import { folded } from '../kernel/text.ts';
import { LONGEST_RHYTHM } from '../touch/touch.ts';
import type { Rhythm } from '../touch/touch.ts';
import { ALL_SHEET_WORDS } from './contactSheetWords.ts';

const KINDS = new Map<string, ContactKind>([
  ...'person individual contact people private human 个人 個人 自然人 联系人 聯絡人 人'
    .split(' ')
    .map((word) => [word, 'person'] as const),
  ...'company organization organisation business account firm corporate 公司 企业 企業 单位 單位 法人 机构 機構 组织 組織 厂商 廠商'
    .split(' ')
    .map((word) => [word, 'company'] as const),
]);

const CHANNELS = new Map<string, Channel>([
  ...Channel.options.map((channel) => [channel, channel] as const),
  ...ALL_SHEET_WORDS.flatMap(({ channels }) =>
    Channel.options.map((channel) => [folded(channels[channel]), channel] as const),
  ),
  ...(
    [
      ['phone', 'call'],
      ['telephone', 'call'],
      ['打电话', 'call'],
      ['mail', 'email'],
      ['e mail', 'email'],
      ['邮箱', 'email'],
      ['電郵', 'email'],
      ['post', 'letter'],
      ['text', 'sms'],
      ['微信', 'wechat'],
      ['拜访', 'visit'],
      ['拜訪', 'visit'],
    ] as const
  ).map(([word, channel]) => [folded(word), channel] as const),
]);

/** Whether a cell says a person or a company; null where it says neither. */
export function kindOfCell(text: string): ContactKind | null {
  return KINDS.get(folded(text).trim()) ?? null;
}

/** How somebody likes to be reached, in any language; null for unknown words. */
export function channelOfCell(text: string): Channel | null {
  return CHANNELS.get(folded(text).trim()) ?? null;
}

/** The cell of a rhythm: `30/45`, days wished for and at most. */
export function rhythmCell({ wishedDays, latestDays }: Rhythm): string {
  return `${wishedDays}/${latestDays}`;
}

/** A rhythm out of `30/45`, or out of one number, which is both. Null for anything else. */
export function rhythmOfCell(text: string): Rhythm | null {
  const found = /^(\d{1,3})(?:\s*[/-]\s*(\d{1,3}))?\s*(?:days?|天|日)?$/iu.exec(text.trim());
  if (found === null) return null;
  const wishedDays = Number(found[1]);
  const latestDays = Number(found[2] ?? found[1]);
  return wishedDays >= 1 && latestDays >= wishedDays && latestDays <= LONGEST_RHYTHM
    ? { wishedDays, latestDays }
    : null;
}
