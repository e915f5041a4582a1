// The words for a deal of the deal view as a package of the talks.

import { catalogue } from '../words/catalogue.js';

export const termsWords = catalogue(
  {
    sideOf: { a: (title: string) => `deal A: ${title}`, b: (title: string) => `deal B: ${title}` },
    reading: 'Reading the law under the deal …',
    dealIs: { a: 'Deal A', b: 'Deal B' },
    ownDuties: (mean: string, economy: string) =>
      `Its own duties are solved, ${mean} on average on goods of ${economy} in the law of the talks.`,
    sameDuties: (nearest: string) => `Line by line they are those of these options: ${nearest}.`,
    nearDuties: (nearest: string, apart: string) =>
      `Of the options on the table these come nearest, ${apart} points away on average: ${nearest}.`,
    noDuties: 'It moves no duty on their goods here.',
    ratesRead:
      'Its rates are read as the nearest options: the duties of these talks are no law that could be solved.',
    words: (options: string) => `Its promises stand for: ${options}.`,
    setAside: (options: string) => `Set aside for your own choice: ${options}.`,
    notYet: (options: string) => `Named by nobody until that day, so left out: ${options}.`,
    noTerm: (names: string) => `Not on this table, so worth nothing here: ${names}.`,
    changed: (names: string) =>
      `No longer what the folder has read, so left out: ${names}. Choose the option it is now.`,
    edit: 'Edit the deal',
    leave: 'Leave the deal',
    nearest: 'nearest',
    fromDeal: 'by the deal',
    dealOff: (amount: string) =>
      `Solved with the duties of the deal as they are; the nearest package on the map is off by ${amount}.`,
  },
  {
    sideOf: { a: (title) => `合意A：${title}`, b: (title) => `合意B：${title}` },
    reading: '合意のもとでの法令を読んでいます…',
    dealIs: { a: '合意A', b: '合意B' },
    ownDuties: (mean, economy) =>
      `関税は合意のとおりに解いています。交渉の基準日の法令で、${economy}の産品に平均${mean}です。`,
    sameDuties: (nearest) => `品目ごとに次の選択肢と同じです：${nearest}。`,
    nearDuties: (nearest, apart) =>
      `交渉の選択肢では次が最も近く、平均${apart}ポイントの差です：${nearest}。`,
    noDuties: 'ここでは相手国の産品の関税を動かしません。',
    ratesRead:
      '税率は最も近い選択肢として読みます。この交渉の関税は法令として書かれていないため、そのままは解けません。',
    words: (options) => `約束の読み方：${options}。`,
    setAside: (options) => `選び直したため外したもの：${options}。`,
    notYet: (options) => `その日まで誰も挙げていないため外したもの：${options}。`,
    noTerm: (names) => `この交渉の議題になく、ここでは値を持たないもの：${names}。`,
    changed: (names) =>
      `資料が読んだ文面から変わったため外したもの：${names}。今の内容に当たる選択肢を選んでください。`,
    edit: '合意を編集',
    leave: '合意をやめる',
    nearest: '最も近い',
    fromDeal: '合意による',
    dealOff: (amount) => `合意の関税のままで解いた値です。地図上の最も近い組合せとは${amount}ずれます。`,
  },
);
