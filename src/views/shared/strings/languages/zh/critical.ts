import type { Part } from '../../catalogue.ts'

export const critical: Part<'critical'> = {
  kinds: { minimum: '极小点', saddle: '鞍点', maximum: '极大点' },
  labels: { minimum: '极小', saddle: '鞍点', maximum: '极大' },
  loss: '损失',
  at: '位置',
  eigenvalues: '黑塞 λ',
  kink: '无：尖点',
  count: {
    minimum: (count) => `${count} 个极小点`,
    saddle: (count) => `${count} 个鞍点`,
    maximum: (count) => `${count} 个极大点`,
  },
  group: (counts) => `临界点：${counts}；方向键可逐个移动`,
  point: (kind, place, loss, curvature) => `${kind}位于 ${place}：损失 ${loss}，${curvature}`,
  curvature: (values) => `黑塞矩阵的特征值 ${values}`,
  noCurvature: '没有黑塞矩阵的尖点',
  sentence: (counts, told) => `找到的临界点：${counts}。${told}。`,
  andMore: (count) => `另有 ${count} 个`,
  title: '临界点',
  none: '在平面的这一部分没有找到极小点、鞍点或极大点。',
  columns: { kind: '类型', x: 'x', y: 'y', loss: '损失', eigenvalues: '黑塞矩阵的特征值' },
  more: (shown, all) => `共 ${all} 个，列出前 ${shown} 个，最低的极小点在前。`,
}
