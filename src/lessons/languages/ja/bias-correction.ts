import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'Adam’s bias correction': 'Adam のバイアス補正',
  'Two averages that start at zero lie at first, and one lies more than the other.':
    'ゼロから始まる二つの平均は最初は偽りで、一方は他方より大きく偽ります。',
  'An inclined plane with two paths downhill; the one without correction leaps far ahead in its first steps.':
    '斜面を下る二本の経路。補正のない方は最初の数歩で大きく先へ跳ぶ。',
  'without correction': '補正なし',
  'Adam keeps averages $m$ of the gradient and $v$ of its square; both start at 0, so at first both are too small, and Adam divides the bias out: $\\hat m=\\frac{m}{1-\\beta_1^t}$, $\\hat v=\\frac{v}{1-\\beta_2^t}$. Its first step moves each coordinate by exactly the rate: {{one:3}}.':
    'Adam は勾配の平均 $m$ とその二乗の平均 $v$ を持ちます。どちらも 0 から始まるので最初は小さすぎ、Adam はその偏りを割って取り除きます：$\\hat m=\\frac{m}{1-\\beta_1^t}$、$\\hat v=\\frac{v}{1-\\beta_2^t}$。最初の一歩は各座標をちょうど学習率だけ動かします：{{one:3}}。',
  'The same with a gradient **ten thousand times** as large.': '同じことを、**一万倍**の勾配で。',
  'How long is the first step now?': '最初の一歩の長さは今度はどうなりますか。',
  '10,000 times as long': '10,000 倍長い',
  '100 times as long': '100 倍長い',
  'just as long': '同じ長さ',
  '{{scaled:3}}, as before: the size of the gradient cancels. Without the correction it is {{plain:3}}, which is $\\frac{1-\\beta_1}{\\sqrt{1-\\beta_2}}={{factor:3}}$ times the rate: $v$ is more biased than $m$, so the first steps are too **long**.':
    '{{scaled:3}} で、先ほどと同じです。勾配の大きさは約分されます。補正がなければ {{plain:3}}、つまり学習率の $\\frac{1-\\beta_1}{\\sqrt{1-\\beta_2}}={{factor:3}}$ 倍です。$v$ は $m$ より偏りが大きいので、最初の数歩は**長**すぎます。',
  'Twenty steps on: the uncorrected path is {{ahead:2}} times as far. That is why some recipes without correction need a warm-up.':
    '二十歩の後：補正のない経路は {{ahead:2}} 倍進んでいます。補正のない手順がウォームアップを必要とするのはこのためです。',
  'with correction the first step is lr long,': '補正があれば最初の一歩の長さは lr で、',
  'whatever the size of the gradient': '勾配の大きさによらない',
  'without it 3.16 times lr': '補正がなければ lr の 3.16 倍で、',
  'which is (1−β₁)/√(1−β₂)': 'これは (1−β₁)/√(1−β₂)',
})
