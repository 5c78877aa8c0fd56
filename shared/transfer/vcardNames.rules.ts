/** The names that a display name can be made of. */
export interface Names {
  readonly familyName: string;
  readonly givenName: string;
  readonly middleName: string;
  readonly prefix: string;
  readonly suffix: string;
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Blanks and commas do not make a name another name. */
function plain(text: string): string {
  return text.normalize('NFC').replaceAll(/[\s,，、]+/g, '');
}

/** Whether both say the same name. */
export function isSameName(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

export function hasNames(names: Names): boolean {
  return `${names.familyName}${names.givenName}${names.middleName}${names.prefix}${names.suffix}`.trim() !== '';
}

/** The names in the order of their script: 王小明, Ada Lovelace. */
export function composedName(names: Names): string {
  const { familyName, givenName, middleName, prefix, suffix } = names;
  const isCjk = CJK.test(familyName) && CJK.test(givenName);
  const core = isCjk
    ? `${familyName}${middleName}${givenName}`
    : [givenName, middleName, familyName].filter(Boolean).join(' ');
  return [prefix, core, suffix].filter(Boolean).join(' ');
}

/** Whether a formatted name says nothing that the names do not say: either order, with or without middle name and titles. */
export function isMadeOf(formatted: string, names: Names): boolean {
  const wanted = plain(formatted);
  const { familyName, givenName, middleName, prefix, suffix } = names;
  for (const before of [prefix, '']) {
    for (const after of [suffix, '']) {
      for (const middle of [middleName, '']) {
        const orders = [
          `${givenName}${middle}${familyName}`,
          `${familyName}${givenName}${middle}`,
          `${familyName}${middle}${givenName}`,
        ];
        if (orders.some((order) => plain(`${before}${order}${after}`) === wanted)) return true;
      }
    }
  }
  return false;
}
