import { HAN_HONORIFICS, LATIN_PREFIXES } from '../contacts/nameWords.ts';
import { isCjk, squeezed } from '../contacts/script.rules.ts';
import { COMPOUND_SURNAMES } from '../contacts/surnames.ts';

/** The hundred most frequent surnames and some more, in both scripts. */
const SURNAMES = new Set(
  '王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦蘆季俞章鲁魯葛伍韦韋申尤毕畢聂聶丛叢焦向柳邢路岳齐齊梅莫庄莊辛管祝左涂塗谷时時舒耿牟卜詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鮑位覃霍翁隋植甘景薄单單包司柏宁寧柯阮桂闵閔解强強柴华華车車冉房边邊辜吉饶饒刁戚古米池藤简簡簫'.match(
    /./gu,
  ),
);
/** A character that ends or stands in the name of a shop, not of a person. */
const SHOP =
  /[店行社馆館坊厂廠厅廳记記庄莊院所楼樓堂号號铺鋪吧屋轩軒斋齋阁閣局部室处處会會司团團]$|公司|集团|集團|企业|企業|工作室|中心|酒|茶|餐|超市|商贸|商貿|科技|贸易|貿易/u;
const GIVEN_NAMES = new Set(
  (
    'aaron adam adrian ahmed alan albert alex alexander alexandra ali alice amanda amy ana andrea andrew angela anita ' +
    'ann anna anne anthony antonio arthur barbara ben benjamin bernd beth betty bill bob brian bruce carl carla carlos ' +
    'carol caroline catherine charles charlotte chris christian christina christine christopher claire clara claudia ' +
    'daisy dan daniel david deborah dennis diana diego donald dorothy edward elena elisabeth elizabeth ella emily emma ' +
    'eric erik eva evelyn fatima felix fiona frances frank frederick gabriel gary george gerald gloria grace greg hannah ' +
    'hans harry heather helen henry holly hugo ian ingrid irene isabel ivan jack jacob james jan jane janet jason jean ' +
    'jennifer jenny jessica jim joan joe john jonathan jose joseph joshua juan judith julia julie karen karl kate ' +
    'katherine kathleen keith kelly kenneth kevin kim laura lauren lena leo linda lisa louis louise lucas lucia lucy luis ' +
    'luke marco margaret maria marie mario mark martha martin mary matthew max maya megan melissa mia michael michelle ' +
    'miguel mike mohammed monica nancy natalie nathan nicholas nicole nina noah nora olga oliver olivia oscar pablo ' +
    'pamela patricia patrick paul paula pedro peter philip rachel ralph ray raymond rebecca richard robert roger rosa rose ' +
    'roy russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean sharon simon sofia sophia sophie ' +
    'stefan stephanie stephen steve steven stuart susan sylvia tanya teresa thomas tim timothy tom tony tracy ' +
    'valerie vanessa vera victor victoria vincent virginia walter wendy william yvonne zoe ada'
  ).split(' '),
);
const COMPANY_WORDS = new Set(
  (
    'ltd limited inc incorporated corp corporation llc llp lp gmbh ag kg ohg ug se sa sas sarl srl spa bv nv plc pty ' +
    'pte co company oy ab as aps group holding trading services service consulting partners brothers bros sons shop ' +
    'store bakery cafe café restaurant bar hotel bank school studio club centre center'
  ).split(' '),
);
const LATIN_WORD = /^\p{Lu}[\p{L}'’-]+\.?$|^\p{Lu}\.$/u;

/**
 * Whether a name out of a sheet is clearly a person's; anything else is taken for a company.
 * @param email of the same row: `ada.lovelace@…` says that Ada Lovelace is a person
 */
export function isClearlyPerson(name: string, email = ''): boolean {
  const text = squeezed(name);
  return isCjk(text) ? isHanPerson(text) : isLatinPerson(text, email);
}

/** Forms of companies that stand at the end of their names, and words that no person is called by. */
const LEGAL_FORM =
  /(?:^|[\s,])(?:ltd|limited|inc|incorporated|corp|corporation|llc|llp|gmbh|ohg|ug|sarl|s\.a\.r\.l|srl|s\.r\.l|s\.p\.a|plc|pty|pte|b\.v|n\.v|oy|aps|a\/s|ag|kg|k\.k|company|holdings?|group|e\.v)\.?$|& co\b/iu;
const HAN_COMPANY = /公司|集团|集團|企业|企業|工作室|股份|事務所|事务所|商行|商社|銀行|银行|[厂廠]$|株式会社|주식회사/u;

/** Whether a name out of a sheet is clearly a company's: it says its legal form. */
export function isClearlyCompany(name: string): boolean {
  const text = squeezed(name);
  return HAN_COMPANY.test(text) || LEGAL_FORM.test(text);
}

function isHanPerson(text: string): boolean {
  const honorific = HAN_HONORIFICS.find((word) => text.endsWith(word) && text.length > word.length);
  if (honorific !== undefined) return true;
  const characters = [...text];
  if (SHOP.test(text)) return false;
  const isCompound = COMPOUND_SURNAMES.has(characters.slice(0, 2).join(''));
  if (isCompound) return characters.length === 3 || characters.length === 4;
  return SURNAMES.has(characters[0] ?? '') && (characters.length === 2 || characters.length === 3);
}

function isLatinPerson(text: string, email: string): boolean {
  const words = text.replace(/^([^,]+), (.+)$/, '$2 $1').split(' ');
  const bare = (word: string) => word.toLowerCase().replaceAll('.', '');
  if (words.length > 1 && LATIN_PREFIXES.has(bare(words[0] ?? ''))) return true;
  if (words.length < 2 || words.length > 4 || !words.every((word) => LATIN_WORD.test(word))) return false;
  if (words.some((word) => COMPANY_WORDS.has(bare(word)))) return false;
  if (GIVEN_NAMES.has(bare(words[0] ?? ''))) return true;
  const mailbox = email.toLowerCase().split('@')[0] ?? '';
  const parts = mailbox.split(/[._-]/);
  return parts.length > 1 && parts.every((part) => words.some((word) => bare(word) === part));
}
