import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'The condition number': '条件数',
  'Ten times narrower costs descent ten times the steps, and momentum about three times.':
    '谷が十倍狭くなると、降下法は十倍、モーメンタムなら約三倍の歩数がかかります。',
  'Three paths into the same narrow valley: plain descent zigzags, heavy ball swings once, Nesterov glides.':
    '同じ狭い谷への三本の経路。ただの降下法はジグザグに、ヘビーボール法は一度大きく振れ、Nesterov は滑らかに入る。',
  'Curvatures 1 and 10: condition number $\\kappa = 10$. Every method gets the settings that theory calls best. To come a thousand times nearer they take **{{gd10:4}}** (descent), **{{hb10:4}}** (heavy ball) and **{{ne10:4}}** steps (Nesterov).':
    '曲率は 1 と 10、条件数は $\\kappa = 10$ です。どの手法にも理論上最良の設定を与えます。千倍近づくまでの歩数は、降下法 **{{gd10:4}}**、ヘビーボール法 **{{hb10:4}}**、Nesterov **{{ne10:4}}** です。',
  'Now $\\kappa=100$: the valley is ten times as narrow.': '今度は $\\kappa=100$：谷は十倍狭くなります。',
  'How many steps does plain descent need now? It took {{gd10:4}} before.':
    'ただの降下法は今度は何歩必要ですか。先ほどは {{gd10:4}} 歩でした。',
  'about the same': 'ほぼ同じ',
  'about 3 times as many': '約 3 倍',
  'about 10 times as many': '約 10 倍',
  'about 100 times as many': '約 100 倍',
  'Descent: {{gd100:4}}, ten times as many. Heavy ball: {{hb100:4}}; Nesterov: {{ne100:4}}. Memory turns $\\kappa$ into $\\sqrt\\kappa$: in the long run a step multiplies the error by $\\frac{\\sqrt\\kappa-1}{\\sqrt\\kappa+1}$ with heavy ball, by $\\frac{\\kappa-1}{\\kappa+1}$ with descent. What theory promises is drawn beside the runs: descent keeps to its bound exactly.':
    '降下法は {{gd100:4}} 歩で、十倍です。ヘビーボール法は {{hb100:4}} 歩、Nesterov は {{ne100:4}} 歩。記憶が $\\kappa$ を $\\sqrt\\kappa$ に変えます。長い目で見ると、誤差に一歩ごとに掛かるのは、ヘビーボール法では $\\frac{\\sqrt\\kappa-1}{\\sqrt\\kappa+1}$、降下法では $\\frac{\\kappa-1}{\\kappa+1}$ です。理論が保証するものを横に描いてあります。降下法は自分の上界とちょうど重なります。',
  'And $\\kappa=1000$: {{gd1000:4}}, {{hb1000:4}} and {{ne1000:4}} steps. On log-log paper the slopes are {{slopeGd:3}}, {{slopeHb:2}} and {{slopeNe:2}}. The bound $\\left(\\frac{\\kappa-1}{\\kappa+1}\\right)^k \\le 10^{-3}$ promises descent {{bound1000:4}} steps: here the worst case is what happens.':
    'さらに $\\kappa=1000$：{{gd1000:4}}、{{hb1000:4}}、{{ne1000:4}} 歩です。両対数グラフでの傾きは {{slopeGd:3}}、{{slopeHb:2}}、{{slopeNe:2}}。上界 $\\left(\\frac{\\kappa-1}{\\kappa+1}\\right)^k \\le 10^{-3}$ は降下法に {{bound1000:4}} 歩を約束します。ここでは最悪の場合が実際に起こります。',
  'descent settles in about 35 steps at κ = 10,': 'κ = 10 で降下法は約 35 歩で落ち着き、',
  'about 346 at 100': '100 では約 346 歩、',
  'and about 3454 at 1000': '1000 では約 3454 歩',
  'heavy ball in 15,': 'ヘビーボール法は 15、',
  'and 198': 'および 198 歩',
  'Nesterov in 23,': 'Nesterov は 23、',
  'and 275': 'および 275 歩',
  'the slope of descent is about 1,': '降下法の傾きは約 1、',
  'of heavy ball about ½,': 'ヘビーボール法は約 ½、',
  'of Nesterov about ½': 'Nesterov は約 ½',
  'at κ = 1000 descent takes exactly as long as the bound allows': 'κ = 1000 で降下法の歩数は上界とちょうど一致する',
  'Distance to the minimum, and what is promised of it': '最小点までの距離と、理論が保証するもの',
  'bound of descent': '降下法の上界',
  'rate of heavy ball': 'ヘビーボール法の収束率',
  'Steps to settle': '落ち着くまでの歩数',
  'condition number': '条件数',
  'no step of descent lies above its bound: the largest ratio is 1': '降下法のどの一歩も上界を超えない：比の最大値は 1',
})
