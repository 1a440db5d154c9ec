import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'One step size': '一个步长',
  'One number decides between creeping, settling, bouncing for ever and blowing up.':
    '一个数决定是爬行、稳定、永远来回弹跳，还是发散。',
  'A parabola seen as a valley, with four paths from the same start; two run down to the floor, one jumps from wall to wall, one climbs out.':
    '把抛物线看成山谷，四条路径从同一点出发：两条下到谷底，一条在两壁间来回跳，一条爬了出去。',
  'The gradient of $x^2$ is $2x$, so a step of gradient descent is $x \\leftarrow x - \\eta\\,2x = (1-2\\eta)\\,x$: every step multiplies $x$ by the **same factor**. With $\\eta=0.05$ ten steps leave $x={{end005}}$ of 10; with $\\eta=0.2$ they leave {{end02}}.':
    '$x^2$ 的梯度是 $2x$，所以梯度下降的一步是 $x \\leftarrow x - \\eta\\,2x = (1-2\\eta)\\,x$：每一步都把 $x$ 乘以**同一个因子**。取 $\\eta=0.05$，十步之后 10 还剩 $x={{end005}}$；取 $\\eta=0.2$，还剩 {{end02}}。',
  'Say the factor aloud: 0.9 and 0.6.': '把因子念出来：0.9 和 0.6。',
  'Now four rates at once: 0.05, 0.2, 1 and 1.1.': '现在同时用四个学习率：0.05、0.2、1 和 1.1。',
  'Which rate throws $x$ to the other side just as far, for ever?': '哪个学习率会把 $x$ 永远抛到另一侧同样远的地方？',
  'At $\\eta=1$ the factor is $1-2\\eta=-1$: after ten steps $|x|$ is still {{end1}}. At 1.1 it is $-1.2$, and ten steps make {{end11}} of 10. Between them lies the limit: descent settles exactly when $|1-2\\eta|<1$.':
    '$\\eta=1$ 时因子为 $1-2\\eta=-1$：十步之后 $|x|$ 仍是 {{end1}}。1.1 时因子是 $-1.2$，十步把 10 变成 {{end11}}。界限就在两者之间：当且仅当 $|1-2\\eta|<1$ 时下降才会稳定下来。',
  'The curves of the loss are straight lines on the logarithmic axis: each step multiplies by one factor.':
    '在对数坐标轴上损失曲线是直线：每一步都乘以同一个因子。',
  'The best rate is $\\eta = 1/2$, one over the curvature, which is 2: the factor is 0 and **one step** is enough. 0.4 and 0.6 are equally good; the second one only arrives from the other side.':
    '最好的学习率是 $\\eta = 1/2$，即曲率 2 的倒数：因子为 0，**一步**就够。0.4 和 0.6 一样好，后者只是从另一侧到达。',
  '|x| after ten steps at rate 0.05 is 10·0.9¹⁰': '学习率 0.05 走十步后 |x| 为 10·0.9¹⁰',
  '… at 0.2 it is 10·0.6¹⁰': '……0.2 时为 10·0.6¹⁰',
  '… at 1 it is 10 still': '……1 时仍为 10',
  '… at 1.1 it is 10·1.2¹⁰': '……1.1 时为 10·1.2¹⁰',
  'and these are 3.487,': '数值分别是 3.487、',
  'and 61.92': '和 61.92',
  'at rate 1/2 one step is enough': '学习率为 1/2 时一步就够',
})
