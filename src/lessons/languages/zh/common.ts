import { lessonTexts } from '../lesson-texts.ts'

/** Topics, courses, and the names of runs; `{}` is what stands there. */
export default lessonTexts({
  'gradient descent': '梯度下降',
  'heavy ball': '重球法',
  step: '步',
  steps: '步数',
  distance: '距离',
  'x over the steps': 'x 随步数的变化',
  'rate {}': '学习率 {}',
  'memory {}': '记忆 {}',
  'batch of {}': '批量 {}',
  conditioning: '条件数',
  'step size': '步长',
  momentum: '动量',
  curvature: '曲率',
  'line search': '线搜索',
  stochastic: '随机方法',
  schedules: '学习率调度',
  averaging: '平均',
  adaptive: '自适应',
  landscapes: '地形',
  networks: '网络',
  'Adaptive methods': '自适应方法',
  'A rate for each coordinate: what it evens out, and where it fails.':
    '每个坐标各有学习率：它拉平了什么，又在哪里失效。',
  Curvature: '曲率',
  'Second-order methods: what the Hessian buys, and what it costs.': '二阶方法：黑塞矩阵带来什么，代价是什么。',
  'Gradient descent in 20 minutes': '20 分钟学会梯度下降',
  'From one step size to the limits of descent.': '从一个步长到下降法的极限。',
  'Landscapes of networks': '网络的地形',
  'Saddles, plateaus, cliffs and basins, and what networks add to them.':
    '鞍点、平台、悬崖与吸引域，以及网络带来的新情况。',
  Momentum: '动量',
  'What memory does for a step: stability, speed, and where it leads.':
    '记忆对每一步的作用：稳定、速度，以及走向何处。',
  Stochastic: '随机方法',
  'Noise: where it comes from, what it costs, and how to calm it.': '噪声：从何而来，代价多大，如何平息。',
  'As CMU 11-785 lectures it': '按 CMU 11-785 课程的顺序',
  'Convergence, learning rates, momentum, incremental updates and trends.': '收敛、学习率、动量、增量更新与趋势。',
  'As Goodfellow, Bengio & Courville, chapter 8': '按 Goodfellow、Bengio 与 Courville 第 8 章的顺序',
  'Challenges, basic algorithms, adaptive rates, second-order methods, strategies.':
    '难点、基本算法、自适应学习率、二阶方法、策略。',
  'As Larochelle’s neural networks class': '按 Larochelle 神经网络课程的顺序',
  'Stochastic gradient descent, schedules, momentum and early stopping.': '随机梯度下降、学习率调度、动量与早停。',
  'As Martens lectures it (DeepMind × UCL, lecture 5)': '按 Martens 的讲课顺序（DeepMind × UCL，第 5 讲）',
  'Gradient descent, momentum, second-order and stochastic methods, in that order.':
    '依次为梯度下降、动量、二阶方法与随机方法。',
  'As TUM I2DL: scaling optimization': '按 TUM I2DL 的顺序：大规模优化',
  'SGD, momentum, RMSProp, Adam, and Newton’s family.': 'SGD、动量、RMSProp、Adam 与牛顿法一族。',
})
