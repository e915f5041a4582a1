// The words for how far to trust it: draws from all ranges, and the test in hindsight.

import { catalogue } from '../words/catalogue.js';

export const trustWords = catalogue(
  {
    uncertainty: 'What you must believe',
    uncertaintyStandfirst:
      'Most figures of the folder are ranges. Each draw takes one value from every range; draws that contradict what was offered and refused count less. The same seed gives the same answer.',
    draws: 'Draws',
    seed: 'Seed',
    run: 'Run',
    open: (share: string) => `Something can be signed in ${share} of the draws.`,
    onAverage: (count: string) => `On average ${count} packages.`,
    weighed: (pieces: string, effective: string, consistent: string) =>
      `Weighed by ${pieces} offers and refusals; as good as ${effective} equal draws; ${consistent} agree with all of them.`,
    contradicted: 'The evidence contradicts the ranges: look again at one of the two.',
    undecided: (count: string) =>
      `${count} searches were given up and count as without a deal unless one was found.`,
    searched: (packages: string) =>
      `Each draw searches all ${packages} packages by branch and bound: exact, but not counted.`,
    topTitle: 'Packages: in how many draws they can be signed, in how many they are the Nash mark',
    topColumns: { signable: 'Signable', central: 'Nash', package: 'What it moves from today' },
    believe: 'You must believe:',
    belief: (name: string, mean: string, all: string) => `${name} ${mean} (all draws ${all})`,
    blocking: 'Of the draws without a deal, share that would have one without the line',
    tornado: 'What moves the chance of a deal',
    tornadoStandfirst: (share: string) =>
      `The chance that something can be signed, ${share} over all draws, where a range is in its lowest and in its highest third.`,
    tornadoColumns: { belief: 'Range', low: 'Lowest third', high: 'Highest third', assumed: 'Assumed' },
    thirds: { low: 'lowest third of the range', high: 'highest third' },
    retrospect: 'The test in hindsight',
    retrospectStandfirst:
      'What the folder would have foretold on each frozen day, with only what was public then, scored against simpler heads. Brier score: 0 is perfect, 0.25 a coin.',
    beats:
      'The lens scores better than the middle of demand and offer and than uniform. That is one negotiation, with ranges written after the fact: no licence to predict.',
    exploration:
      'The lens does not beat both the middle of demand and offer and uniform: it is for exploration only.',
    meanScores: 'Mean Brier score, the best first',
    scoreColumns: { target: 'Target', came: 'Came', head: 'Who foretells', brier: 'Score', days: 'Days' },
    forecasters: {} as { readonly [forecaster: string]: string },
    skipped: 'Not scored: the deal was public by then.',
    rank: (rank: string, size: string, allowed: string) =>
      `The package that came stands at ${rank} of ${size} that could be signed (of ${allowed}), by the product of gains.`,
    rankNone: (size: string, allowed: string, lines: string) =>
      `The package that came could not be signed by the lines of the folder (${lines}); ${size} of ${allowed} could.`,
  },
  {
    uncertainty: '何を信じなければならないか',
    uncertaintyStandfirst:
      '資料の数値の多くは幅です。抽出ごとに各幅から値を一つ取り、提案や拒否と矛盾する抽出は軽く数えます。同じ種なら同じ答えになります。',
    draws: '抽出数',
    seed: '乱数の種',
    run: '実行',
    open: (share) => `抽出の${share}で何かに署名できます。`,
    onAverage: (count) => `平均${count}通り。`,
    weighed: (pieces, effective, consistent) =>
      `提案と拒否${pieces}件で重みづけ。等しい重みなら${effective}抽出に相当。すべてと一致するのは${consistent}。`,
    contradicted: '根拠と幅が矛盾しています。どちらかを見直してください。',
    undecided: (count) => `${count}件の探索は打ち切り、見つからなければ合意なしと数えます。`,
    searched: (packages) =>
      `各抽出で${packages}通りすべてを分枝限定法で調べます。正確ですが、数は数えません。`,
    topTitle: '組合せ：署名できる抽出の割合、ナッシュになる割合',
    topColumns: { signable: '署名できる', central: 'ナッシュ', package: '現状から動かすもの' },
    believe: '信じるべきこと：',
    belief: (name, mean, all) => `${name} ${mean}（全抽出 ${all}）`,
    blocking: '合意のない抽出のうち、その線がなければ合意がある割合',
    tornado: '合意の可能性を動かすもの',
    tornadoStandfirst: (share) =>
      `幅が下の三分の一、上の三分の一にある場合に何かに署名できる確率。全抽出では${share}。`,
    tornadoColumns: { belief: '幅', low: '下の三分の一', high: '上の三分の一', assumed: '仮定' },
    thirds: { low: '幅の下の三分の一', high: '上の三分の一' },
    retrospect: '事後の検証',
    retrospectStandfirst:
      '固定した各日に、当時公だったものだけから何を予測したかを、より単純な方法と比べて採点します。ブライア得点：0が完全、0.25は硬貨投げ。',
    beats:
      'この手法は、要求と提案の中間および一様分布より良い得点です。ただし一つの交渉で、幅は事後に書かれたものです。予測してよいという許しではありません。',
    exploration: 'この手法は、要求と提案の中間と一様分布の両方には勝っていません。探究のためだけのものです。',
    meanScores: '平均ブライア得点（良い順）',
    scoreColumns: { target: '対象', came: '結果', head: '予測する者', brier: '得点', days: '日数' },
    forecasters: {
      lens: 'この手法',
      midpoint: '要求と提案の中間',
      uniform: '一様分布',
      'status-quo': '現状が続く',
    },
    skipped: '採点しない：この日には合意が公でした。',
    rank: (rank, size, allowed) =>
      `実際の合意は、利得の積の順で署名できる${size}通り（全${allowed}通り）のうち${rank}位。`,
    rankNone: (size, allowed, lines) =>
      `実際の合意は資料の線では署名できません（${lines}）。署名できるのは${allowed}通り中${size}通り。`,
  },
);
