import type { Part } from '../../catalogue.ts'
import { intlsOf } from '../intl.ts'
import { own } from './own-data.ts'

const { number, list } = intlsOf('zh')

export const pictures: Part<'pictures'> = {
  plot: '图：加号和减号缩放，方向键移动视图，0 显示整个曲面。点击可移动起点。',
  plotStill: '图：加号和减号缩放，方向键移动视图，0 显示整个曲面。',
  zoom: '缩放',
  zoomIn: '放大',
  zoomOut: '缩小',
  whole: '显示整个曲面',
  start: '起点',
  startRole: '起点',
  place: (x, y) => `x ${x}，y ${y}`,
  startAt: (place) => `起点位于 ${place}。方向键移动它，按住 Shift 移动更远。`,
  startValue: (place, loss) => `${place}，损失 ${loss}`,
  ordinal: (place) => `第 ${place}`,
  tipStep: (step) => `第 ${step} 步`,
  tipAt: '位置',
  tipLoss: '损失',
  noValue: '无值',
  figure: (name, x, y) => `${name}的等高线图，x 从 ${x[0]} 到 ${x[1]}，y 从 ${y[0]} 到 ${y[1]}。`,
  endsAt: (run, x, y, loss) => `${run}止于 (${x}, ${y})，损失 ${loss}`,
  ended: { converged: '收敛', diverged: '发散', stalled: '停滞', running: '仍在进行' },
  inBrackets: (text, more) => `${text}(${more})`,
  moreRuns: (count) => `另有 ${count} 次运行`,
  paths: (steps, x, y, told) => `从 (${x}, ${y}) 出发的 ${steps} 步路径：${told.join(';')}。`,
  ownMethod: '自定义方法',
  leastSquares: '一个最小二乘问题',
  network: '一个神经网络',
  withoutGpu: (reason) => `等高线不用 GPU 绘制，因为在其上绘制失败（${reason}）；请重新加载页面再试。`,
  notFetched: '无法加载绘制所需的部分',
}

export const landscape: Part<'landscape'> = {
  picture: '三维损失曲面',
  of: (name) => `${name}的三维损失曲面。`,
  ofRange: (name, x, y) => `${name}的三维损失曲面，x 从 ${x[0]} 到 ${x[1]}，y 从 ${y[0]} 到 ${y[1]}。`,
  keys: '方向键旋转它，加号和减号缩放，按住 Shift 时方向键移动起点。',
  keysStill: '方向键旋转它，加号和减号缩放。',
  axes: { x: 'x', y: 'y', loss: '损失' },
  camera: '视角',
  presets: { valley: '沿谷', top: '俯视', front: '正视' },
  none: '地形图需要 WebGPU 或 WebGL 2，而此浏览器目前两者都不提供。在浏览器设置中打开图形加速即可恢复；等高线图显示同样的路径。',
  lost: '图形处理器被重置，地形图随之消失。您的实验安然无恙。',
  failed: '无法在此图形处理器上绘制地形图。等高线图显示同样的路径。',
  again: '重新绘制',
}

export const data: Part<'data'> = {
  title: '数据',
  problems: '数据问题',
  sliders: { samples: '样本数', noise: '噪声', split: '训练集比例' },
  training: (count) => `${number(count)} 个用于训练`,
  validation: (count) => `${number(count)} 个留作验证`,
  samples: (name, training, validation) =>
    `“${name}”的数据：${validation === undefined ? training : `${training}，${validation}`}。`,
  range: (name, from, to) => `${name} 从 ${from} 到 ${to}`,
  atStep: (step, runs) => `第 ${number(step)} 步：${runs.join(';')}。`,
  run: (name, x, valueX, y, valueY) => `${name}：${x} ${valueX}，${y} ${valueY}`,
  more: (count) => `另有 ${number(count)} 个`,
  batch: (count) => `此步的批次中有 ${number(count)} 个`,
  own,
}

export const playback: Part<'playback'> = {
  playback: '播放',
  back: '后退一步',
  forward: '前进一步',
  play: '播放',
  playTitle: '播放（空格键）',
  pause: '暂停',
  pauseTitle: '暂停（空格键）',
  step: '步',
  stepOf: (step, steps) => `第 ${step} 步，共 ${steps} 步`,
  speed: '播放速度',
  stepsASecond: (speed) => `${number(speed)} 步/秒`,
  atOnce: '一次完成',
  loop: '结束后从头开始',
  race: '比赛',
  raceTitle: '所有方法同时出发：谁先到达?',
  raceOrder: '到达次序',
  raceToRest: '目标：停下来。',
  raceToLoss: (loss) => `目标：损失不超过 ${loss}。`,
  atStep: (step) => `第 ${step} 步`,
  nobody: (steps) => `${steps} 步内无一到达。`,
  late: (runs, steps) => `${list(runs)}在 ${steps} 步内没有到达。`,
}
