/** Words for yes and no in our three languages and in what spreadsheets write; folded (case, width). */
const YES = new Set('yes y true t on x 1 ok ✓ ✔ √ ☑ 是 是的 有 对 對 真 好 要'.split(' '));
const NO = new Set('no n false f off 0 none ✗ ✘ × ☐ 否 不是 无 無 没有 沒有 错 錯 假 不 不要'.split(' '));

/** What a folded word says; null where it says neither. */
export function yesOrNo(word: string): 'yes' | 'no' | null {
  if (YES.has(word)) return 'yes';
  return NO.has(word) ? 'no' : null;
}
