/** How a typed time was read: the wall time `HH:MM`, nothing typed, or that it could not be. */
export type TypedTime =
  | { readonly kind: 'none' }
  | { readonly kind: 'time'; readonly time: string }
  | { readonly kind: 'unreadable' };

const MORNING = ['am', 'a', '上午', '早上', '早', '清晨', '凌晨'];
const AFTERNOON = ['pm', 'p', '下午', '傍晚', '晚上', '晚', '中午'];
const HALF = /^(上午|早上|早|清晨|凌晨|下午|傍晚|晚上|晚|中午)?(.*?)(am|a|pm|p)?$/;
const CLOCK = /^(?<hour>\d{1,2})(?:[:.点點時时h](?<minute>\d{1,2}|半)?分?)?$/;
const DIGITS = /^(?<hour>\d{1,2})(?<minute>\d{2})$/;

/**
 * Reads a time as people type it: 15:00, 1500, 3pm, 3:30 PM, 9, 下午3点, 15点半. One to six without more is in the
 * afternoon, as in a sentence on the desk; 03:30 is at night.
 */
export function readTypedTime(typed: string): TypedTime {
  const text = typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\u202f]|(?<=[ap])\.(?=m)|(?<=m)\.$/g, '');
  if (text === '') return { kind: 'none' };
  if (text === 'noon' || text === '中午') return { kind: 'time', time: '12:00' };
  const [, before, clock = '', after] = HALF.exec(text) ?? [];
  const parts = (CLOCK.exec(clock) ?? DIGITS.exec(clock))?.groups;
  if (parts === undefined || (before !== undefined && after !== undefined)) return { kind: 'unreadable' };
  const { hour = '', minute = '0' } = parts;
  const half = before ?? after;
  const shown = hourOf(hour, half);
  const minutes = minute === '半' ? 30 : Number(minute);
  const isHalfTyped = /[:.]\d$/.test(clock);
  if (shown === null || minutes > 59 || isHalfTyped) return { kind: 'unreadable' };
  return { kind: 'time', time: `${String(shown).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` };
}

/** The hour 0-23, or null where there is none (25, 13 in the morning). */
function hourOf(typed: string, half: string | undefined): number | null {
  const hour = Number(typed);
  if (hour > 23) return null;
  if (half === undefined) return hour >= 1 && hour <= 6 && !typed.startsWith('0') ? hour + 12 : hour;
  if (MORNING.includes(half)) return hour > 12 ? null : hour % 12;
  if (!AFTERNOON.includes(half)) return null;
  if (hour > 12) return hour;
  // 中午11点 is still in the morning.
  return half === '中午' && hour >= 10 ? hour : (hour % 12) + 12;
}
