import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'The saddle': '鞍点',
  'A saddle does not hold descent for ever; it only takes a logarithm of its time.':
    '鞍点不会永远困住下降法；它只占用对数级的时间。',
  'A saddle; three paths come down to its middle and part from the ridge at different moments.':
    '一个鞍面；三条路径下到中间，在不同的时刻离开山脊。',
  'The saddle $x^2-y^2$, started a thousandth beside its ridge. Descent leaves it after {{gd3:3}} steps, heavy ball after {{hb3:3}}, Adam after {{adam3:3}}.':
    '鞍面 $x^2-y^2$，从山脊旁千分之一处出发。下降法在 {{gd3:3}} 步后离开，重球法 {{hb3:3}} 步，Adam {{adam3:3}} 步。',
  'the saddle point': '鞍点',
  'Now a millionth beside it: a thousand times nearer.': '现在是百万分之一处：近了一千倍。',
  'Descent took {{gd3:3}} steps. How many now?': '下降法刚才用了 {{gd3:3}} 步。现在要多少步？',
  'about as many': '差不多一样多',
  'about twice as many': '约两倍',
  'about a thousand times as many': '约一千倍',
  '{{gd6:3}}. Each step multiplies $y$ by $1+2\\eta$, so the time grows like $\\log\\frac1{y_0}$: a thousand times nearer, the same number of steps **more**. Adam needs {{adam6:3}}: it divides the smallness away.':
    '{{gd6:3}} 步。每一步把 $y$ 乘以 $1+2\\eta$，所以时间按 $\\log\\frac1{y_0}$ 增长：近一千倍，只**多**出同样的步数。Adam 需要 {{adam6:3}} 步：它用除法消去了微小。',
  'Exactly on the ridge no method ever leaves: there is no gradient in $y$ at all. Any noise, even rounding, is enough to end that; this is one thing that the noise of minibatches is good for.':
    '恰好在山脊上，任何方法都永远离不开：$y$ 方向根本没有梯度。任何噪声，哪怕只是舍入，都足以结束这种状态；这正是小批量噪声的好处之一。',
  'the time is log(1/y₀)/log(1+2η): from 10⁻³': '时间为 log(1/y₀)/log(1+2η)：从 10⁻³ 出发',
  'and from 10⁻⁶': '以及从 10⁻⁶ 出发',
  'never from 0': '从 0 出发则永远不会',
  'Adam leaves before descent': 'Adam 先于下降法离开',
  'Draw the path of gradient descent.': '画出梯度下降的路径。',
  'Along the ridge down to the saddle, where it all but stands still, then off sideways. Its distance from the ridge grew by a tenth at **every** step, from the first one on; it is only seen once it is no longer small.':
    '先沿山脊下到鞍点，在那里几乎停住，然后滑向一侧。从第一步起，它与山脊的距离**每一步**都增大十分之一；只有当它不再微小时才看得出来。',
})
