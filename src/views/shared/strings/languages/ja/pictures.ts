import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'
import { own } from './own-data.ts'

const { number, list } = intlsOf('ja')

export const pictures: Part<'pictures'> = {
  plot: '図：プラスとマイナスで拡大縮小、矢印キーで移動、0 で曲面全体を表示。クリックで初期点が移ります。',
  plotStill: '図：プラスとマイナスで拡大縮小、矢印キーで移動、0 で曲面全体を表示。',
  zoom: 'ズーム',
  zoomIn: '拡大',
  zoomOut: '縮小',
  whole: '曲面全体を表示',
  start: '初期点',
  startRole: '初期点',
  place: (x, y) => `x ${x}、y ${y}`,
  startAt: (place) => `初期点は ${place}。矢印キーで動き、Shift を押すと大きく動きます。`,
  startValue: (place, loss) => `${place}、損失 ${loss}`,
  ordinal: (place) => `${place}位`,
  tipStep: (step) => `ステップ ${step}`,
  tipAt: '位置',
  tipLoss: '損失',
  noValue: '値なし',
  figure: (name, x, y) => `${name}の等高線図、x は ${x[0]} から ${x[1]}、y は ${y[0]} から ${y[1]}。`,
  endsAt: (run, x, y, loss) => `${run}は (${x}, ${y}) で終わり、損失は ${loss}`,
  ended: { converged: '収束', diverged: '発散', stalled: '停滞', running: '進行中' },
  inBrackets: (text, more) => `${text}（${more}）`,
  moreRuns: (count) => `ほか ${count} 回の実行`,
  paths: (steps, x, y, told) => `(${x}, ${y}) から ${steps} ステップの経路：${told.join('；')}。`,
  ownMethod: '自作の手法',
  leastSquares: '最小二乗問題',
  network: 'ニューラルネットワーク',
  withoutGpu: (reason) =>
    `GPU での描画に失敗したため（${reason}）、等高線は GPU なしで描いています。再読み込みするともう一度試します。`,
  notFetched: '描画する部分を読み込めませんでした',
}

export const landscape: Part<'landscape'> = {
  picture: '三次元の損失曲面',
  of: (name) => `${name}の三次元の損失曲面。`,
  ofRange: (name, x, y) => `${name}の三次元の損失曲面、x は ${x[0]} から ${x[1]}、y は ${y[0]} から ${y[1]}。`,
  keys: '矢印キーで回し、プラスとマイナスで拡大縮小、Shift を押しながら矢印キーで初期点を動かします。',
  keysStill: '矢印キーで回し、プラスとマイナスで拡大縮小します。',
  axes: { x: 'x', y: 'y', loss: '損失' },
  camera: 'カメラ',
  presets: { valley: '谷', top: '上', front: '正面' },
  none: '地形図には WebGPU か WebGL 2 が必要ですが、このブラウザは今どちらも提供していません。ブラウザの設定でグラフィックスの高速化を有効にすると戻ります。等高線図は同じ経路を示しています。',
  lost: 'グラフィックスプロセッサがリセットされ、地形図が失われました。実験は失われていません。',
  failed: 'このグラフィックスプロセッサでは地形図を描けませんでした。等高線図は同じ経路を示しています。',
  again: 'もう一度描く',
}

export const data: Part<'data'> = {
  title: 'データ',
  problems: 'データの問題',
  sliders: { samples: '標本数', noise: 'ノイズ', split: '訓練に使う割合' },
  training: (count) => `訓練用 ${number(count)} 個`,
  validation: (count) => `検証用 ${number(count)} 個`,
  samples: (name, training, validation) =>
    `「${name}」のデータ：${validation === undefined ? training : `${training}、${validation}`}。`,
  range: (name, from, to) => `${name} は ${from} から ${to}`,
  atStep: (step, runs) => `ステップ ${number(step)}：${runs.join('；')}。`,
  run: (name, x, valueX, y, valueY) => `${name}：${x} ${valueX}、${y} ${valueY}`,
  more: (count) => `ほか ${number(count)} 個`,
  batch: (count) => `このステップのバッチに ${number(count)} 個`,
  own,
}

export const playback: Part<'playback'> = {
  playback: '再生',
  back: '一ステップ戻る',
  forward: '一ステップ進む',
  play: '再生',
  playTitle: '再生（スペースキー）',
  pause: '一時停止',
  pauseTitle: '一時停止（スペースキー）',
  step: 'ステップ',
  stepOf: (step, steps) => `ステップ ${step} / ${steps}`,
  speed: '再生の速さ',
  stepsASecond: (speed) => `${number(speed)} ステップ/秒`,
  atOnce: '一度にすべて',
  loop: '終わったら最初から',
  race: '競走',
  raceTitle: 'すべての手法が同時に出発：最初に着くのは？',
  raceOrder: '到着の順',
  raceToRest: '目標：静止すること。',
  raceToLoss: (loss) => `目標：損失が ${loss} 以下。`,
  atStep: (step) => `ステップ ${step}`,
  nobody: (steps) => `${steps} ステップ以内にはどれも着きません。`,
  late: (runs, steps) => `${list(runs)}は ${steps} ステップ以内に着きません。`,
}
