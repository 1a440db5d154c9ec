import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'RMSProp evens the axes': 'RMSProp は軸をならす',
  'Divided by its own size, the gradient only keeps its signs.': '自分の大きさで割られた勾配には、符号だけが残ります。',
  'A narrow valley: one path goes diagonally towards the centre, one falls straight to the floor and creeps.':
    '狭い谷。一本の経路は斜めに中心へ向かい、一本はまっすぐ谷底に落ちて這う。',
  'At $(1,1)$ in the valley of $\\kappa=100$ the gradient is $(1, 100)$: it points almost straight across. RMSProp divides each coordinate by the root of a running mean of its square.':
    '$\\kappa=100$ の谷の $(1,1)$ で勾配は $(1, 100)$、ほぼ真横を向いています。RMSProp は各座標を、その二乗の移動平均の平方根で割ります。',
  'In which direction is RMSProp’s first step?': 'RMSProp の最初の一歩はどの方向ですか。',
  'along the gradient': '勾配に沿って',
  'along the valley': '谷に沿って',
  'exactly along the diagonal': 'ちょうど対角線に沿って',
  'Along the diagonal: it moves by {{dx:3}} in $x$ and {{dy:3}} in $y$. At first $s=(1-\\alpha)g^2$, so each coordinate moves by $\\frac{\\eta}{\\sqrt{1-\\alpha}}$, ten times the rate at $\\alpha=0.99$, **whatever the gradient**.':
    '対角線に沿ってです。$x$ に {{dx:3}}、$y$ に {{dy:3}} 動きます。最初は $s=(1-\\alpha)g^2$ なので、各座標は $\\frac{\\eta}{\\sqrt{1-\\alpha}}$ だけ動きます。$\\alpha=0.99$ なら学習率の十倍で、**勾配の大きさによりません**。',
  'Both axes come down together; the valley looks round. Descent with the same rate has left {{gdX:2}} of $x$ after 100 steps, RMSProp {{rmsX:2}}. What it cannot do is stop: its steps do not shrink with the gradient.':
    '両方の軸が一緒に下がり、谷は丸く見えます。同じ学習率で 100 歩後、降下法は $x$ を {{gdX:2}} 残し、RMSProp は {{rmsX:2}} 残します。できないのは止まることです。ステップは勾配とともには縮みません。',
  'the first step is along the diagonal: as far in x as in y': '最初の一歩は対角線に沿う：x と y に同じだけ',
  'by lr/√(1−α) in each': 'それぞれ lr/√(1−α) だけ',
  'x comes down faster than with descent': 'x は降下法より速く下がる',
})
