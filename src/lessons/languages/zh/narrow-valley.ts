import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'The narrow valley': '狭窄的山谷',
  'The steepest direction caps the step, the flattest one pays for it.': '最陡的方向限制步长，最平的方向付出代价。',
  'A long narrow valley; one path falls to its floor and creeps, one zigzags between the walls, one climbs them.':
    '一条狭长的山谷：一条路径落到谷底后缓慢爬行，一条在两壁间走之字，一条沿壁爬了上去。',
  'The loss $\\tfrac12(x^2+100y^2)$ is a hundred times more curved in $y$ than in $x$. Each axis is a parabola of its own: a step multiplies $x$ by $1-\\eta$ and $y$ by $1-100\\eta$.':
    '损失 $\\tfrac12(x^2+100y^2)$ 在 $y$ 方向的曲率是 $x$ 方向的一百倍。每个坐标轴自成一条抛物线：一步把 $x$ 乘以 $1-\\eta$，把 $y$ 乘以 $1-100\\eta$。',
  'the minimum': '极小点',
  'Four rates: 0.001, 0.019, 0.02 and 0.021; fifty steps from $(1,1)$.':
    '四个学习率：0.001、0.019、0.02 和 0.021；从 $(1,1)$ 出发走五十步。',
  'As the rate grows, which axis fails first?': '学习率增大时，哪个坐标轴先失效？',
  '$x$, the flat one': '$x$，平缓的那个',
  '$y$, the steep one': '$y$，陡峭的那个',
  'Both together': '两个同时',
  'The steep one: at 0.02 $|y|$ bounces at {{y020}}, at 0.021 it has grown to {{y021}}. Yet $x$ would love a rate of 1. At 0.019, almost the largest that is safe, $x$ has only come down to {{x019}}; at 0.001 to {{x001}}.':
    '陡峭的那个：0.02 时 $|y|$ 在 {{y020}} 处来回跳，0.021 时已增大到 {{y021}}。而 $x$ 本来希望学习率为 1。0.019 几乎是最大的安全值，$x$ 才降到 {{x019}}；0.001 时只降到 {{x001}}。',
  'the floor, where everything is slow': '谷底，一切都很慢的地方',
  'A curious tie: $|y|$ is {{y001:2}} at 0.001 and {{y019:2}} at 0.019, because $|1-100\\eta|$ is 0.9 for both. **No rate is good for both axes**, and the ratio of their curvatures says how bad it is: the condition number, of which a later lesson tells.':
    '奇妙的平局：$|y|$ 在 0.001 时是 {{y001:2}}，在 0.019 时是 {{y019:2}}，因为两种情况下 $|1-100\\eta|$ 都是 0.9。**没有一个学习率同时适合两个坐标轴**，而情况有多糟由两轴曲率之比决定：这就是条件数，后面一课的主题。',
  '|y| is 0.9⁵⁰ at 0.001': '0.001 时 |y| 为 0.9⁵⁰',
  'and the same at 0.019': '0.019 时也一样，',
  'which is 0.0052': '即 0.0052',
  'it is 1 at 0.02': '0.02 时为 1',
  'and 1.1⁵⁰ at 0.021': '0.021 时为 1.1⁵⁰，',
  'which is 117.4': '即 117.4',
  'x is 0.951 at 0.001': '0.001 时 x 为 0.951',
  'and 0.383 at 0.019': '0.019 时为 0.383',
  'Fifty steps at rate 0.019: at which $x$ do they end?': '以学习率 0.019 走五十步：终点的 $x$ 是多少？',
  'At {{x019}}: each step keeps $1-\\eta=0.981$ of $x$, so that fifty of them leave more than a third. In $y$ the same path has long arrived.':
    '在 {{x019}}：每步保留 $x$ 的 $1-\\eta=0.981$，五十步后仍剩三分之一以上。而在 $y$ 方向，同一条路径早已到达。',
})
