import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'The variance of a minibatch': 'ミニバッチの分散',
  'Noise falls with the root of the batch, cost rises with the batch.':
    'ノイズはバッチサイズの平方根で減り、費用はバッチサイズとともに増えます。',
  'Four paths into the same bowl, from ragged to smooth as the batch grows.':
    '同じお椀への四本の経路。バッチが大きくなるほど、ぎざぎざから滑らかになる。',
  'The same fit with batches of 1 and of 64: a ragged path and a smooth one.':
    '同じ当てはめを、バッチサイズ 1 と 64 で：ぎざぎざの経路と滑らかな経路。',
  'Batches of 1, 4, 16 and 64: each four times the one before.': 'バッチサイズは 1、4、16、64：それぞれ前の四倍です。',
  'Four times the batch: how much smaller is the **standard deviation** of the gradient?':
    'バッチを四倍にすると、勾配の**標準偏差**はどれだけ小さくなりますか。',
  'By a factor of 4': '4 分の一に',
  'By a factor of 2': '2 分の一に',
  'By a factor of 16': '16 分の一に',
  'It stays': '変わらない',
  'By a factor of 2; the variance falls by 4. Variance times batch size, measured over {{draws:5}} draws each: {{v1:4}}, {{v4:4}}, {{v16:4}}, {{v64:4}}. You pay four times as much for half the noise, which is why the best batch is seldom the largest.':
    '2 分の一になり、分散は 4 分の一になります。分散とバッチサイズの積を、それぞれ {{draws:5}} 回の抽出で測ると：{{v1:4}}、{{v4:4}}、{{v16:4}}、{{v64:4}}。四倍払ってノイズは半分。だから最良のバッチが最大であることはめったにありません。',
  'batch size times variance is the same for all sizes, within 2 %':
    'バッチサイズと分散の積は、どのサイズでも 2 % 以内で等しい',
  'Spread of the gradient': '勾配のばらつき',
  batch: 'バッチサイズ',
  'standard deviation': '標準偏差',
  measured: '実測値',
  'one over the root of the batch': 'バッチサイズの平方根の逆数',
})
