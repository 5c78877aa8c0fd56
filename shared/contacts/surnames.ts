/** Surnames of two characters, in both scripts; Korean ones in hangul. */
export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  (
    '欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 夏侯 尉迟 尉遲 公孙 公孫 长孙 長孫 慕容 司徒 司空 令狐 宇文 皇甫 东方 東方 ' +
    '独孤 獨孤 南宫 南宮 西门 西門 闻人 聞人 轩辕 軒轅 端木 百里 呼延 东郭 東郭 赫连 赫連 澹台 澹臺 濮阳 濮陽 ' +
    '淳于 單于 单于 太史 申屠 仲孙 仲孫 钟离 鍾離 公冶 宗政 公羊 拓跋 夹谷 夾谷 宰父 梁丘 左丘 东门 東門 ' +
    '第五 公西 乐正 樂正 漆雕 壤驷 壤駟 巫马 巫馬 微生 羊舌 南门 南門 万俟 萬俟 段干 鲜于 鮮于 闾丘 閭丘 完颜 完顏 ' +
    '纳兰 納蘭 叶赫 葉赫 张简 張簡 范姜 範姜 ' +
    '남궁 황보 제갈 선우 독고 사공 서문 동방'
  ).split(' '),
);

/**
 * Surnames whose reading as a surname differs from the everyday one and that the pinyin library
 * reads otherwise, mostly in traditional script.
 */
export const SURNAME_READINGS: ReadonlyMap<string, string> = new Map([
  ['單', 'shan'],
  ['單于', 'chan yu'],
  ['单于', 'chan yu'],
  ['區', 'ou'],
  ['繆', 'miao'],
  ['缪', 'miao'],
  ['樂', 'yue'],
  ['樂正', 'yue zheng'],
  ['員', 'yun'],
  ['蓋', 'ge'],
  ['長孫', 'zhang sun'],
  ['尉遲', 'yu chi'],
  ['萬俟', 'mo qi'],
  ['澹臺', 'tan tai'],
  ['解', 'xie'],
  ['查', 'zha'],
  ['仇', 'qiu'],
  ['曾', 'zeng'],
  ['翟', 'zhai'],
  ['任', 'ren'],
  ['冼', 'xian'],
  ['华', 'hua'],
  ['華', 'hua'],
]);
