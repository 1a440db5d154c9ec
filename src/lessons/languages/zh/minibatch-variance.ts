import { lessonTexts } from '../lesson-texts.ts'

export default lessonTexts({
  'The variance of a minibatch': '小批量的方差',
  'Noise falls with the root of the batch, cost rises with the batch.': '噪声随批量的平方根下降，代价随批量上升。',
  'Four paths into the same bowl, from ragged to smooth as the batch grows.': '四条路径进入同一个碗，批量越大越平滑。',
  'The same fit with batches of 1 and of 64: a ragged path and a smooth one.':
    '同样的拟合，批量为 1 和 64：一条路径参差，一条平滑。',
  'Batches of 1, 4, 16 and 64: each four times the one before.': '批量为 1、4、16 和 64：每个都是前一个的四倍。',
  'Four times the batch: how much smaller is the **standard deviation** of the gradient?':
    '批量变为四倍：梯度的**标准差**小了多少？',
  'By a factor of 4': '小到原来的 4 分之一',
  'By a factor of 2': '小到原来的 2 分之一',
  'By a factor of 16': '小到原来的 16 分之一',
  'It stays': '不变',
  'By a factor of 2; the variance falls by 4. Variance times batch size, measured over {{draws:5}} draws each: {{v1:4}}, {{v4:4}}, {{v16:4}}, {{v64:4}}. You pay four times as much for half the noise, which is why the best batch is seldom the largest.':
    '小到原来的 2 分之一；方差小到 4 分之一。方差乘以批量，各抽样 {{draws:5}} 次测得：{{v1:4}}、{{v4:4}}、{{v16:4}}、{{v64:4}}。付出四倍的代价只换来一半的噪声，所以最好的批量很少是最大的。',
  'batch size times variance is the same for all sizes, within 2 %': '各种批量下，批量乘以方差都相同，误差在 2 % 以内',
  'Spread of the gradient': '梯度的离散程度',
  batch: '批量大小',
  'standard deviation': '标准差',
  measured: '实测值',
  'one over the root of the batch': '批量大小平方根的倒数',
})
