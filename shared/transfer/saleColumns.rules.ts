import type { ColumnSpec } from '../csv/columnGuess.rules.ts';
import { currencyIn } from '../csv/currencyMark.rules.ts';
import { sheetDate } from '../csv/dateOrder.rules.ts';
import { folded } from '../kernel/text.ts';
import { SaleStage } from '../sales/sale.ts';
import type { SaleColumn } from './transfer.ts';

const words = (text: string): readonly string[] => text.split('|').map((word) => word.trim());

const DIGIT = /[\p{Nd}]/u;
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

function isDate(text: string): boolean {
  // A number of eight digits is likelier an id than a day.
  if (/^\d+$/.test(text)) return false;
  return (['dmy', 'mdy'] as const).some(
    (order) => sheetDate(text, { order, isRoc: false, today: '2000-01-01' }) !== null,
  );
}

/** Heads of sheets of sales in English, Simplified and Traditional Chinese, our own first. */
export const SALE_COLUMNS: readonly ColumnSpec<SaleColumn>[] = [
  {
    column: 'customer',
    words: words(
      `Customer|客户|客戶|Customer name|Client|Client name|=Account|Account name|Billing name|=Company|Company name|Buyer|Bill to|
      =Contact|Contact name|=Name|客户名称|客戶名稱|客户姓名|客戶姓名|客户简称|客戶簡稱|客户全称|=公司|公司名称|公司名稱|購買人|買方|买方|
      购买方|购买方名称|購買方名稱|买方名称|買方名稱|购方名称|購方名稱|买家|買家|付款方|抬头|抬頭|=姓名|联系人|聯絡人|往来单位|往來單位|购货单位|購貨單位|=名称|=名稱|单位名称|單位名稱|单位|單位|Kunde|Kundenname|Rechnungsempfänger`,
    ),
  },
  {
    column: 'customerEmail',
    words: words(
      `Customer e-mail|客户邮箱|客戶電子郵件|Customer email|E-mail|Email|Email address|E-mail address|邮箱|电子邮件|
      电子邮箱|電子郵件|電郵|信箱`,
    ),
    looks: (text) => MAIL.test(text.trim()),
  },
  {
    column: 'customerPhone',
    words: words(
      `Customer phone|客户电话|客戶電話|Phone|Phone number|Telephone|Mobile|Mobile phone|Tel|电话|手机|手机号|联系电话|
      電話|手機|手機號碼|聯絡電話`,
    ),
  },
  {
    column: 'stage',
    words: words(
      `Stage|阶段|階段|Document type|Doc type|=Type|Transaction type|=Kind|单据类型|單據類型|=类型|=類型|单据|單據|种类|種類`,
    ),
    looks: (text) => stageOfWord(text) !== null,
  },
  {
    column: 'number',
    words: words(
      `Number|编号|編號|Invoice number|Invoice no|Invoice #|=Invoice|Order number|Order no|Order id|=Order|Quote number|
      Quotation no|Document number|Document no|Doc no|No|Num|Ref|Reference|单号|單號|发票号|发票号码|發票號碼|發票號|
      订单号|订单编号|訂單號|訂單編號|单据编号|单据号|單據編號|單據號碼|报价单号|報價單號|合同编号|合約編號|票号|票號|销货单号|銷貨單號|
      Belegnummer|Rechnungsnummer|Rechnungsnr`,
    ),
    looks: (text) => /^#\d+$/.test(text.trim()),
  },
  {
    column: 'datedOn',
    holds: DIGIT,
    words: words(
      `Date|日期|Invoice date|Order date|Sale date|Sales date|Document date|Transaction date|Issue date|Issued|Issued on|
      Dated|=Created|开票日期|開票日期|发票日期|發票日期|订单日期|訂單日期|下单日期|下單日期|销售日期|銷售日期|成交日期|
      单据日期|單據日期|交易日期|=时间|=時間|民国日期|民國日期|销货日期|銷貨日期|录单日期|Created at|
      Rechnungsdatum|Belegdatum`,
    ),
    looks: isDate,
  },
  {
    column: 'category',
    words: words(
      `Category|类别|類別|Product category|Product group|=Group|Department|=Class|分类|分類|商品类别|商品類別|品类|品類`,
    ),
  },
  {
    column: 'what',
    words: words(
      `What|内容|內容|Description|Item|=Items|Product|Products|Product name|Service|Details|=Subject|=Title|Memo line|
      Item name|Lineitem name|存货名称|存貨名稱|货物或应税劳务名称|商品|商品名称|商品名稱|产品|产品名称|產品|產品名稱|品名|品項|品项|货物名称|貨物名稱|=项目|=項目|摘要|说明|說明|描述|货品|貨品|服务|服務`,
    ),
  },
  {
    column: 'amount',
    holds: DIGIT,
    words: words(
      `Amount|折后金额|折後金額|优惠后金额|優惠後金額|金额|金額|无税金额|原币无税金额|销售额合计|銷售額合計|Nettobetrag|Net amount|Amount without tax|Amount excl tax|=Net|Net total|Subtotal|Sub total|=Total|Total amount|
      Invoice amount|Order amount|Sales amount|=Sales|Revenue|=Value|=Price|=Sum|Grand total|Gross amount|=Gross|不含税金额|
      未税金额|未稅金額|销售额|銷售額|订单金额|訂單金額|发票金额|發票金額|成交金额|成交金額|总金额|總金額|总额|總額|
      合计金额|合計金額|价税合计|價稅合計|含税金额|含稅金額|合计|合計|总计|總計|小计|小計|价格|價格|售价|售價|营业额|營業額|Betrag|Bruttobetrag`,
    ),
    looks: (text) => /^\D{0,4}\d[\d.,' ]*[.,]\d{2}\D{0,4}$/.test(text.trim()) && !isDate(text),
  },
  {
    column: 'cost',
    holds: DIGIT,
    words: words(
      `Cost|成本|Direct cost|Cost amount|Cost of goods|COGS|Total cost|成本金额|成本金額|进价|進價|进货成本|進貨成本`,
    ),
  },
  {
    column: 'currency',
    words: words(`Currency|币种|幣別|Currency code|Curr|货币|貨幣|币别|幣種|Währung`),
    looks: (text) => /^[A-Za-z]{3}$/.test(text.trim()) && currencyIn(text, 'USD') !== null,
  },
  {
    column: 'rate',
    holds: DIGIT,
    words: words(`Exchange rate|汇率|匯率|FX rate|兑换率|兌換率`),
  },
  {
    column: 'dueOn',
    holds: DIGIT,
    words: words(
      `Due|到期日|Due date|Due on|Payment due|Pay by|Payable by|应付日期|應付日期|应收日期|應收日期|到期日期|付款期限|付款截止日|
      收款期限|Fälligkeit|Fälligkeitsdatum|Zahlbar bis`,
    ),
  },
  {
    column: 'paid',
    words: words(
      `Paid|已付|Amount paid|Paid amount|=Payment|=Payments|=Received|Amount received|已收|已收金额|已收金額|已付金额|
      已付金額|实收|實收|已收款|实收金额|實收金額|收款金额|收款金額|回款|回款金额|是否付款|付款状态|付款狀態|收款`,
    ),
  },
  {
    column: 'paidOn',
    holds: DIGIT,
    words: words(
      `Paid on|付款日期|Payment date|Date paid|Paid date|Received on|Paid at|收款日期|收款日|回款日期|实收日期|實收日期|到账日期|入帳日期|Zahlungsdatum|Bezahlt am`,
    ),
  },
  {
    column: 'initiative',
    words: words(`Initiative|举措|舉措|Campaign|Lead source|活动|活動|=来源|=來源|营销活动|行銷活動`),
  },
  {
    column: 'staff',
    words: words(
      `Staff|员工|員工|Salesperson|Sales person|Sales rep|=Rep|=Owner|Seller|Account manager|Sold by|业务员|業務員|业务|
      销售员|銷售員|销售人员|負責人|负责人|经手人|經手人|经办人|經辦人|销售代表`,
    ),
  },
  {
    column: 'note',
    words: words(`Note|备注|備註|Notes|Remark|Remarks|Comment|Comments|Memo|附注|附註|备考`),
  },
  {
    column: 'lostOn',
    holds: DIGIT,
    words: words(`Lost on|落空日期|Lost date|Date lost|流失日期|丢单日期|丟單日期`),
  },
  {
    // Known, and no part of what a sale is here.
    column: null,
    words: words(
      `Tax|VAT|GST|Sales tax|Tax amount|Tax rate|VAT amount|税额|稅額|税率|稅率|增值税|營業稅|Quantity|Qty|数量|數量|
      Unit price|单价|單價|Unit|单位数量|Discount|折扣|Balance|Balance due|Open|Open amount|Outstanding|Amount due|未付|未收|
      未收款|未收金额|优惠金额|优惠|折扣金额|折扣额|折讓|部门|部門|销方名称|销售方名称|銷方名稱|賣方名稱|制单人|開票人|开票人|原币税额|Offener Betrag|Offen|
      欠款|应收余额|應收餘額|余额|餘額|Address|地址|Customer number|Customer id|Customer no|客户编号|客戶編號|Account number|
      Tax number|Kundennummer|USt|税号|稅號|買方統編|统一编号|統一編號|Status|状态|狀態|Phone extension|序号|序號|Line|Row|Id`,
    ),
  },
];

const STAGES: Readonly<Record<SaleStage, readonly string[]>> = {
  quotation: words(`quotation|quote|offer|estimate|proposal|bid|报价|报价单|估价|估价单|報價|報價單|估價|估價單|方案`),
  order: words(`order|sales order|so|purchase order|ordered|contract|订单|銷售訂單|销售订单|訂單|合同|合約|订购|訂購`),
  invoice: words(
    `invoice|invoiced|bill|tax invoice|receipt|sale|sales|cash sale|credit note|credit memo|发票|發票|账单|帳單|请款单|
    請款單|销售单|銷售單|出货单|出貨單|销售|銷售|已开票|已開票|红字发票|折讓單|收据|收據`,
  ),
};

/** The stage that a cell names in English or Chinese, or null. */
export function stageOfWord(text: string): SaleStage | null {
  const word = folded(text).trim();
  return SaleStage.options.find((stage) => STAGES[stage].includes(word)) ?? null;
}

const YES = words('yes|y|true|paid|x|✓|✔|是|已付|已付款|已收|已收款|付清|已付清|結清|结清|已結清|已结清');
const NO = words('no|n|false|unpaid|open|否|未付|未付款|未收|未收款|待付|待付款');

/** Whether a cell of the column "paid" says yes or no instead of an amount; null for anything else. */
export function saidPaid(text: string): boolean | null {
  const word = folded(text).trim();
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : null;
}

const TOTALS =
  /^(?:(?:grand |sub)?total|totals|sum|合计|合計|总计|總計|小计|小計|总和|總和|本页小计|本頁小計|本月合计|本月合計)\s*[:：]?$/iu;

/** Whether a row says that it adds up others. */
export function isTotalRow(cells: readonly string[]): boolean {
  return cells.some((cell) => TOTALS.test(cell.trim()));
}

/** Heads that an address book has and a sheet of sales has not. */
const CONTACT_HEADS = new Set(
  words(
    `first name|given name|last name|family name|middle name|given name yomi|name prefix|name suffix|nickname|birthday|
    e mail 1 value|e mail 1 type|phone 1 value|phone 1 type|e mail address|e mail 2 address|home phone|business phone|
    mobile phone|home street|business street|home city|business city|home address|work address|job title|organization name|
    organization 1 name|labels|group membership|linkedin url|first_name|last_name|record id|lead status|lifecycle stage|
    web page|spouse|home fax|business fax|connected on|phone_work|email_work|姓|名|姓氏|名字|生日|职务|職稱|住宅电话|住宅電話|
    移动电话|行動電話|商务电话|商務電話|电子邮件地址|電子郵件地址|单位名称`,
  ).map((word) =>
    folded(word)
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  ),
);

/** Whether the heads are those of an address book: two of its own at least, and no amount. */
export function isAddressBookHead(heads: readonly string[], columns: readonly (SaleColumn | null)[]): boolean {
  const own = heads.filter((head) =>
    CONTACT_HEADS.has(
      folded(head)
        .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    ),
  );
  return own.length >= 2 && !columns.includes('amount');
}
