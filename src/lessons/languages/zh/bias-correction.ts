import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'Adam’s bias correction': 'Adam 的偏差修正',
  'Two averages that start at zero lie at first, and one lies more than the other.':
    '两个从零开始的平均一开始都不准，而且其中一个偏得更多。',
  'An inclined plane with two paths downhill; the one without correction leaps far ahead in its first steps.':
    '一个斜面上有两条下坡路径；没有修正的那条在最初几步就远远冲到前面。',
  'without correction': '无修正',
  'Adam keeps averages $m$ of the gradient and $v$ of its square; both start at 0, so at first both are too small, and Adam divides the bias out: $\\hat m=\\frac{m}{1-\\beta_1^t}$, $\\hat v=\\frac{v}{1-\\beta_2^t}$. Its first step moves each coordinate by exactly the rate: {{one:3}}.':
    'Adam 保存梯度的平均 $m$ 和梯度平方的平均 $v$；两者都从 0 开始，所以一开始都偏小，Adam 用除法消去偏差：$\\hat m=\\frac{m}{1-\\beta_1^t}$，$\\hat v=\\frac{v}{1-\\beta_2^t}$。它的第一步使每个坐标恰好移动一个学习率：{{one:3}}。',
  'The same with a gradient **ten thousand times** as large.': '同样的情形，梯度变成**一万倍**。',
  'How long is the first step now?': '第一步现在有多长？',
  '10,000 times as long': '长 10,000 倍',
  '100 times as long': '长 100 倍',
  'just as long': '一样长',
  '{{scaled:3}}, as before: the size of the gradient cancels. Without the correction it is {{plain:3}}, which is $\\frac{1-\\beta_1}{\\sqrt{1-\\beta_2}}={{factor:3}}$ times the rate: $v$ is more biased than $m$, so the first steps are too **long**.':
    '{{scaled:3}}，和之前一样：梯度的大小被约掉了。没有修正时是 {{plain:3}}，即学习率的 $\\frac{1-\\beta_1}{\\sqrt{1-\\beta_2}}={{factor:3}}$ 倍：$v$ 的偏差比 $m$ 更大，所以最初几步太**长**。',
  'Twenty steps on: the uncorrected path is {{ahead:2}} times as far. That is why some recipes without correction need a warm-up.':
    '二十步之后：未修正的路径走得是 {{ahead:2}} 倍远。所以有些没有修正的做法需要预热。',
  'with correction the first step is lr long,': '有修正时第一步长为 lr，',
  'whatever the size of the gradient': '与梯度的大小无关',
  'without it 3.16 times lr': '没有修正时是 lr 的 3.16 倍，',
  'which is (1−β₁)/√(1−β₂)': '即 (1−β₁)/√(1−β₂)',
})
