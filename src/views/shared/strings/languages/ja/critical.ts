import type { Part } from '../../catalogue.ts'

export const critical: Part<'critical'> = {
  kinds: { minimum: '極小点', saddle: '鞍点', maximum: '極大点' },
  labels: { minimum: '極小', saddle: '鞍点', maximum: '極大' },
  loss: '損失',
  at: '位置',
  eigenvalues: 'ヘッセ λ',
  kink: 'なし：角',
  count: {
    minimum: (count) => `極小点 ${count} 個`,
    saddle: (count) => `鞍点 ${count} 個`,
    maximum: (count) => `極大点 ${count} 個`,
  },
  group: (counts) => `臨界点：${counts}。矢印キーで順に移ります`,
  point: (kind, place, loss, curvature) => `${kind} ${place}：損失 ${loss}、${curvature}`,
  curvature: (values) => `ヘッセ行列の固有値 ${values}`,
  noCurvature: 'ヘッセ行列のない角',
  sentence: (counts, told) => `見つかった臨界点：${counts}。${told}。`,
  andMore: (count) => `ほか ${count} 個`,
  title: '臨界点',
  none: '平面のこの部分に極小点、鞍点、極大点は見つかりませんでした。',
  columns: { kind: '種類', x: 'x', y: 'y', loss: '損失', eigenvalues: 'ヘッセ行列の固有値' },
  more: (shown, all) => `${all} 個のうち最初の ${shown} 個、最も低い極小点から順に。`,
}
