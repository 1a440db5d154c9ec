import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'

const { number } = intlsOf('ja')

export const editors: Part<'editors'> = {
  step: '一ステップ、代入ごとに一行',
  stepHint:
    'theta は点、g はその勾配、f はその損失、t はステップ。grad(p)、f(p)、hessian(p) は別の点での値、gram(p) は二乗和の JᵀJ です。',
  write: '自分のステップを書く',
  writeHint: (name) => `${name}のテキストから始めて書き換える`,
  own: (name) => `自作の${name}`,
  running: '実行中',
  stillRunning: '最後の正しい版が動き続けています',
  makeParameter: (name) => `${name} をパラメータにする`,
  remember: (name) => `${name} をステップごとに覚える`,
  memory: 'ステップごとに覚える量',
  memoryStart: (name) => `${name} の初期値`,
  startsAt: '初期値',
  memoryKind: (name) => `${name} が記憶するもの`,
  memoryVector: 'ベクトル 1 個',
  memoryVectors: '直近のベクトル',
  memoryNumbers: '直近の数',
  memoryColumns: (name) => `${name} が保持する個数`,
  preview: '数式',
  trouble: (finding, line) => `${finding}場所は「${line}」です。別の初期点か別の手法なら進みます。`,
  fit: '範囲を数式に合わせる',
  fitHint: 'オンの間は入力に応じて平面の範囲が数式に従います。端を指定するとオフになります',
  searching: '極小点と鞍点を探しています …',
  found: (counts) => `ここで見つかったもの：${counts}。`,
  foundNone: 'ここには極小点も鞍点も見つかりませんでした。',
  gallery: {
    open: 'すべての曲面 …',
    title: '曲面',
    search: '名前か特徴で検索',
    count: (count) => `${number(count)} 個の曲面`,
    none: (text) => `名前にも特徴にも「${text}」を含む曲面はありません。`,
    list: '曲面',
    choose: (name, shows) => `${name}：${shows}`,
    failed: '曲面を読み込めませんでした。ページを再読み込みしてください。',
  },
}
