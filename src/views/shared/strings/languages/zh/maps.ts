import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'

const { counted, number } = intlsOf('zh')

export const maps: Part<'maps'> = {
  title: '图谱：每个起点，每种设置',
  part: '图谱',
  kind: '图谱的内容',
  kinds: { starts: '所有起点', rate: '一个设置', plane: '两个设置', seeds: '起点 × 随机种子' },
  run: '运行',
  across: '横轴',
  up: '纵轴',
  nothingToVary: {
    rate: '此处没有任何运行具有可变的设置。',
    plane: '此运行可变的设置不足两个；请选择其他运行。',
  },
  coming: '正在计算图谱……',
  refining: (share) => `正在细化：已完成 ${share}`,
  size: (cells, steps, memory) =>
    `${counted(cells, '次运行', '次运行')}，每次 ${counted(steps, '步', '步')}；结果占用 ${memory}。`,
  seeds: {
    hint: (count, noisy) =>
      noisy
        ? `每个起点运行 ${counted(count, '次', '次')}，每次随机数不同：色带为最终损失的 10% 到 90%，实线为均值，虚线为中位数。`
        : `每个起点运行 ${counted(count, '次', '次')}。此运行没有噪声，所有结果相同：请为它加上带噪声的梯度。`,
    band: '10% 到 90%',
    share: '运行占比',
    at: (start, mean, median, low, high) => `${start}：均值 ${mean}，中位数 ${median}，80% 在 ${low} 与 ${high} 之间`,
  },
  takes: (time) => `在此设备上约需 ${time}。`,
  tooMany: (cells, most) => `${number(cells)} 次这么长的运行超出了本设备适合的数量（${number(most)}）；请减少步数。`,
  colours: '色相：起点最终到达之处；越暗表示越晚。',
  steps: (steps) => counted(steps, '步', '步'),
  stepsToRest: '到静止的步数',
  lastLoss: '最终损失',
  shown: '显示内容',
  shows: { steps: '步数', loss: '损失' },
  classes: {
    minimum: (x, y) => `极小值 (${x},\u00a0${y})`,
    saddle: (x, y) => `鞍点 (${x},\u00a0${y})`,
    maximum: (x, y) => `极大值 (${x},\u00a0${y})`,
    rest: '静止',
    elsewhere: '静止于别处',
    diverged: '发散',
    stalled: '停滞',
    running: '仍在移动',
  },
  others: (count) => `其他 ${number(count)} 处`,
  start: (x, y) => `起点 (${x}, ${y})`,
  loss: (loss) => `损失 ${loss}`,
  noLoss: '起点处没有损失值',
  noLossHere: '有些起点或设置没有损失值：公式在那里没有实数值，运行在第一步之前就结束。',
  best: (most, setting) => `${setting} 时，${most}`,
  lowest: (loss, setting) => `从不静止；最低损失 ${loss}（${setting}）`,
  lowestLoss: (loss, setting) => `最低损失 ${loss}（${setting}）`,
  take: '点击或拖动即可采用指针下的值；方向键移动，回车键采用。',
  picture: (what) => `${what} 的图谱`,
  noneRests: (steps) => `在 ${counted(steps, '步', '步')}内没有一个静止。`,
  nowhereRests: (methods, steps) => `在 ${counted(steps, '步', '步')}内，${methods}没有一次运行静止。`,
  edge: '稳定性边界：lr · L = 2 (1 + β)',
  optimum: 'Polyak 最优值',
  failed: (reason) => `没有图谱：${reason}`,
  distributions: {
    title: '方法比较：多个起点，多个随机种子',
    part: '方法比较',
    over: '变化的量',
    questions: { starts: '按起点', seeds: '按随机种子' },
    coming: '正在计算各次运行……',
    failed: (reason) => `无法比较：${reason}`,
    overStarts: (count, own) =>
      own
        ? `每种方法都从相同的 ${counted(count, '个起点', '个起点')}出发。`
        : `每种方法都从相同的 ${counted(count, '个起点', '个起点')}出发，即定义域上的网格；可在“起点”中另选。`,
    overSeeds: (count, noisy) =>
      noisy
        ? `每种方法从同一起点运行 ${counted(count, '次', '次')}，每次使用不同的随机数。`
        : `每种方法从同一起点运行 ${counted(count, '次', '次')}。没有一个带噪声，所以各次运行都相同：请给其中一个加上带噪声的梯度。`,
    profile: '性能曲线：步数不超过最佳方法 τ 倍即解决的起点比例',
    factor: 'τ：与最佳方法的步数之比',
    converged: '各步之前已收敛的比例',
    byStep: (step) => `第 ${number(step)} 步`,
    step: '步',
    spread: '各步的损失：均值，以及 10% 到 90% 的区间',
    histogram: '终点分布：按最终损失的运行比例',
    lastLoss: '最终损失',
    mean: '均值',
    median: '中位数',
    least: '最小',
    largest: '最大',
    run: '运行',
    table: '以表格显示',
    tableOf: (title) => `“${title}”的表格`,
  },
}
