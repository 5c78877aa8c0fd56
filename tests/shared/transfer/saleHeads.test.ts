import { describe, expect, it } from 'vitest';
import { guessColumns } from '#shared/csv/columnGuess.rules.ts';
import { sheetKind } from '#shared/transfer/contactMapping.rules.ts';
import { SALE_COLUMNS } from '#shared/transfer/saleColumns.rules.ts';

/** Heads of programs as they write them, with a row below. What is not said to be anything is left out. */
const SHEETS = {
  'QuickBooks, sales by customer': [
    'Date=datedOn|Transaction Type=stage|Num=number|Name=customer|Memo/Description=what|Due Date=dueOn|Amount=amount|Open Balance',
    '03/01/2026|Invoice|1037|Sonnenschein|Design|03/31/2026|362.07|362.07',
  ],
  'QuickBooks, its own import': [
    'Invoice No=number|Customer=customer|Invoice Date=datedOn|Due Date=dueOn|Terms|Memo=note|Item(Product/Service)=what|ItemDescription|ItemQuantity|ItemRate|ItemAmount=amount|TaxRate',
    '1001|Abc|03/01/2026|03/31/2026|Net 30|x|Design|y|1|100|100|5%',
  ],
  'Xero, sales invoices': [
    'ContactName=customer|EmailAddress=customerEmail|InvoiceNumber=number|Reference|InvoiceDate=datedOn|DueDate=dueOn|Total=amount|TaxTotal|InvoiceAmountPaid=paid|InvoiceAmountDue|Description=what|Quantity|UnitAmount|LineAmount|TaxAmount|Currency=currency|Type=stage|Status',
    'Basket Case|a@b.co|INV-0001|P/O|01/03/2026|15/03/2026|230.00|30.00|100.00|130.00|Fish|2|100.00|200.00|30.00|GBP|Sales invoice|Paid',
  ],
  'Shopify, orders': [
    'Name=number|Email=customerEmail|Financial Status|Paid at=paidOn|Currency=currency|Subtotal=amount|Shipping|Taxes|Total|Discount Amount|Created at=datedOn|Lineitem quantity|Lineitem name=what|Lineitem price|Billing Name=customer|Notes=note|Refunded Amount|Source',
    '#1001|a@b.co|paid|2026-03-01 10:00:00 -0500|USD|100.00|5.00|8.00|113.00|0.00|2026-03-01 09:59:00 -0500|1|Tea set|100.00|Ada Lovelace||0.00|web',
  ],
  FreshBooks: [
    'Client Name=customer|Invoice #=number|Date Issued=datedOn|Date Paid=paidOn|Item Name=what|Rate|Quantity|Line Subtotal=amount|Currency=currency',
    'ABC|0001|2026-03-01|2026-03-05|Design|100|1|100.00|USD',
  ],
  'Lexware Office': [
    'Belegnummer=number|Kunde=customer|Belegdatum=datedOn|Fälligkeit=dueOn|Betrag=amount|Offener Betrag|Währung=currency',
    'RE0001|Muster GmbH|01.03.2026|15.03.2026|1.190,00|0,00|EUR',
  ],
  '用友 U8 销售发票': [
    '发票号=number|开票日期=datedOn|业务类型|客户简称=customer|销售部门|业务员=staff|存货名称=what|数量|原币无税单价|原币无税金额=amount|原币税额|原币价税合计',
    '0000001|2026-03-01|普通销售|蓝港|销售部|王|茶|10|50|500.00|65.00|565.00',
  ],
  '金蝶 销售出库单': [
    '日期=datedOn|单据编号=number|购货单位=customer|产品名称=what|实发数量|销售单价|销售金额=amount|成本=cost|业务员=staff|部门',
    '2026-03-01|XOUT000001|蓝港有限公司|茶|10|50|500.00|300.00|王|销售',
  ],
  '精斗云 销货单': [
    '单据日期=datedOn|单据编号=number|客户=customer|销售人员=staff|数量|优惠金额|优惠后金额=amount|已收款=paid|未收款|备注=note',
    '2026-03-01|XS202603010001|蓝港|王|10|20.00|500.00|500.00|0.00|x',
  ],
  '管家婆 销售单': [
    '单据编号=number|录单日期=datedOn|单据类型=stage|往来单位=customer|经手人=staff|商品名称=what|数量|单价|金额|折后金额=amount',
    'XS-1|2026-03-01|销售单|蓝港|王|茶|10|50|500|450',
  ],
  税务发票导出: [
    '序号|发票号码=number|销方名称|购方识别号|购买方名称=customer|开票日期=datedOn|货物或应税劳务名称=what|规格型号|单位|数量|单价|金额=amount|税率|税额|价税合计|开票人|备注=note',
    '1|12345678|我方公司|9111|蓝港有限公司|2026-03-01 10:00:00|*茶*茶叶|x|盒|10|50|500.00|13%|65.00|565.00|王|x',
  ],
  電子發票: [
    '發票號碼=number|發票日期=datedOn|買方統編|買方名稱=customer|銷售額合計=amount|營業稅額|總計',
    'AB12345678|115/03/01|12345678|藍港|500|25|525',
  ],
} satisfies Readonly<Record<string, readonly [heads: string, row: string]>>;

describe('heads of sheets of sales', () => {
  it.each(Object.entries(SHEETS))('of %s are known', (_program, [heads, row]) => {
    const cells = row.split('|');
    const columns = heads.split('|').map((head, at) => {
      const [header = '', column = null] = head.split('=');
      return { header, column, examples: [cells[at] ?? ''].filter((cell) => cell !== '') };
    });
    expect(columns).toHaveLength(cells.length);
    expect(guessColumns(columns, SALE_COLUMNS)).toEqual(columns.map(({ column }) => column));
  });

  it.each(Object.entries(SHEETS))('of %s are those of sales, not of contacts', (_program, [heads, row]) => {
    const headers = heads.split('|').map((head) => head.split('=')[0] ?? '');
    expect(
      sheetKind(
        headers,
        row.split('|').map((cell) => (cell === '' ? [] : [cell])),
      ),
    ).toBe('sales');
  });
});
