// Traditional Chinese signs of parcels, money and questions as simplified ones; others stay.
const TRADITIONAL =
  '遺貨單號運輸遲買賣關稅話聯係繫電錢賠償損壞換錯時間長櫃點國郵區驗證碼圖單據訂絡達查詢裝發麼嗎還沒這個們當開後臺帳戶網頁見誤處問題應該請寫賬';
const SIMPLIFIED =
  '遗货单号运输迟买卖关税话联系系电钱赔偿损坏换错时间长柜点国邮区验证码图单据订络达查询装发么吗还没这个们当开后台账户网页见误处问题应该请写账';

const table = new Map([...TRADITIONAL].map((sign, i) => [sign, SIMPLIFIED[i] ?? sign]));

export const simplified = (text: string): string =>
  text.replace(/\p{Script=Han}/gu, (sign) => table.get(sign) ?? sign);
