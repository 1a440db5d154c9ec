import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'The saddle': '鞍点',
  'A saddle does not hold descent for ever; it only takes a logarithm of its time.':
    '鞍点は降下法を永遠には引き止めません。対数だけの時間を奪うだけです。',
  'A saddle; three paths come down to its middle and part from the ridge at different moments.':
    '鞍形の面。三本の経路が中央へ下り、それぞれ違う時に尾根を離れる。',
  'The saddle $x^2-y^2$, started a thousandth beside its ridge. Descent leaves it after {{gd3:3}} steps, heavy ball after {{hb3:3}}, Adam after {{adam3:3}}.':
    '鞍形の面 $x^2-y^2$ で、尾根から千分の一だけ離れて出発します。降下法は {{gd3:3}} 歩、ヘビーボール法は {{hb3:3}} 歩、Adam は {{adam3:3}} 歩で離れます。',
  'the saddle point': '鞍点',
  'Now a millionth beside it: a thousand times nearer.': '今度は百万分の一：千倍近くから。',
  'Descent took {{gd3:3}} steps. How many now?': '降下法は {{gd3:3}} 歩かかりました。今度は何歩ですか。',
  'about as many': 'ほぼ同じ',
  'about twice as many': '約二倍',
  'about a thousand times as many': '約千倍',
  '{{gd6:3}}. Each step multiplies $y$ by $1+2\\eta$, so the time grows like $\\log\\frac1{y_0}$: a thousand times nearer, the same number of steps **more**. Adam needs {{adam6:3}}: it divides the smallness away.':
    '{{gd6:3}} 歩です。一歩ごとに $y$ に $1+2\\eta$ が掛かるので、時間は $\\log\\frac1{y_0}$ のように増えます。千倍近くても、同じ歩数が**加わる**だけです。Adam は {{adam6:3}} 歩：小ささを割り算で消します。',
  'Exactly on the ridge no method ever leaves: there is no gradient in $y$ at all. Any noise, even rounding, is enough to end that; this is one thing that the noise of minibatches is good for.':
    'ちょうど尾根の上では、どの手法も永遠に離れません。$y$ 方向の勾配がまったくないからです。どんなノイズでも、丸め誤差でさえ、それを終わらせるのに十分です。ミニバッチのノイズが役立つことの一つです。',
  'the time is log(1/y₀)/log(1+2η): from 10⁻³': '時間は log(1/y₀)/log(1+2η)：10⁻³ から',
  'and from 10⁻⁶': 'および 10⁻⁶ から',
  'never from 0': '0 からは決して離れない',
  'Adam leaves before descent': 'Adam は降下法より先に離れる',
  'Draw the path of gradient descent.': '勾配降下法の経路を描いてください。',
  'Along the ridge down to the saddle, where it all but stands still, then off sideways. Its distance from the ridge grew by a tenth at **every** step, from the first one on; it is only seen once it is no longer small.':
    '尾根に沿って鞍点まで下り、そこでほとんど止まり、それから横へそれます。尾根からの距離は最初の一歩から**毎回**一割ずつ増えています。小さくなくなって初めて目に見えるのです。',
})
