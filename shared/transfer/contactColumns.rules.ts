import type { ColumnSpec } from '../csv/columnGuess.rules.ts';
import { ADDRESS_PARTS } from './contactTarget.ts';
import type { AddressPart, PlainTarget } from './contactTarget.ts';

/** What a column of a sheet of contacts is, before labels and slots are found. */
export type ContactColumn =
  | PlainTarget
  | 'email'
  | 'phone'
  | 'mobile'
  | 'fax'
  | 'pager'
  | 'url'
  | 'linkedin'
  | `messenger.${string}`
  | `address.${AddressPart}`
  | 'birthYear'
  | 'birthMonth'
  | 'birthDay';

const words = (text: string): readonly string[] => text.split('|').map((word) => word.trim());

const MAIL = /^(?:mailto:)?[^\s@<>]+@[^\s@<>]+\.[^\s@<>]{2,}$|<[^\s@<>]+@[^\s@<>]+>$/;
const WEB = /^(?:https?:\/\/|www\.)\S+\.\S+$/i;
/** Numbers that are surely one of a telephone: with a plus, in groups, or a mobile number of China or Taiwan. */
const PHONE =
  /^(?:\+\d[\d\s().-]{6,}\d|\(?0\d{1,4}\)?[\s-]\d[\d\s-]{4,}\d|\(\d{2,4}\)\s?\d[\d\s.-]{5,}|\d{3}[-.]\d{3}[-.]\d{4}|\d{3,4}-\d{7,8}|1[3-9]\d{9}|09\d{8})(?:\s*(?:x|ext\.?|转|轉|#)\s*\d{1,6})?$/i;
const DIGITS = /\p{Nd}/u;
/** Of a day: lunar ones are written in words (八月十五). */
const DAY_NUMBERS = /[\p{Nd}一二三四五六七八九十]/u;

/** Whether a cell is an e-mail address, whatever its head says. */
export const looksLikeMail = (text: string): boolean => MAIL.test(text.trim());
/** Whether a cell is a telephone number, whatever its head says. */
export const looksLikePhone = (text: string): boolean => PHONE.test(text.normalize('NFKC').trim());
/** Whether a cell is the address of a page, whatever its head says. */
export const looksLikeWeb = (text: string): boolean => WEB.test(text.trim());

const messenger = (service: string, heads: string): ColumnSpec<ContactColumn> => ({
  column: `messenger.${service}`,
  isMany: true,
  words: words(heads),
});

const ADDRESS_WORDS: Readonly<Record<AddressPart, string>> = {
  whole: `Address|地址|Full address|Mailing address|Postal address|Formatted address|通讯地址|通訊地址|联系地址|聯絡地址|详细地址|詳細地址|
    住址|=所在地|收货地址|收件地址|寄件地址|寄送地址|送货地址|办公地址|注册地址|营业地址|營業地址|登記地址|Adresse|Anschrift|住所`,
  street: `Street|街道|=街|Street address|Address line|Address street|街道地址|路名|街道门牌|街道門牌|Straße|Strasse`,
  extended: `Extended address|Suite|Apartment|=Apt|=Unit|楼层|樓層|门牌号|門牌號`,
  poBox: `PO box|P O box|Post office box|Address PO box|地址邮箱|地址 邮箱|邮政信箱|郵政信箱|地址郵政信箱|Postfach`,
  locality: `City|城市|Town|=Locality|Suburb|=市|=市 县|=市 縣|=市 鎮|=市鎮|市区|市區|=鄉鎮市區|=区县|=區|=区|所在城市|=Ort|Stadt`,
  region: `State|省|Province|=Region|County|State province|State region|Address region|省份|=省 市 自治区|=省市|=縣 市|=縣市|=省 直辖市|所在省份|
    州省|=州|Bundesland`,
  postcode: `Postal code|邮编|ZIP|ZIP code|Zipcode|Postcode|Post code|ZIP postal code|邮政编码|郵遞區號|郵區|邮递区号|郵政編碼|PLZ|Postleitzahl|郵便番号`,
  country: `Country|国家|國家|Country region|国家 地区|國家 地區|国家地区|國家地區|国别|國別|Land`,
};

/** Heads of address books in English, Simplified and Traditional Chinese, and a few of our neighbours. */
export const CONTACT_COLUMNS: readonly ColumnSpec<ContactColumn>[] = [
  { column: 'uid', words: words('=UID|=UUID|=Contact UID') },
  {
    column: 'kind',
    words: words(`=Kind|=Contact type|=Record type|联系人类型|聯絡人類型|客户类型|客戶類型|个人 公司|個人 公司`),
  },
  {
    column: 'fullName',
    words: words(
      `Full name|姓名|=Name|=Contact|Contact name|Display name|Customer name|=Customer|=Client|Client name|=Person|Person name|联系人|聯絡人|
      联系人姓名|聯絡人姓名|客户姓名|客戶姓名|客户名称|客戶名稱|=客户|=客戶|中文姓名|=名称|=名稱|全名|显示名称|顯示名稱|=称呼人|=窗口|氏名|=名前|=お名前|=Contact person|Ansprechpartner`,
    ),
  },
  { column: 'familyName', words: words(`Last name|姓|Family name|Surname|姓氏|=Last|Lastname|Nachname|=Familienname`) },
  {
    column: 'givenName',
    words: words(`First name|名|Given name|Forename|名字|=First|Firstname|Christian name|Vorname`),
  },
  { column: 'middleName', words: words(`Middle name|中间名|中間名|Additional name|=Middle|Second name`) },
  {
    column: 'prefix',
    words: words(
      `Name prefix|英文称谓|Prefix|Salutation|Honorific|Honorific prefix|称谓|稱謂|尊称|尊稱|Personal title|Anrede|称呼|稱呼|=頭銜`,
    ),
  },
  {
    column: 'suffix',
    words: words(`Name suffix|中文称谓|Suffix|Honorific suffix|后缀|後綴|名字后缀|姓名後綴|=Generation|=稱謂`),
  },
  {
    column: 'nickname',
    words: words(`Nickname|昵称|暱稱|Nick name|Alias|绰号|別名|别名|小名|英文名|英文名字|English name`),
  },
  {
    column: 'phoneticFamilyName',
    words: words(
      `Phonetic last name|Family name yomi|Surname yomi|Phonetic family name|姓拼音|姓氏拼音|=姓 拼音|Last name phonetic`,
    ),
  },
  {
    column: 'phoneticGivenName',
    words: words(
      `Phonetic first name|Given name yomi|Given yomi|Phonetic given name|名拼音|名字拼音|=名 拼音|First name phonetic`,
    ),
  },
  {
    column: 'company',
    words: words(
      `Company|公司|Company name|Organization|Organisation|Organization name|Organisation name|Employer|=Business|Business name|=Firm|
      Account name|=Account|Current company|Associated company|公司名称|公司名稱|单位|單位|单位名称|單位名稱|工作单位|企业|企業|企业名称|企業名稱|
      所在单位|客户公司|客戶公司|厂商|廠商|厂商名称|廠商名稱|供应商|供應商|店名|商号|商號|=机构|=機構|会社名|=会社|Firma|Unternehmen`,
    ),
  },
  {
    column: 'department',
    words: words(`Department|部门|部門|=Dept|=Division|Organization department|科室|=处室|課別|部署`),
  },
  {
    column: 'title',
    words: words(
      `Job title|职务|職稱|Title|=Position|=Role|Organization title|职位|職位|职称|職務|头衔|頭銜|=Occupation|=Job|岗位|崗位|担任职务|役職|=Funktion`,
    ),
  },
  {
    column: 'note',
    isMany: true,
    words: words(
      `Notes|备注|備註|Note|Comment|Comments|=Remarks|=Remark|=Memo|=Description|=Background|附注|附註|记事|記事|说明|說明|留言|备注信息|Notiz|Notizen|Bemerkung|Bemerkungen|Anmerkung|Anmerkungen|備考`,
    ),
  },
  {
    column: 'tags',
    words: words(
      `Tags|标签|標籤|=Labels|Categories|=Tag|=Group|=Groups|Group membership|Contact groups|=Category|=List|类别|類別|分组|分組|群组|群組|
      标记|標記|分类|分類|客户标签|客戶標籤|=关键词|=關鍵字|Kategorien|Schlagworte`,
    ),
  },
  {
    column: 'birthday',
    holds: DAY_NUMBERS,
    words: words(
      `Birthday|生日|Birth date|Birthdate|Date of birth|=DOB|=Bday|出生日期|出生年月日|出生年月|=出生|Geburtstag|Geburtsdatum|Geb Datum|生年月日|誕生日`,
    ),
  },
  { column: 'birthYear', words: words('=Birth year|=出生年|=出生年份') },
  { column: 'birthMonth', words: words('=Birth month|=出生月|=出生月份') },
  { column: 'birthDay', words: words('=Birth day') },
  {
    column: 'anniversary',
    holds: DAY_NUMBERS,
    words: words(`Anniversary|纪念日|紀念日|Wedding anniversary|Wedding day|结婚纪念日|結婚紀念日`),
  },
  { column: 'doNotContact', words: words(`Do not contact|请勿联系|請勿聯絡|Do not call|勿扰|勿擾|不要联系|不要聯絡`) },
  {
    column: 'channel',
    words: words(`Preferred channel|Preferred contact method|Contact by|联系方式偏好|首选联系方式|偏好聯絡方式`),
  },
  { column: 'creditHold', words: words(`Credit hold|暂停赊账|暫停賒帳|On credit hold`) },
  { column: 'rhythm', words: words(`Contact rhythm|联系周期|聯絡週期|Keep in touch|Follow up every`) },
  {
    column: 'email',
    isMany: true,
    holds: /@/,
    looks: looksLikeMail,
    words: words(
      `E-mail|邮箱|Email|E-mail address|Email address|=Mail|E-mails|Primary email|Secondary email|Alternate email|Additional email|电子邮件|电子邮件地址|
      电子邮箱|邮件|邮件地址|邮箱地址|電子郵件|電子郵件地址|電子信箱|電郵|信箱|電子郵箱|=Email1|メールアドレス|E-Mail-Adresse`,
    ),
  },
  {
    column: 'mobile',
    isMany: true,
    holds: DIGITS,
    words: words(
      `Mobile|手机|Mobile phone|Mobile number|Mobile phone number|Cell|Cell phone|Cellphone|Cellular|=Handy|Iphone|iPhone|手机号|手机号码|手機|手機號碼|
      手機號|移动电话|行動電話|携带电话|携帯電話|携帯|Mobil|Mobiltelefon|Handynummer`,
    ),
  },
  {
    column: 'phone',
    isMany: true,
    holds: DIGITS,
    looks: looksLikePhone,
    words: words(
      `Phone|电话|Phone number|Telephone|Telephone number|=Tel|Phone no|Tel no|Landline|Contact number|Contact no|电话号码|联系电话|座机|固定电话|
      固话|總機|总机|電話|電話號碼|聯絡電話|市話|室內電話|=代表線|联系方式|聯絡方式|Telefon|Telefonnummer|電話番号|ISDN|Callback|回电话|回撥電話`,
    ),
  },
  {
    column: 'fax',
    isMany: true,
    holds: DIGITS,
    words: words(`Fax|传真|傳真|Fax number|Fax no|Facsimile|传真号码|傳真號碼|Telefax`),
  },
  { column: 'pager', isMany: true, holds: DIGITS, words: words(`Pager|寻呼机|呼叫器|Pager number|传呼机|傳呼機`) },
  {
    column: 'url',
    isMany: true,
    looks: looksLikeWeb,
    words: words(
      `Website|网址|Web page|Webpage|Web site|=URL|=Web|Homepage|Home page|Website URL|Company domain name|Company website|网站|網站|網址|網頁|网页|主页|
      主頁|首页|官网|官網|公司网址|公司網址|Webseite`,
    ),
  },
  {
    column: 'linkedin',
    isMany: true,
    words: words(
      `Linkedin|Linkedin URL|Linkedin profile|Linkedin profile URL|LinkedIn|LinkedIn URL|LinkedIn profile|领英`,
    ),
  },
  messenger('wechat', `Wechat|WeChat|微信|Wechat ID|WeChat ID|微信号|微信號|微信账号|微信帳號`),
  messenger('qq', `=QQ|=QQ号|=QQ号码|=QQ帳號|QQ ID|腾讯QQ`),
  messenger('line', `LINE ID|=LINE|LINE 帳號|LINE账号`),
  messenger('whatsapp', `Whatsapp|WhatsApp|WhatsApp number`),
  messenger('skype', `Skype|Skype ID|Skype name`),
  messenger('telegram', `Telegram`),
  messenger('twitter', `Twitter|Twitter handle|X handle`),
  messenger('钉钉', `钉钉|钉钉号`),
  messenger('', `IM|Messenger|IMAddress|IM address|Messenger ID|Screen name|Instant messenger`),
  ...ADDRESS_PARTS.map((part): ColumnSpec<ContactColumn> => ({
    column: `address.${part}`,
    isMany: true,
    words: words(ADDRESS_WORDS[part]),
  })),
  {
    // Known, and without a place of their own here; what only names another one must not be taken for a name.
    column: null,
    words: words(
      `Record id|Id|Contact id|序号|序號|=No|=Nr|编号|編號|客户编号|客戶編號|Gender|性别|性別|Photo|照片|Picture|File as|Short name|Maiden name|Initials|
      缩写|縮寫|Language|语言|語言|Location|地点|地點|Sensitivity|敏感度|Priority|优先级|優先順序|Private|私有|私人|Mileage|里程|津貼|Hobby|业余爱好|嗜好|
      Directory server|目录服务器|目錄伺服器|Billing information|记帐信息|帳目資訊|Spouse|配偶|Children|子女|Manager s name|经理姓名|主管名稱|
      Assistant s name|助理的姓名|Referred by|引用者|Office location|办公地点|辦公室|Organizational ID number|Government ID number|Profession|职业|專業|Schools|
      E-mail type|电子邮件类型|電子郵件類型|E-mail display name|电子邮件显示名称|电子邮件显示名|電子郵件顯示名稱|Internet free busy|Internet 忙闲|Telex|电报|
      Contact owner|Owner|Sales|Lead status|Lifecycle stage|Original source|Create date|Last activity date|Last modified date|Created|Modified|Status|
      Connected on|First seen|Last seen|Nb tasks|Company id|Sales id|Distribution lists|Yomi name|Age|年龄|年齡|Email opt in|Subscribed|Spouse name|
      配偶姓名|Emergency contact|紧急联系人|緊急聯絡人|负责人|負責人|业务员|業務員|业务|業務|税号|統一編號|统一社会信用代码`,
    ),
  },
];
