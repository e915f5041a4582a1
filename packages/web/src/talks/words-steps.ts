// The words for deals in steps: some issues signed first, and what tying an issue to the rest is worth.

import { catalogue } from '../words/catalogue.js';

export const stepsWords = catalogue(
  {
    /** What stands between two sentences. */
    between: ' ',
    steps: 'In steps, or all at once?',
    stepsClosed:
      'Nothing can be signed, neither all at once nor in steps: each step must keep the same red lines.',
    atOnce: (both: string) => `All at once, a deal brings ${both} above no deal, bn USD a year.`,
    aloneNone: (issues: string) => `None of the ${issues} issues can be signed first on its own.`,
    aloneSome: (signable: string, issues: string) =>
      `${signable} of the ${issues} issues can be signed first on their own.`,
    noWorse: 'In whichever order they are signed, both end where the one deal would take them.',
    bestOrder: (side: string, order: string, both: string) =>
      `${side} would rather ${order}: ${both} against one deal.`,
    noBetter: (side: string) => `No order brings ${side} more.`,
    orderFirst: (issues: string) => `sign ${issues} first`,
    orderLater: (issue: string) => `leave ${issue} for later`,
    quoted: (issue: string) => `“${issue}”`,
    stepsMethod:
      'The first deal is the Nash mark of its issues with all else as without a deal; it then is what no deal means for the rest. Read off the table, at the most likely value of each range: a measure, not a forecast.',
    stepsTried: {
      every: 'Every set of issues was tried.',
      alone:
        'Each issue was tried alone; sets of more would be too many packages to walk one after another. Choose your own below.',
      both: 'Each issue was tried alone, and all but each.',
    },
    stepsGroups: {
      own: 'Your choice, signed first',
      first: 'Signed first',
      later: 'Left for later, all else first',
    },
    stepsAxis: { less: '← less than one deal', more: 'more than one deal →' },
    stepsSame: (issues: string) => `Left for later without a difference to either side: ${issues}.`,
    stepsSameFirst: (issues: string) => `Signed first without a difference to either side: ${issues}.`,
    stepsNone: (issues: string) => `Cannot be signed first on their own: ${issues}.`,
    stepsNoneBut: (issues: string) => `Cannot be left for later: ${issues}.`,
    stepsColumns: {
      first: 'Signed first',
      later: 'Left for later',
      rest: 'all else',
      none: 'cannot be signed',
      signs: 'The first deal',
      last: 'In the end, where more is agreed',
      gain: (side: string) => `${side}, gain`,
      against: (side: string) => `${side}, against one deal`,
    },
    own: 'Choose what to sign first',
    ownHint: 'The rest is agreed after, from where the first deal leaves both.',
    ownHere: 'Choose issues of your own below, and they are drawn here.',
    ownClear: 'Clear',
    ownCannot: 'These issues alone cannot be signed: every such deal crosses a red line.',
    ownAll: 'These are all issues: that is the one deal.',
    ownEnd: (both: string, against: string) =>
      `In the end ${both} above no deal; against the one deal ${against}.`,
    ownFirst: 'First',
    ownLast: 'In the end',
    ownSame: 'the same: nothing more is agreed',
    linkage: 'What tying each issue to the rest is worth',
    linkageClosed:
      'Nothing can be signed even with every issue on the table, so that no tie is worth anything yet.',
    linkageNeeds: (issues: string, both: string) =>
      `Take away ${issues}, and nothing can be signed: the tie is worth the whole deal, ${both}, bn USD a year.`,
    linkageMost: (issue: string, both: string) => `The tie that matters most is ${issue}: ${both}.`,
    linkageRest: (issue: string, both: string) => `Of the rest, ${issue} matters most: ${both}.`,
    linkageNothing: 'No tie matters: without any one issue both would gain as much.',
    linkageMethod:
      'Gains at the Nash mark with the issue on the table, less gains with it kept as without a deal. No deal counts as no gain.',
    linkageGroups: {
      needed: 'Without it nothing can be signed',
      rest: 'Kept apart, a deal remains',
    },
    linkageAxis: { less: '← loses by the tie', more: 'gains by the tie →' },
    linkageSame: (issues: string) => `Ties without a difference to either side: ${issues}.`,
    linkageLeft: (packages: string) => `of ${packages} remain`,
    linkageColumns: {
      issue: 'Issue',
      kind: 'Worth by',
      apart: 'Kept apart at',
      value: (side: string) => `${side}, worth of the tie`,
      linked: 'Could be signed, tied',
      separate: 'Could be signed, apart',
    },
  },
  {
    between: '',
    steps: '段階的に合意するか、一括で合意するか',
    stepsClosed:
      '一括でも段階的でも、署名できるものはありません。どの段階も同じ「譲れない線」を守る必要があるためです。',
    atOnce: (both) => `一括合意による利得は、合意なしと比べ、${both}です（年、10億ドル）。`,
    aloneNone: (issues) => `${issues}の争点のうち、単独で先に署名できるものはありません。`,
    aloneSome: (signable, issues) => `${issues}の争点のうち、単独で先に署名できるものは${signable}件です。`,
    noWorse: 'どの順序で署名しても、双方の利得は一括合意と変わりません。',
    bestOrder: (side, order, both) =>
      `${side}に最も有利なのは、${order}場合です（一括合意との差：${both}）。`,
    noBetter: (side) => `${side}の利得が一括合意より増える順序はありません。`,
    orderFirst: (issues) => `${issues}に先に署名する`,
    orderLater: (issue) => `${issue}を後に残す`,
    quoted: (issue) => `「${issue}」`,
    stepsMethod:
      '第一段階の合意は、その他を合意なしの状態に置いたまま、その争点だけで求めたナッシュの目印です。残りの争点では、これが新たな「合意なし」となります。各幅の最も確からしい値により、表から読み取った目安であり、予測ではありません。',
    stepsTried: {
      every: '争点のすべての組を試しました。',
      alone:
        '争点を一つずつ単独で試しました。複数の組は組合せが多く、順に調べられません。下でお選びください。',
      both: '争点を一つずつ単独で、また一つだけを残して試しました。',
    },
    stepsGroups: {
      own: '選んだ争点に先に署名',
      first: '先に署名',
      later: '後に残し、ほかに先に署名',
    },
    stepsAxis: { less: '← 一括合意より不利', more: '一括合意より有利 →' },
    stepsSame: (issues) => `後に残しても双方に差がないもの：${issues}。`,
    stepsSameFirst: (issues) => `先に署名しても双方に差がないもの：${issues}。`,
    stepsNone: (issues) => `単独では先に署名できないもの：${issues}。`,
    stepsNoneBut: (issues) => `後に残せないもの：${issues}。`,
    stepsColumns: {
      first: '先に署名する争点',
      later: '後に残す争点',
      rest: 'その他すべて',
      none: '署名できない',
      signs: '第一段階の合意',
      last: '最終的な合意（追加がある場合）',
      gain: (side) => `${side}の利得`,
      against: (side) => `${side}、一括合意との差`,
    },
    own: '先に署名する争点を選ぶ',
    ownHint: '残りの争点は、第一段階の合意を出発点として後に合意します。',
    ownHere: '下で争点を選ぶと、ここに表示します。',
    ownClear: '選択を解除',
    ownCannot: 'これらの争点だけでは署名できません。どの内容も「譲れない線」を越えます。',
    ownAll: 'すべての争点です。一括合意と同じです。',
    ownEnd: (both, against) =>
      `最終的な利得は、合意なしと比べ、${both}です。一括合意との差は、${against}です。`,
    ownFirst: '第一段階',
    ownLast: '最終',
    ownSame: '第一段階と同じ（追加の合意なし）',
    linkage: '各争点を一括交渉に結びつける価値',
    linkageClosed:
      'すべての争点を交渉の対象としても署名できるものがないため、結びつけることの価値はまだありません。',
    linkageNeeds: (issues, both) =>
      `${issues}を外すと、署名できるものはなくなります。結びつける価値は合意全体に等しく、${both}です（年、10億ドル）。`,
    linkageMost: (issue, both) => `結びつける価値が最も大きいのは${issue}です（${both}）。`,
    linkageRest: (issue, both) => `そのほかで最も影響が大きいのは${issue}です（${both}）。`,
    linkageNothing: 'どの争点を一つ外しても、双方の利得は変わりません。',
    linkageMethod:
      'その争点を交渉の対象とした場合のナッシュの目印における利得から、合意なしの状態のまま切り離した場合の利得を引いたものです。合意がなければ利得は零とします。',
    linkageGroups: { needed: '外すと署名できるものがなくなる', rest: '切り離しても合意は残る' },
    linkageAxis: { less: '← 結びつけると損', more: '結びつけると得 →' },
    linkageSame: (issues) => `結びつけても双方に差がないもの：${issues}。`,
    linkageLeft: (packages) => `${packages}通り中`,
    linkageColumns: {
      issue: '争点',
      kind: '評価の根拠',
      apart: '切り離した場合',
      value: (side) => `${side}、結びつける価値`,
      linked: '署名できる数（結びつけた場合）',
      separate: '署名できる数（切り離した場合）',
    },
  },
);
