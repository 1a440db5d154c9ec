import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'Memory rescues a step size': '记忆挽救步长',
  'Momentum does not only speed descent up: it makes larger steps stable.':
    '动量不仅加快下降：它还让更大的步长变得稳定。',
  'A bowl with three paths of the same rate: without memory it leaves the picture, with memory it comes home.':
    '一个碗和三条学习率相同的路径：没有记忆的跑出画面，有记忆的回到中心。',
  'The bowl allows rates up to $2/L=0.5$. Take 0.6: plain descent multiplies $y$ by $1-2.4=-1.4$ at every step, and twenty steps make {{gd:4}} of $-2$.':
    '这个碗允许的学习率最大为 $2/L=0.5$。取 0.6：普通下降每步把 $y$ 乘以 $1-2.4=-1.4$，二十步把 $-2$ 变成 {{gd:4}}。',
  'Now the step remembers: $v \\leftarrow \\beta v + g$, $x \\leftarrow x-\\eta v$. The rate stays at 0.6.':
    '现在每一步都有记忆：$v \\leftarrow \\beta v + g$，$x \\leftarrow x-\\eta v$。学习率仍是 0.6。',
  'Can memory stop the divergence?': '记忆能阻止发散吗？',
  'No, it adds more speed to it': '不能，它只会让速度更大',
  'Yes, if $\\beta$ is large enough': '能，只要 $\\beta$ 足够大',
  'Yes, any $\\beta>0$ does': '能，任何 $\\beta>0$ 都行',
  'Of the values tried, {{apart:3}} apart, $\\beta={{edge:3}}$ is the first that is stable. The old velocity points back over the valley and **brakes** the swing. With heavy ball descent is stable while $\\eta L < 2(1+\\beta)$; here $2.4<2(1+\\beta)$, so $\\beta>0.2$. After twenty steps $y$ is {{half:2}} with $\\beta=0.5$.':
    '在所试的值（间隔 {{apart:3}}）中，$\\beta={{edge:3}}$ 是第一个稳定的。旧的速度指回山谷对面，给摆动**刹车**。用重球法时，只要 $\\eta L < 2(1+\\beta)$ 下降就稳定；这里 $2.4<2(1+\\beta)$，即 $\\beta>0.2$。取 $\\beta=0.5$，二十步后 $y$ 为 {{half:2}}。',
  'More memory is not better for ever: at 0.9 the swings along the flat axis take over. Stability asks for enough of it, speed for the right amount.':
    '记忆并非越多越好：0.9 时沿平缓轴的摆动占了上风。稳定要求足够的记忆，速度要求恰当的记忆。',
  'without memory y is −1673 after 20 steps': '没有记忆时，20 步后 y 为 −1673',
  'with β = 0.25 it has shrunk': 'β = 0.25 时变小了',
  'with β = 0.5 still more': 'β = 0.5 时更小',
  'stable from β = 0.2 on': '从 β = 0.2 起稳定',
})
