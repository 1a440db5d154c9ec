import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'RMSProp evens the axes': 'RMSProp 拉平坐标轴',
  'Divided by its own size, the gradient only keeps its signs.': '梯度除以自身的大小，只剩下符号。',
  'A narrow valley: one path goes diagonally towards the centre, one falls straight to the floor and creeps.':
    '一条窄谷：一条路径沿对角线走向中心，一条直落谷底再缓慢爬行。',
  'At $(1,1)$ in the valley of $\\kappa=100$ the gradient is $(1, 100)$: it points almost straight across. RMSProp divides each coordinate by the root of a running mean of its square.':
    '在 $\\kappa=100$ 的山谷中，$(1,1)$ 处的梯度是 $(1, 100)$：几乎正对着横向。RMSProp 把每个坐标除以其平方的滑动平均的平方根。',
  'In which direction is RMSProp’s first step?': 'RMSProp 的第一步朝哪个方向？',
  'along the gradient': '沿着梯度',
  'along the valley': '沿着山谷',
  'exactly along the diagonal': '恰好沿着对角线',
  'Along the diagonal: it moves by {{dx:3}} in $x$ and {{dy:3}} in $y$. At first $s=(1-\\alpha)g^2$, so each coordinate moves by $\\frac{\\eta}{\\sqrt{1-\\alpha}}$, ten times the rate at $\\alpha=0.99$, **whatever the gradient**.':
    '沿着对角线：在 $x$ 方向走 {{dx:3}}，在 $y$ 方向走 {{dy:3}}。开始时 $s=(1-\\alpha)g^2$，所以每个坐标都移动 $\\frac{\\eta}{\\sqrt{1-\\alpha}}$，在 $\\alpha=0.99$ 时是学习率的十倍，**与梯度大小无关**。',
  'Both axes come down together; the valley looks round. Descent with the same rate has left {{gdX:2}} of $x$ after 100 steps, RMSProp {{rmsX:2}}. What it cannot do is stop: its steps do not shrink with the gradient.':
    '两个坐标轴一起下降；山谷看起来是圆的。同样的学习率走 100 步后，下降法的 $x$ 还剩 {{gdX:2}}，RMSProp 剩 {{rmsX:2}}。它做不到的是停下来：它的步子不随梯度缩小。',
  'the first step is along the diagonal: as far in x as in y': '第一步沿对角线：x 与 y 走得一样远',
  'by lr/√(1−α) in each': '各走 lr/√(1−α)',
  'x comes down faster than with descent': 'x 比用下降法降得更快',
})
