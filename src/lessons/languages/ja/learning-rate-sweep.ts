import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'The learning-rate sweep': '学習率の掃引',
  'The best rate lives next door to disaster.': '最良の学習率は破局の隣に住んでいます。',
  'A bowl with three paths: one too cautious, one that reaches the centre, one that bounces between two points for ever.':
    'お椀と三本の経路。一本は慎重すぎ、一本は中心に届き、一本は二点の間を永遠に跳ね返る。',
  'A bowl of curvatures 0.2 and 4. Rate 0.05 is safe and slow: after fifty steps the loss is {{loss05}}. Five times the rate leaves {{loss25}}.':
    '曲率 0.2 と 4 のお椀です。学習率 0.05 は安全ですが遅く、五十歩後の損失は {{loss05}} です。五倍の学習率では {{loss25}} が残ります。',
  'Larger was better so far. At $2/L = 0.5$ the steep axis stops shrinking.':
    'ここまでは大きいほど良い結果でした。$2/L = 0.5$ で急な軸は縮まなくなります。',
  'Where is the best rate?': '最良の学習率はどこですか。',
  'around 0.1': '0.1 あたり',
  'around 0.25, half of the limit': '0.25 あたり、限界の半分',
  'just below the limit of 0.5': '限界の 0.5 のすぐ下',
  'exactly at 0.5': 'ちょうど 0.5',
  'At {{best:3}}, and theory says $\\frac{2}{L+\\mu}=\\frac{2}{4.2}={{theory:3}}$: there the flat axis and the steep one shrink equally fast. A twentieth further, at 0.5, the steep axis bounces between $y=2$ and $-2$ for ever.':
    '{{best:3}} です。理論では $\\frac{2}{L+\\mu}=\\frac{2}{4.2}={{theory:3}}$ で、そこでは平らな軸と急な軸が同じ速さで縮みます。二十分の一だけ先の 0.5 では、急な軸が $y=2$ と $-2$ の間を永遠に跳ね返ります。',
  'The loss over the rate is a lopsided **U**: it falls slowly over the whole range and then shoots up within a twentieth. Hence the rule of thumb: raise the rate until training breaks, then take a little less.':
    '学習率に対する損失は傾いた **U** 字です。全域でゆっくり下がり、二十分の一の幅で跳ね上がります。そこで経験則：訓練が壊れるまで学習率を上げ、少しだけ戻します。',
  'At the best rate the loss after 50 steps is orders below that at 0.25.':
    '最良の学習率では、50 歩後の損失は 0.25 のときより何桁も小さい。',
  'the loss falls up to the best rate and rises from there: a U': '損失は最良の学習率まで下がり、そこから上がる：U 字',
  'the best rate is near 2/(L+μ)': '最良の学習率は 2/(L+μ) に近い',
  'never 0.5': '0.5 になることはない',
  'at 2/L the steep axis stays where it was': '2/L では急な軸は元の位置のまま',
})
