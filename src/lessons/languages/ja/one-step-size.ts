import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'One step size': '一つのステップ幅',
  'One number decides between creeping, settling, bouncing for ever and blowing up.':
    'たった一つの数が、這う・落ち着く・永遠に跳ね返る・発散する、を決めます。',
  'A parabola seen as a valley, with four paths from the same start; two run down to the floor, one jumps from wall to wall, one climbs out.':
    '放物線を谷として見た図。同じ出発点からの四本の経路のうち、二本は谷底へ下り、一本は壁から壁へ跳び、一本は外へ登っていく。',
  'The gradient of $x^2$ is $2x$, so a step of gradient descent is $x \\leftarrow x - \\eta\\,2x = (1-2\\eta)\\,x$: every step multiplies $x$ by the **same factor**. With $\\eta=0.05$ ten steps leave $x={{end005}}$ of 10; with $\\eta=0.2$ they leave {{end02}}.':
    '$x^2$ の勾配は $2x$ なので、勾配降下法の一歩は $x \\leftarrow x - \\eta\\,2x = (1-2\\eta)\\,x$ です。毎回 $x$ に**同じ係数**を掛けます。$\\eta=0.05$ なら十歩で 10 が $x={{end005}}$ になり、$\\eta=0.2$ なら {{end02}} になります。',
  'Say the factor aloud: 0.9 and 0.6.': '係数を声に出して言う：0.9 と 0.6。',
  'Now four rates at once: 0.05, 0.2, 1 and 1.1.': '今度は四つの学習率を同時に：0.05、0.2、1、1.1。',
  'Which rate throws $x$ to the other side just as far, for ever?':
    '$x$ を永遠に反対側の同じ遠さへ投げ返す学習率はどれですか。',
  'At $\\eta=1$ the factor is $1-2\\eta=-1$: after ten steps $|x|$ is still {{end1}}. At 1.1 it is $-1.2$, and ten steps make {{end11}} of 10. Between them lies the limit: descent settles exactly when $|1-2\\eta|<1$.':
    '$\\eta=1$ では係数は $1-2\\eta=-1$ で、十歩の後も $|x|$ は {{end1}} のままです。1.1 では $-1.2$ で、十歩で 10 が {{end11}} になります。境界はその間にあり、ちょうど $|1-2\\eta|<1$ のとき降下は落ち着きます。',
  'The curves of the loss are straight lines on the logarithmic axis: each step multiplies by one factor.':
    '損失の曲線は対数軸の上で直線になる：毎回同じ係数が掛かるから。',
  'The best rate is $\\eta = 1/2$, one over the curvature, which is 2: the factor is 0 and **one step** is enough. 0.4 and 0.6 are equally good; the second one only arrives from the other side.':
    '最良の学習率は $\\eta = 1/2$、つまり曲率 2 の逆数です。係数は 0 になり、**一歩**で十分です。0.4 と 0.6 は同じくらい良く、後者は反対側から到着するだけです。',
  '|x| after ten steps at rate 0.05 is 10·0.9¹⁰': '学習率 0.05 で十歩後の |x| は 10·0.9¹⁰',
  '… at 0.2 it is 10·0.6¹⁰': '…… 0.2 では 10·0.6¹⁰',
  '… at 1 it is 10 still': '…… 1 では 10 のまま',
  '… at 1.1 it is 10·1.2¹⁰': '…… 1.1 では 10·1.2¹⁰',
  'and these are 3.487,': '値は 3.487、',
  'and 61.92': 'および 61.92',
  'at rate 1/2 one step is enough': '学習率 1/2 なら一歩で十分',
})
