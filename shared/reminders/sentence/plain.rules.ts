/* Characters of dates, times and verbs, traditional then simplified. */
const PAIRS =
  '週周 點点 時时 個个 後后 農农 曆历 陰阴 舊旧 臘腊 節节 兩两 號号 貳二 參三 隔隔 過过 內内 裡里 裏里 鐘钟 鍾钟 ' +
  '開开 從从 終终 會会 見见 約约 訪访 聯联 絡络 係系 給给 發发 電电 話话 郵邮 寫写 復复 覆复 繳缴 費费 轉转 帳账 ' +
  '賬账 匯汇 還还 請请 問问 請请 陽阳 慶庆 勞劳 動动 聖圣 誕诞 國国 際际 兒儿 童童 婦妇 師师 雙双 關关 於于 說说 ' +
  '談谈 聊聊 討讨 論论 記记 醒醒 別别 單单 貨货 禮礼 門门 總总 經经 張张 陳陈 劉刘 趙赵 吳吴 鄭郑 馮冯 葉叶 許许 ' +
  '蘇苏 盧卢 蔣蒋 賈贾 韓韩 楊杨 孫孙 馬马 羅罗 謝谢 鄧邓 蕭萧 龔龚 範范 錢钱 嚴严 賴赖 歐欧 長长 員员 務务 處处 ' +
  '齡龄 歲岁 現现 剛刚 幾几 沒没 買买 賣卖 訂订 續续 簽签 讓让 叫叫 協协 議议 達达 辦办 結结 鬧闹 連连 續续 ' +
  '共共 夠够 滿满 為为 止止 間间 傳传 簡简 訊讯 信信 遞递 寄寄 條条 樓楼 線线 車车 館馆 廳厅 櫃柜 機机 術术 ' +
  '壽寿 賀贺 糧粮 課课 萬万 億亿 稅税 險险 廠厂 們们 這这 遠远 學学 醫医 無无 預预 備备 報报 價价 產产 業业 ' +
  '貝贝 銀银 戶户 誰谁 應应 該该 將将 進进 廣广 東东 誌志 網网 裝装 試试 檢检 測测 質质 簽签 歸归 確确 認认 ' +
  '對对 勘勘 領领 導导 慰慰 慮虑 驗验 體体 檯台 臺台 適适 訴诉 郵邮 啟启 週周 禮礼 拜拜 鄰邻 塗涂 熱热 飯饭 閒闲 湯汤 臨临';

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  PAIRS.split(' ').map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1, 2)]),
);

/**
 * The sentence as it is read: traditional characters as simplified ones, full-width letters, digits and punctuation
 * as ASCII, every kind of space as a space. Each UTF-16 unit becomes one unit, so that offsets stay right.
 * Only characters that dates, times and verbs are written with are mapped: this is for reading, never for showing.
 */
export function plain(sentence: string): string {
  return sentence.replaceAll(/[^\0-\x7f]|[\t\r\n]/g, (unit) => {
    const code = unit.charCodeAt(0);
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
    if (/\s/.test(unit)) return ' ';
    if (unit === '’' || unit === '‘') return "'";
    return SIMPLIFIED.get(unit) ?? unit;
  });
}
