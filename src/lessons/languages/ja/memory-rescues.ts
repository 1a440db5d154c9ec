import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'Memory rescues a step size': '記憶がステップ幅を救う',
  'Momentum does not only speed descent up: it makes larger steps stable.':
    'モーメンタムは降下を速めるだけではなく、より大きなステップを安定にします。',
  'A bowl with three paths of the same rate: without memory it leaves the picture, with memory it comes home.':
    'お椀と、学習率の等しい三本の経路。記憶がなければ画面の外へ出て、記憶があれば中心へ戻る。',
  'The bowl allows rates up to $2/L=0.5$. Take 0.6: plain descent multiplies $y$ by $1-2.4=-1.4$ at every step, and twenty steps make {{gd:4}} of $-2$.':
    'このお椀では学習率は $2/L=0.5$ までです。0.6 にすると、ただの降下法は毎回 $y$ に $1-2.4=-1.4$ を掛け、二十歩で $-2$ が {{gd:4}} になります。',
  'Now the step remembers: $v \\leftarrow \\beta v + g$, $x \\leftarrow x-\\eta v$. The rate stays at 0.6.':
    '今度はステップに記憶があります：$v \\leftarrow \\beta v + g$、$x \\leftarrow x-\\eta v$。学習率は 0.6 のままです。',
  'Can memory stop the divergence?': '記憶は発散を止められますか。',
  'No, it adds more speed to it': 'いいえ、速度が増すだけ',
  'Yes, if $\\beta$ is large enough': 'はい、$\\beta$ が十分大きければ',
  'Yes, any $\\beta>0$ does': 'はい、$\\beta>0$ ならいつでも',
  'Of the values tried, {{apart:3}} apart, $\\beta={{edge:3}}$ is the first that is stable. The old velocity points back over the valley and **brakes** the swing. With heavy ball descent is stable while $\\eta L < 2(1+\\beta)$; here $2.4<2(1+\\beta)$, so $\\beta>0.2$. After twenty steps $y$ is {{half:2}} with $\\beta=0.5$.':
    '{{apart:3}} 刻みで試した値のうち、最初に安定するのは $\\beta={{edge:3}}$ です。古い速度は谷の向こうへ引き戻す向きを指し、振れに**ブレーキ**をかけます。ヘビーボール法の降下は $\\eta L < 2(1+\\beta)$ の間は安定です。ここでは $2.4<2(1+\\beta)$、つまり $\\beta>0.2$。二十歩後、$\\beta=0.5$ で $y$ は {{half:2}} です。',
  'More memory is not better for ever: at 0.9 the swings along the flat axis take over. Stability asks for enough of it, speed for the right amount.':
    '記憶は多いほど良いわけではありません。0.9 では平らな軸に沿った振れが勝ります。安定には十分な量が、速さにはちょうどよい量が必要です。',
  'without memory y is −1673 after 20 steps': '記憶がなければ 20 歩後の y は −1673',
  'with β = 0.25 it has shrunk': 'β = 0.25 では小さくなっている',
  'with β = 0.5 still more': 'β = 0.5 ではさらに小さい',
  'stable from β = 0.2 on': 'β = 0.2 から安定',
})
