import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'Under-, over- and critically damped': '不足減衰、過減衰、臨界減衰',
  'Momentum is a ball with friction, and one friction is right.':
    'モーメンタムは摩擦のある球で、ちょうどよい摩擦は一つです。',
  'A round bowl: one path crawls to the centre, one runs straight in, one swings through it again and again.':
    '丸いお椀。一本の経路は中心へ這い、一本はまっすぐ入り、一本は何度も通り過ぎて揺れる。',
  'A bowl of curvature $\\lambda=1$ and a rate of $\\eta=0.01$, a hundred times too small. Descent shrinks the distance by 1 % a step and settles after {{gd:4}} steps.':
    '曲率 $\\lambda=1$ のお椀と、百倍小さすぎる学習率 $\\eta=0.01$ です。降下法は一歩で距離を 1 % 縮め、{{gd:4}} 歩で落ち着きます。',
  'The ball gets memory: $\\beta$ from 0 to 0.99. With little it crawls as through honey, with much it swings as on ice.':
    '球に記憶を与えます：$\\beta$ は 0 から 0.99 まで。少ないと蜂蜜の中のように這い、多いと氷の上のように揺れます。',
  'Which $\\beta$ is the fastest?': '最も速い $\\beta$ はどれですか。',
  'about 0.8': '約 0.8',
  '0.9, the usual one': '0.9、普段の値',
  'About 0.8; found by trying: {{best:2}}, by theory $(1-\\sqrt{\\eta\\lambda})^2={{theory:2}}$. Below it the ball is **over-damped** and crawls, above it is **under-damped** and swings. It settles in {{critical:4}} steps instead of {{gd:4}}.':
    '約 0.8 です。試して見つけた値は {{best:2}}、理論では $(1-\\sqrt{\\eta\\lambda})^2={{theory:2}}$。それより小さいと**過減衰**で這い、大きいと**不足減衰**で揺れます。落ち着くまで {{gd:4}} 歩ではなく {{critical:4}} 歩です。',
  'At 0.99 the ball travels {{far:2}} times the way that it has to. All under-damped balls shrink by $\\sqrt\\beta$ a step, **whatever the curvature**: that is why one $\\beta$ serves a whole valley.':
    '0.99 では球は必要な道のりの {{far:2}} 倍を動きます。不足減衰の球はすべて、**曲率によらず**一歩ごとに $\\sqrt\\beta$ 倍に縮みます。だから一つの $\\beta$ が谷全体に通用します。',
  'critical damping is at β = 0.81': '臨界減衰は β = 0.81',
  'the fastest β of a hundred is there': '百個の β のうち最速のものはそこにある',
  'it settles sooner than without memory': '記憶がないときより早く落ち着く',
})
