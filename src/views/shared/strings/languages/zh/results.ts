import type { Part } from '../../catalogue.ts'
import type { Nearest } from '../../../outcome.ts'

export const results: Part<'results'> = {
  whichChart: '显示哪张图表',
  charts: { loss: '损失', accuracy: '准确率', gradient: '梯度', distance: '距离', length: '步长', all: '全部四张' },
  chartNames: {
    loss: '损失',
    accuracy: '样本正确率（%）',
    gradient: '梯度范数',
    distance: '到最近极小点的距离',
    length: '每步的长度',
  },
  across: '横轴',
  by: { step: '按步数', evaluations: '按求值次数', epochs: '按轮次', samples: '按已见样本数' },
  logAxis: '对数轴',
  listen: '聆听',
  listenTitle: '依次聆听每种方法的损失：音越高，损失越大',
  listenTo: (run) => `聆听${run}`,
  stop: '停止',
  listening: (run, first, last) => `正在播放${run}：损失从 ${first} 到 ${last}。`,
  noSound: '此浏览器没有声音可用来播放损失。',
  whatHappened: '发生了什么',
  announcements: '播报',
  table: '结果',
  columns: {
    method: '方法',
    settings: '设置',
    state: '结局',
    loss: '最终损失',
    gradient: '梯度范数',
    distance: '到极小点的距离',
    validation: '验证损失',
    steps: '收敛所需步数',
    evaluations: '求值次数',
  },
  states: { converged: '收敛', diverged: '发散', stalled: '停滞', running: '仍在进行' },
  stoppedEarly: '早停',
  setting: {
    stop: (patience) => `早停 ${patience}`,
    noise: (sigma) => `噪声 ${sigma}`,
    noises: '噪声',
    batch: (size) => `批量 ${size}`,
    norm: (limit) => `范数 ≤ ${limit}`,
    average: (name) => name,
  },
  copy: '复制为 CSV',
  copied: '表格已在剪贴板上。',
  copyByHand: '浏览器不允许页面复制。表格在此：请用 Ctrl+C 或 ⌘C 复制。',
  none: '–',
  stopped: (step, steps) => `停在第 ${step} 步，共 ${steps} 步。`,
  andMore: (count) => `另有 ${count} 个`,
  chart: (label, across, steps, scale) =>
    `${label}的图表，${across === 'step' ? '' : '按求值次数，'}共 ${steps} 步，${scale === 'log' ? '对数' : '线性'}轴。`,
  fromTo: (run, first, last) => `${run}从 ${first} 到 ${last}`,
  values: (measure, told) => `${measure}：${told}`,
  ranges: (measure, told) => `${measure}：${told}。`,
  noMinimum: '这里没有已知的极小点',
  noMethod: '还没有方法。添加一种即可看到曲线。',
  aboveMinimum: (name) => `${name}（高于极小值的部分）`,
  linearBelowZero: (name) => `线性轴，因为${name}低于零`,
  linearBelowMinimum: (name) => `线性轴，因为${name}低于已知的极小值`,
  linearNoneAbove: (name) => `线性轴，因为${name}处处不高于极小值`,
  cut: (side) => `从这里起，曲线在图表边缘${side === 'above' ? '之上' : '之下'}。`,
  axes: { step: '步', evaluations: '求值次数', epochs: '轮次', samples: '已见样本数' },
  playHead: '播放头',
  headAt: (step, steps, values) => `第 ${step} 步，共 ${steps} 步${values === '' ? '' : `；${values}`}`,
}

const manner = { oscillates: '，在山谷两侧来回振荡', swings: '，经过大幅摆动', straight: '' }

export const outcomes: Part<'outcomes'> = {
  outcome: (outcome, steps, say) => {
    const point = ([x, y]: readonly [number, number]): string => `(${say(x)}, ${say(y)})`
    const which = { lowest: '最低的极小点', equal: '极小点', local: '局部极小点' }
    const name = ({ rank, minimum }: Nearest): string =>
      rank === 'only' ? '极小点' : `${which[rank]} ${point(minimum.at)}`
    const away = ({ distance, rank }: Nearest): string => `距${rank === 'only' ? '' : '最近的'}极小点 ${say(distance)}`
    const distance = (nearest: Nearest | undefined): string => (nearest ? `，${steps} 步后${away(nearest)}` : '')
    switch (outcome.kind) {
      case 'diverges':
        return `在第 ${outcome.step} 步发散`
      case 'leaves':
        return `在第 ${outcome.step} 步离开图像，不再返回`
      case 'reaches':
        return `用 ${outcome.step} 步到达${name(outcome.nearest)}${manner[outcome.motion]}`
      case 'nears':
        return `用 ${outcome.step} 步接近${name(outcome.nearest)}${manner[outcome.motion]}，最终相距 ${say(outcome.nearest.distance)}`
      case 'rests':
        return `${outcome.step} 步后停在 ${point(outcome.at)}，那里并没有极小点`
      case 'hovers':
        return `在${name(outcome.nearest)}周围徘徊，距离不超过 ${say(outcome.within)}`
      case 'oscillates':
        return `在山谷两侧来回振荡${distance(outcome.nearest)}`
      case 'stops':
        return `在第 ${outcome.step} 步停止移动${outcome.nearest ? `，${away(outcome.nearest)}` : ''}`
      case 'continues':
        if (!outcome.nearest) return `${steps} 步后止于 ${point(outcome.at)}`
        return `${outcome.creeps ? '缓慢爬行' : '仍在途中'}${distance(outcome.nearest)}`
    }
  },
  batch: (end) => {
    const ends = 'state' in end ? [end] : end
    const words = { converged: '收敛', diverged: '发散', stalled: '提前停下', running: '仍在途中' }
    const told = (['converged', 'diverged', 'stalled', 'running'] as const).flatMap((state) => {
      const members = ends.filter((one) => one.state === state).length
      return members > 0 ? [`${members} 个${words[state]}`] : []
    })
    return `从 ${ends.length} 个起点出发：${told.join('，')}`
  },
  refused: '在此问题上无法计算',
  sentence: (run, told) => `${run}${told}。`,
}
