import type { Part } from '../../catalogue.ts'
import type { Nearest } from '../../../outcome.ts'

export const results: Part<'results'> = {
  whichChart: '表示するグラフ',
  charts: {
    loss: '損失',
    accuracy: '正解率',
    gradient: '勾配',
    distance: '距離',
    length: 'ステップ長',
    all: '四つすべて',
  },
  chartNames: {
    loss: '損失',
    accuracy: '正しく分類された標本（%）',
    gradient: '勾配ノルム',
    distance: '最も近い極小点までの距離',
    length: 'ステップの長さ',
  },
  across: '横軸',
  by: { step: 'ステップ順', evaluations: '評価回数順', epochs: 'エポック順', samples: '見たサンプル数順' },
  logAxis: '対数軸',
  listen: '聴く',
  listenTitle: '各手法の損失を順に聴く：高い音ほど損失が大きい',
  listenTo: (run) => `${run}を聴く`,
  stop: '停止',
  listening: (run, first, last) => `再生中：${run}、損失は ${first} から ${last}。`,
  noSound: 'このブラウザでは損失を鳴らす音が使えません。',
  whatHappened: '何が起きたか',
  announcements: 'お知らせ',
  table: '結果',
  columns: {
    method: '手法',
    settings: '設定',
    state: '結末',
    loss: '最終損失',
    gradient: '勾配ノルム',
    distance: '極小点までの距離',
    validation: '検証損失',
    steps: '収束までのステップ数',
    evaluations: '評価回数',
  },
  states: { converged: '収束', diverged: '発散', stalled: '停滞', running: '進行中' },
  stoppedEarly: '早期終了',
  setting: {
    stop: (patience) => `早期終了 ${patience}`,
    noise: (sigma) => `ノイズ ${sigma}`,
    noises: 'ノイズ',
    batch: (size) => `バッチ ${size}`,
    norm: (limit) => `ノルム ≤ ${limit}`,
    average: (name) => name,
  },
  copy: 'CSV でコピー',
  copied: '表をクリップボードに入れました。',
  copyByHand: 'ブラウザがコピーを許可しません。表はこちらです。Ctrl+C か ⌘C でコピーしてください。',
  none: '–',
  stopped: (step, steps) => `ステップ ${step} / ${steps} で停止。`,
  andMore: (count) => `ほか ${count} 件`,
  chart: (label, across, steps, scale) =>
    `${label}のグラフ、${across === 'step' ? '' : '評価回数順、'}${steps} ステップ、${scale === 'log' ? '対数' : '線形'}軸。`,
  fromTo: (run, first, last) => `${run}は ${first} から ${last}`,
  values: (measure, told) => `${measure}：${told}`,
  ranges: (measure, told) => `${measure}：${told}。`,
  noMinimum: 'ここでは極小点が知られていません',
  noMethod: 'まだ手法がありません。追加すると曲線が見えます。',
  aboveMinimum: (name) => `${name}（極小値からの差）`,
  linearBelowZero: (name) => `${name}が負になるため線形`,
  linearBelowMinimum: (name) => `${name}が既知の極小値を下回るため線形`,
  linearNoneAbove: (name) => `${name}が極小値を上回らないため線形`,
  cut: (side) => `ここから曲線はグラフの${side === 'above' ? '上' : '下'}の外にあります。`,
  axes: { step: 'ステップ', evaluations: '評価回数', epochs: 'エポック', samples: '見たサンプル数' },
  playHead: '再生ヘッド',
  headAt: (step, steps, values) => `ステップ ${step} / ${steps}${values === '' ? '' : `；${values}`}`,
}

const manner = { oscillates: '（谷を横切って振動しながら）', swings: '（大きく振れたのち）', straight: '' }

export const outcomes: Part<'outcomes'> = {
  outcome: (outcome, steps, say) => {
    const point = ([x, y]: readonly [number, number]): string => `(${say(x)}, ${say(y)})`
    const which = { lowest: '最も低い極小点', equal: '極小点', local: '局所的な極小点' }
    const name = ({ rank, minimum }: Nearest): string =>
      rank === 'only' ? '極小点' : `${which[rank]} ${point(minimum.at)} `
    const away = ({ distance, rank }: Nearest): string =>
      `${rank === 'only' ? '' : '最も近い'}極小点まで ${say(distance)}`
    const distance = (nearest: Nearest | undefined): string =>
      nearest ? `（${steps} ステップ後、${away(nearest)}）` : ''
    switch (outcome.kind) {
      case 'diverges':
        return `ステップ ${outcome.step} で発散します`
      case 'leaves':
        return `ステップ ${outcome.step} で図の外に出て戻りません`
      case 'reaches':
        return `${outcome.step} ステップで${name(outcome.nearest)}に到達します${manner[outcome.motion]}`
      case 'nears':
        return `${outcome.step} ステップで${name(outcome.nearest)}に近づき${manner[outcome.motion]}、${say(outcome.nearest.distance)} 離れて終わります`
      case 'rests':
        return `${outcome.step} ステップ後に ${point(outcome.at)} で静止しますが、そこに極小点はありません`
      case 'hovers':
        return `${name(outcome.nearest)}のまわりを ${say(outcome.within)} 以内でさまよいます`
      case 'oscillates':
        return `谷を横切って振動します${distance(outcome.nearest)}`
      case 'stops':
        return `ステップ ${outcome.step} で動かなくなります${outcome.nearest ? `（${away(outcome.nearest)}）` : ''}`
      case 'continues':
        if (!outcome.nearest) return `${steps} ステップ後に ${point(outcome.at)} で終わります`
        return `${outcome.creeps ? 'わずかずつしか進みません' : 'まだ途中です'}${distance(outcome.nearest)}`
    }
  },
  batch: (end) => {
    const ends = 'state' in end ? [end] : end
    const words = { converged: '収束', diverged: '発散', stalled: '早く停止', running: '途中' }
    const told = (['converged', 'diverged', 'stalled', 'running'] as const).flatMap((state) => {
      const members = ends.filter((one) => one.state === state).length
      return members > 0 ? [`${members} 個が${words[state]}`] : []
    })
    return `初期点 ${ends.length} 個のうち${told.join('、')}`
  },
  refused: 'この問題では計算できません',
  sentence: (run, told) => `${run}：${told}。`,
}
