import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'

const { number } = intlsOf('zh')

export const editors: Part<'editors'> = {
  step: '一步，每行一个赋值',
  stepHint:
    'theta 是点，g 是其梯度，f 是其损失，t 是步数；grad(p)、f(p) 和 hessian(p) 在另一点求值，gram(p) 给出平方和的 JᵀJ。',
  write: '编写自己的步骤',
  writeHint: (name) => `从${name}的文本开始修改`,
  own: (name) => `自定义${name}`,
  running: '正在运行',
  stillRunning: '最后一个有效版本继续运行',
  makeParameter: (name) => `把 ${name} 设为参数`,
  remember: (name) => `逐步记住 ${name}`,
  memory: '逐步记住的量',
  memoryStart: (name) => `${name} 的初始值`,
  startsAt: '初始值为',
  memoryKind: (name) => `${name} 记住的内容`,
  memoryVector: '一个向量',
  memoryVectors: '最近的若干向量',
  memoryNumbers: '最近的若干数',
  memoryColumns: (name) => `${name} 保留的个数`,
  preview: '公式',
  trouble: (finding, line) => `${finding}位于“${line}”。换一个起点或另一种方法即可继续。`,
  fit: '使区域适应公式',
  fitHint: '开启时，平面区域会随您输入的公式变化；设定端点即关闭',
  searching: '正在寻找极小点和鞍点 …',
  found: (counts) => `在此找到：${counts}。`,
  foundNone: '在此没有找到极小点或鞍点。',
  gallery: {
    open: '所有曲面 …',
    title: '曲面',
    search: '按名称或所展示的内容搜索',
    count: (count) => `${number(count)} 个曲面`,
    none: (text) => `没有曲面的名称或说明中含有“${text}”。`,
    list: '曲面',
    choose: (name, shows) => `${name}：${shows}`,
    failed: '无法加载曲面；请重新加载页面再试。',
  },
}
