import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'

const { counted, number } = intlsOf('ja')

export const maps: Part<'maps'> = {
  title: 'マップ：すべての出発点、すべての設定',
  part: 'マップ',
  kind: 'マップの対象',
  kinds: { starts: 'すべての出発点', rate: '一つの設定', plane: '二つの設定', seeds: '出発点 × 乱数シード' },
  run: '実行',
  across: '横軸',
  up: '縦軸',
  nothingToVary: {
    rate: '変えられる設定をもつ実行がありません。',
    plane: 'この実行には変えられる設定が二つありません。ほかの実行を選んでください。',
  },
  coming: 'マップを計算しています…',
  refining: (share) => `細かくしています：${share} 完了`,
  size: (cells, steps, memory) =>
    `${counted(cells, '回の実行', '回の実行')}、それぞれ ${counted(steps, 'ステップ', 'ステップ')}。結果は ${memory} を占めます。`,
  seeds: {
    hint: (count, noisy) =>
      noisy
        ? `各出発点を ${counted(count, '回', '回')}、毎回別の乱数で実行します。帯は最終損失の 10% から 90%、実線は平均、破線は中央値です。`
        : `各出発点を ${counted(count, '回', '回')}実行します。この実行にはノイズがないため結果はすべて同じです。ノイズのある勾配を与えてください。`,
    band: '10% から 90%',
    share: '実行の割合',
    at: (start, mean, median, low, high) => `${start}：平均 ${mean}、中央値 ${median}、80% は ${low} から ${high} の間`,
  },
  takes: (time) => `この機器では約 ${time} かかります。`,
  tooMany: (cells, most) =>
    `この長さの実行 ${number(cells)} 回は、この機器に適した数（${number(most)}）を超えます。ステップ数を減らしてください。`,
  colours: '色相：出発点の行き着く先。暗いほど遅い。',
  steps: (steps) => counted(steps, 'ステップ', 'ステップ'),
  stepsToRest: '静止までのステップ数',
  lastLoss: '最後の損失',
  shown: '表示する内容',
  shows: { steps: 'ステップ数', loss: '損失' },
  classes: {
    minimum: (x, y) => `極小点 (${x},\u00a0${y})`,
    saddle: (x, y) => `鞍点 (${x},\u00a0${y})`,
    maximum: (x, y) => `極大点 (${x},\u00a0${y})`,
    rest: '静止',
    elsewhere: 'ほかの場所で静止',
    diverged: '発散',
    stalled: '停滞',
    running: 'まだ移動中',
  },
  others: (count) => `ほか ${number(count)} か所`,
  start: (x, y) => `出発点 (${x}, ${y})`,
  loss: (loss) => `損失 ${loss}`,
  noLoss: '出発点に損失の値がありません',
  noLossHere:
    '損失の値がない出発点や設定があります。そこでは式が実数値をもたず、実行は最初のステップの前に終わります。',
  best: (most, setting) => `${setting} で ${most}`,
  lowest: (loss, setting) => `静止しません。最小の損失は ${setting} で ${loss}`,
  lowestLoss: (loss, setting) => `最小の損失は ${setting} で ${loss}`,
  take: 'クリックまたはドラッグで、ポインターの下の値を採用します。矢印キーで移動、Enter で採用します。',
  picture: (what) => `${what} のマップ`,
  noneRests: (steps) => `${counted(steps, 'ステップ', 'ステップ')}以内に静止するものはありません。`,
  nowhereRests: (methods, steps) =>
    `${methods} の実行は、${counted(steps, 'ステップ', 'ステップ')}以内に一つも静止しません。`,
  edge: '安定性の限界：lr · L = 2 (1 + β)',
  optimum: 'Polyak の最適値',
  failed: (reason) => `マップがありません：${reason}`,
  distributions: {
    title: '手法の比較：多くの出発点、多くの乱数シード',
    part: '手法の比較',
    over: '変えるもの',
    questions: { starts: '出発点ごと', seeds: '乱数シードごと' },
    coming: '実行を計算しています…',
    failed: (reason) => `比較できません：${reason}`,
    overStarts: (count, own) =>
      own
        ? `どの手法も同じ ${counted(count, '個の出発点', '個の出発点')}から。`
        : `どの手法も同じ ${counted(count, '個の出発点', '個の出発点')}から（定義域上の格子）。ほかの出発点は「出発点」で選べます。`,
    overSeeds: (count, noisy) =>
      noisy
        ? `どの手法も同じ出発点から ${counted(count, '回', '回')}、毎回異なる乱数で実行します。`
        : `どの手法も同じ出発点から ${counted(count, '回', '回')}。ノイズのある実行がないため、すべて同じになります。ノイズのある勾配を設定してください。`,
    profile: '性能プロファイル：最良の手法の τ 倍以内のステップで解けた出発点の割合',
    factor: 'τ：最良の手法に対するステップ数の比',
    converged: '各ステップまでに収束した割合',
    byStep: (step) => `ステップ ${number(step)}`,
    step: 'ステップ',
    spread: 'ステップごとの損失：平均と 10% から 90% の帯',
    histogram: '終わりの分布：最後の損失ごとの実行の割合',
    lastLoss: '最後の損失',
    mean: '平均',
    median: '中央値',
    least: '最小',
    largest: '最大',
    run: '実行',
    table: '表で見る',
    tableOf: (title) => `「${title}」の表`,
  },
}
