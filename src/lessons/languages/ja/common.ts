import { lessonTexts } from '../lesson-texts.ts'

/** Topics, courses, and the names of runs; `{}` is what stands there. */
export default lessonTexts({
  'gradient descent': '勾配降下法',
  'heavy ball': 'ヘビーボール法',
  step: '歩',
  steps: '歩数',
  distance: '距離',
  'x over the steps': '歩数に対する x',
  'rate {}': '学習率 {}',
  'memory {}': '記憶 {}',
  'batch of {}': 'バッチサイズ {}',
  conditioning: '条件数',
  'step size': 'ステップ幅',
  momentum: 'モーメンタム',
  curvature: '曲率',
  'line search': '直線探索',
  stochastic: '確率的手法',
  schedules: '学習率スケジュール',
  averaging: '平均化',
  adaptive: '適応的手法',
  landscapes: '地形',
  networks: 'ネットワーク',
  'Adaptive methods': '適応的手法',
  'A rate for each coordinate: what it evens out, and where it fails.':
    '座標ごとの学習率：何をならし、どこで失敗するか。',
  Curvature: '曲率',
  'Second-order methods: what the Hessian buys, and what it costs.':
    '二次の手法：ヘッセ行列で何が得られ、いくらかかるか。',
  'Gradient descent in 20 minutes': '20 分でわかる勾配降下法',
  'From one step size to the limits of descent.': '一つのステップ幅から降下法の限界まで。',
  'Landscapes of networks': 'ネットワークの地形',
  'Saddles, plateaus, cliffs and basins, and what networks add to them.':
    '鞍点、プラトー、崖、吸引域、そしてネットワークが加えるもの。',
  Momentum: 'モーメンタム',
  'What memory does for a step: stability, speed, and where it leads.':
    '記憶がステップにもたらすもの：安定性、速さ、行き先。',
  Stochastic: '確率的手法',
  'Noise: where it comes from, what it costs, and how to calm it.':
    'ノイズ：どこから来て、いくらかかり、どう静めるか。',
  'As CMU 11-785 lectures it': 'CMU 11-785 の講義順',
  'Convergence, learning rates, momentum, incremental updates and trends.':
    '収束、学習率、モーメンタム、逐次更新、傾向。',
  'As Goodfellow, Bengio & Courville, chapter 8': 'Goodfellow・Bengio・Courville 第 8 章の順',
  'Challenges, basic algorithms, adaptive rates, second-order methods, strategies.':
    '難しさ、基本アルゴリズム、適応的学習率、二次の手法、戦略。',
  'As Larochelle’s neural networks class': 'Larochelle のニューラルネットワーク講義の順',
  'Stochastic gradient descent, schedules, momentum and early stopping.':
    '確率的勾配降下法、スケジュール、モーメンタム、早期終了。',
  'As Martens lectures it (DeepMind × UCL, lecture 5)': 'Martens の講義順（DeepMind × UCL、第 5 回）',
  'Gradient descent, momentum, second-order and stochastic methods, in that order.':
    '勾配降下法、モーメンタム、二次の手法、確率的手法をこの順で。',
  'As TUM I2DL: scaling optimization': 'TUM I2DL の順：最適化の大規模化',
  'SGD, momentum, RMSProp, Adam, and Newton’s family.': 'SGD、モーメンタム、RMSProp、Adam、ニュートン法の仲間。',
})
