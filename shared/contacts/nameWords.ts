/** Words before a Latin name that are no part of it; compared in lower case without dots. */
export const LATIN_PREFIXES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mx mister madam dr doctor prof professor sir dame lord lady rev reverend fr father sr. hon ' +
    'judge capt captain col colonel gen general lt sgt herr frau hr fr. mme mlle monsieur madame sig signor signora ' +
    'sra srta don doña señor señora ing dipl-ing mag'
  )
    .split(' ')
    .filter((word) => !word.endsWith('.')),
);

/** Words after a Latin name that are no part of it; compared in lower case without dots. */
export const LATIN_SUFFIXES: ReadonlySet<string> = new Set(
  (
    'jr sr ii iii iv phd md dds dvm jd esq esquire mba cpa msc bsc ma ba llm llb mp obe cbe mbe kbe rn pe pmp do ' +
    'dphil edd cfa ret'
  ).split(' '),
);

/** Suffixes that are surnames or given names as well: taken as suffixes after a comma only. */
export const SUFFIXES_AFTER_COMMA: ReadonlySet<string> = new Set(['ma', 'ba', 'do', 'pe', 'mp', 'ret']);

/** Small words with which a family name begins: van Beethoven, de la Cruz. */
export const FAMILY_PARTICLES: ReadonlySet<string> = new Set(
  'van von der den ter ten de del della di du da das dos la le bin ibn al el af zu zur vom'.split(' '),
);

/** Forms of address that stand after a Chinese name. */
export const HAN_HONORIFICS: readonly string[] = [
  '先生',
  '女士',
  '小姐',
  '太太',
  '夫人',
  '老师',
  '老師',
  '教授',
  '博士',
  '医生',
  '醫生',
  '醫師',
  '医师',
  '律师',
  '律師',
];
