import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'

const { number } = intlsOf('ja')

export const inspector: Part<'inspector'> = {
  title: 'ステップの中を見る',
  coming: '開いています …',
  failed: 'この部分を読み込めませんでした。ページを再読み込みしてください。',
  waiting: '経路ができると、そのステップを開けます。',
  whichRun: '実行',
  run: (position, name) => `${position}. ${name}`,
  step: (step) => `ステップ ${step}`,
  ways: { stepBack: '前のステップ', lineBack: '前の行', lineForward: '次の行', stepForward: '次のステップ' },
  lines: '手法の各行と、このステップの数値',
  facts: {
    before: '前の θ',
    gradient: '勾配 g',
    elsewhere: (at) => `${at} での値`,
    given: 'ノイズ、クリッピング、減衰の後',
    rate: '学習率',
    loss: '前の損失',
    after: '後の θ',
  },
  was: (value) => `前は ${value}`,
  holds: '成り立つ',
  holdsNot: '成り立たない',
  search: (trials) => `見つけ方：${number(trials)} 回の試行`,
  passes: (passes) => `${number(passes)} 回`,
  columns: { pass: '回', name: '行', value: '値', asked: '損失への問い合わせ' },
  more: (count) => `ほか ${number(count)} 行`,
  told: (line, lines, name, value) => `${lines} 行中 ${line} 行目：${name === '' ? value : `${name} = ${value}`}`,
  test: '判定',
}
