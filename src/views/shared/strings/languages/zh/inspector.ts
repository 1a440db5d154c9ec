import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'

const { number } = intlsOf('zh')

export const inspector: Part<'inspector'> = {
  title: '查看一步的内部',
  coming: '正在打开 …',
  failed: '无法加载这一部分。请重新加载页面再试。',
  waiting: '有了路径后即可打开其中的步骤。',
  whichRun: '运行',
  run: (position, name) => `${position}. ${name}`,
  step: (step) => `第 ${step} 步`,
  ways: { stepBack: '上一步', lineBack: '上一行', lineForward: '下一行', stepForward: '下一步' },
  lines: '方法的各行以及此步的数值',
  facts: {
    before: '之前的 θ',
    gradient: '梯度 g',
    elsewhere: (at) => `取自 ${at}`,
    given: '经噪声、裁剪和衰减之后',
    rate: '学习率',
    loss: '之前的损失',
    after: '之后的 θ',
  },
  was: (value) => `原为 ${value}`,
  holds: '成立',
  holdsNot: '不成立',
  search: (trials) => `寻找过程：${number(trials)} 次试探`,
  passes: (passes) => `${number(passes)} 轮`,
  columns: { pass: '轮', name: '行', value: '值', asked: '对损失的查询' },
  more: (count) => `另有 ${number(count)} 行`,
  told: (line, lines, name, value) => `第 ${line} 行，共 ${lines} 行：${name === '' ? value : `${name} = ${value}`}`,
  test: '判断',
}
