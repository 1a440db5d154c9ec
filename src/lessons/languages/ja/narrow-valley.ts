import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'The narrow valley': '狭い谷',
  'The steepest direction caps the step, the flattest one pays for it.':
    '最も急な方向がステップを制限し、最も平らな方向がその代償を払います。',
  'A long narrow valley; one path falls to its floor and creeps, one zigzags between the walls, one climbs them.':
    '細長い谷。一本の経路は谷底に落ちて這い、一本は壁の間をジグザグに進み、一本は壁を登っていく。',
  'The loss $\\tfrac12(x^2+100y^2)$ is a hundred times more curved in $y$ than in $x$. Each axis is a parabola of its own: a step multiplies $x$ by $1-\\eta$ and $y$ by $1-100\\eta$.':
    '損失 $\\tfrac12(x^2+100y^2)$ の曲率は、$y$ 方向が $x$ 方向の百倍です。各軸はそれぞれ独立した放物線で、一歩ごとに $x$ には $1-\\eta$、$y$ には $1-100\\eta$ が掛かります。',
  'the minimum': '最小点',
  'Four rates: 0.001, 0.019, 0.02 and 0.021; fifty steps from $(1,1)$.':
    '四つの学習率：0.001、0.019、0.02、0.021。$(1,1)$ から五十歩。',
  'As the rate grows, which axis fails first?': '学習率を大きくすると、どちらの軸が先に破綻しますか。',
  '$x$, the flat one': '$x$、平らな方',
  '$y$, the steep one': '$y$、急な方',
  'Both together': '両方同時に',
  'The steep one: at 0.02 $|y|$ bounces at {{y020}}, at 0.021 it has grown to {{y021}}. Yet $x$ would love a rate of 1. At 0.019, almost the largest that is safe, $x$ has only come down to {{x019}}; at 0.001 to {{x001}}.':
    '急な方です。0.02 で $|y|$ は {{y020}} で跳ね返り、0.021 では {{y021}} まで増えます。一方 $x$ には学習率 1 がちょうどよいのです。安全な上限に近い 0.019 でも $x$ は {{x019}} にしか下がらず、0.001 では {{x001}} です。',
  'the floor, where everything is slow': 'すべてが遅くなる谷底',
  'A curious tie: $|y|$ is {{y001:2}} at 0.001 and {{y019:2}} at 0.019, because $|1-100\\eta|$ is 0.9 for both. **No rate is good for both axes**, and the ratio of their curvatures says how bad it is: the condition number, of which a later lesson tells.':
    '不思議な引き分け：$|y|$ は 0.001 で {{y001:2}}、0.019 で {{y019:2}} です。どちらも $|1-100\\eta|$ が 0.9 だからです。**両方の軸に良い学習率はありません**。どれほど悪いかは二つの軸の曲率の比が決めます。それが条件数で、後のレッスンの主題です。',
  '|y| is 0.9⁵⁰ at 0.001': '0.001 で |y| は 0.9⁵⁰',
  'and the same at 0.019': '0.019 でも同じで、',
  'which is 0.0052': 'その値は 0.0052',
  'it is 1 at 0.02': '0.02 では 1',
  'and 1.1⁵⁰ at 0.021': '0.021 では 1.1⁵⁰ で、',
  'which is 117.4': 'その値は 117.4',
  'x is 0.951 at 0.001': 'x は 0.001 で 0.951',
  'and 0.383 at 0.019': '0.019 で 0.383',
  'Fifty steps at rate 0.019: at which $x$ do they end?': '学習率 0.019 で五十歩。どの $x$ で終わりますか。',
  'At {{x019}}: each step keeps $1-\\eta=0.981$ of $x$, so that fifty of them leave more than a third. In $y$ the same path has long arrived.':
    '{{x019}} です。一歩ごとに $x$ の $1-\\eta=0.981$ が残るので、五十歩でも三分の一以上が残ります。$y$ では同じ経路はとうに着いています。',
})
