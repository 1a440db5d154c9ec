import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'

const { number } = intlsOf('ja')

export const plane: Part<'plane'> = {
  title: '重みのまわりの損失',
  surface: '重みを通る平面上の損失',
  coming: '重みのまわりの損失をまもなく表示します…',
  choose: '平面',
  kinds: {
    principal: '経路の主方向',
    random: 'ランダムな2方向(フィルター正規化)',
    line: '2つの実行の終点の間',
    triangle: '3つの実行の終点の間',
    copy: '対称なコピーへ',
    weights: '2つの重み',
  },
  another: '別の方向',
  weight: (axis) => `${axis} 方向の重み`,
  picture: '表示',
  pictures: { contour: '等高線', landscape: '3D' },
  copies: '対称なコピー',
  copiesHint: '隠れユニットの順序を入れ替えたもの：同じネットワークが重み空間の別の場所にあります',
  curvature: '曲率',
  curvatureHint:
    '最初の実行の位置に描く同じ面積の楕円：ヘッセ行列 H（負の場合は赤）、ガウス・ニュートン行列、K-FAC の因子',
  copyOf: (name, copy) => `${name}、コピー ${copy}`,
  few: 'この平面には実行が足りません。実行を追加するか、別の平面を選んでください。',
  share: (held, chance, parameters) =>
    `この平面は経路の動きの ${held} を含みます。${number(parameters)} 次元でのランダムな平面なら約 ${chance} です。`,
  still: '経路は動いていないため、どの平面でも含む割合は同じです。',
  exploding: {
    'left out': '発散する経路は数えていません。',
    cut: '発散する経路については、発散する前の部分だけを数えています。',
  },
}
