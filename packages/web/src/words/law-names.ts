// Questions behind the yes/no facts that more than one act asks about, in Japanese.

export const FACTS_JA: Readonly<Record<string, string>> = {
  donation: '苦難の救済のため、米国の管轄下の人による寄付（食料・衣類・医薬品）か',
  'informational-material': '50 U.S.C. 1702(b)の情報資料（出版物・映画・録音・美術品・報道）か',
  'accompanied-baggage': '到着者の携帯手荷物に入った私用品か',
  'civil-aircraft': '一般注6により申告される民間航空機またはその部品か',
  'pharmaceutical-use': '医薬用か（掲載された後発品・特許のないもの）',
  'in-quota': '関税割当の枠内で輸入されるか',
  transshipped: '関税逃れの積み替えと税関が判断したか',
};
