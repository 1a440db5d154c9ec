import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'

const { number } = intlsOf('zh')

export const plane: Part<'plane'> = {
  title: '权重附近的损失',
  surface: '过权重的平面上的损失',
  coming: '权重附近的损失即将显示……',
  choose: '平面',
  kinds: {
    principal: '路径的主方向',
    random: '两个随机方向(按滤波器归一化)',
    line: '两次运行的终点之间',
    triangle: '三次运行的终点之间',
    copy: '到对称副本',
    weights: '其中两个权重',
  },
  another: '换一组方向',
  weight: (axis) => `沿 ${axis} 的权重`,
  picture: '显示为',
  pictures: { contour: '等高线', landscape: '三维' },
  copies: '对称副本',
  copiesHint: '隐藏单元换了顺序：同一个网络，位于权重空间的别处',
  curvature: '曲率',
  curvatureHint: '第一条路径所在处面积相等的椭圆：黑塞矩阵 H（为负处呈红色）、Gauss–Newton 矩阵、K-FAC 因子',
  copyOf: (name, copy) => `${name}，副本 ${copy}`,
  few: '运行太少，无法构成这个平面；请添加一次运行或选择其他平面。',
  share: (held, chance, parameters) =>
    `该平面包含路径运动的 ${held}；在 ${number(parameters)} 维中，随机平面大约只包含 ${chance}。`,
  still: '路径没有移动，因此每个平面包含的都一样多。',
  exploding: {
    'left out': '发散的路径不计算在内。',
    cut: '对于发散的路径，只计算发散之前的部分。',
  },
}
