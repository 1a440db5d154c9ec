import type { CoreTexts } from '../../catalogue.ts'

/** Why a network cannot be trained, or a plane not be laid through its weights. */
export const coreNetworks: CoreTexts = {
  'This method': 'この手法',
  'A network needs at least a layer of inputs and one of outputs.':
    'ネットワークには少なくとも入力層と出力層が一つずつ必要です。',
  'The samples have {} {}, so the input layer must have {}, not {}.':
    '標本の入力は {1} 個なので、入力層のユニットも {3} 個でなければならず、{4} 個ではいけません。',
  'This network has {} weights and biases; at most {} can be trained here. Make layers narrower or take some out.':
    'このネットワークの重みとバイアスは {} 個です。ここで学習できるのは {} 個までです。層を狭くするか減らしてください。',
  'This network is {} layers deep; at most {} can be trained here.':
    'このネットワークの深さは {} 層です。ここで学習できるのは {} 層までです。',
  'Layer {} has the width {}; a layer has a whole number of units, at least 1. Take the layer out or give it units.':
    '層 {} の幅は {} です。層のユニット数は 1 以上の整数です。層を取り除くか、ユニットを与えてください。',
  'Layer {} has {} units; at most {} can be trained here.':
    '層 {} のユニットは {} 個です。ここで学習できるのは {} 個までです。',
  'There {}, but {} activations; give one for each, or one name for all.':
    '{}に対して活性化関数が {} 個です。各層に一つずつ、または全部に一つを指定してください。',
  'is 1 hidden layer': '隠れ層 1 個',
  'are {} hidden layers': '隠れ層 {} 個',
  'There is no activation “{}”; the known ones are {}.': '活性化関数「{}」はありません。あるのは {} です。',
  'There is no initialization “{}”; the known ones are {}, or give the weights.':
    '初期化「{}」はありません。あるのは {} です。重みを直接与えることもできます。',
  'There is no data set “{}”; the known ones are {}.': 'データセット「{}」はありません。あるのは {} です。',
  'A network sees at most {} samples, not {}.': 'ネットワークが見る標本は {} 個までで、{} 個ではいけません。',
  'There are no samples; give x a row for each.': '標本がありません。x に標本ごとに一行を与えてください。',
  'x has {} rows and y {}; each sample needs both.': 'x は {} 行、y は {} 行です。どの標本にも両方が必要です。',
  'Row {} of x has {} numbers, the first row {}.': 'x の {} 行目の数は {} 個、最初の行は {} 個です。',
  'Row {} of x holds a value that is no number; mend it or leave the row out.':
    'x の {} 行目に数でない値があります。直すか、その行を除いてください。',
  'Input {} is {} in every sample that is trained on; leave the column out.':
    '入力 {} は学習に使うすべての標本で {} です。その列を除いてください。',
  'All samples that are trained on are of one class; there is nothing to learn. Add samples of another class.':
    '学習に使う標本がすべて一つのクラスなので、学ぶことがありません。別のクラスの標本を加えてください。',
  'The label of sample {} is {}; {}.': '標本 {} のラベルは {} です。{}。',
  'mend it or leave the sample out': '直すか、その標本を除いてください',
  'the loss “softmax” with {} outputs wants {}': '出力が {} 個の損失「softmax」には{}が必要です',
  'the network has {} output': 'ネットワークの出力は {} 個です',
  'the network has {} outputs': 'ネットワークの出力は {} 個です',
  'the loss “{}” wants {}': '損失「{}」には{}が必要です',
  '−1 or 1': ' −1 か 1 ',
  'any numbers': '任意の数',
  'whole class numbers from 0 to the number of outputs less one': '0 から出力数より一つ小さい数までの整数のクラス番号',
  'The targets of “{}” are any numbers, which the loss “{}” cannot take; it wants {}. Choose “squared”.':
    '「{}」の目標値は任意の数で、損失「{}」では扱えません。必要なのは{}です。「squared」を選んでください。',
  '“{}” has one target, so the output layer must have 1 unit, not {}.':
    '「{}」の目標値は一つなので、出力層のユニットは 1 個でなければならず、{} 個ではいけません。',
  'The loss “softmax” needs an output for each class, two at least.':
    '損失「softmax」にはクラスごとに一つ、少なくとも二つの出力が必要です。',
  '{} weights are given; these layers have {} ({}).':
    '与えられた重みは {} 個ですが、これらの層の重みは {} 個です（{}）。',
  'The given weights hold a value that is no number.': '与えられた重みに数でない値があります。',
  'At most {} networks can be trained at once, not {}.':
    '一度に学習できるネットワークは {} 個までで、{} 個ではいけません。',
  'Early stopping watches the loss on samples kept for validation, and none are kept; set a split below 1.':
    '早期終了は検証用標本での損失を見ますが、検証用標本がありません。学習に使う割合を 1 より小さくしてください。',
  'This plan would show the method over four million samples; take fewer steps or batches.':
    'この計画では手法に四百万を超える標本を見せることになります。ステップを減らすか、バッチを小さくしてください。',
  '{} looks along its own gradients; remove noise, batches and clipping.':
    '{} は自分の勾配に沿って進みます。ノイズ、ミニバッチ、クリッピングを外してください。',
  '{} takes no schedule on a network.': '{} はネットワークではスケジュールを使えません。',
  '{} has no learning rate that a schedule could change.': '{} にはスケジュールで変えられる学習率がありません。',
  '{} keeps matrices of the whole network; a plan of the training is for first-order methods.':
    '{} はネットワーク全体の行列を持ちます。学習の計画は一次の手法のためのものです。',
  '{} works in the plane alone: {}(…) of all the weights of a network would be too large a matrix.':
    '{} は平面でだけ使えます。ネットワークのすべての重みについての {}(…) は大きすぎる行列になります。',
  '{} trains networks layer by layer; this problem is none. Choose another method.':
    '{} はネットワークを層ごとに学習させます。この問題はネットワークではありません。別の手法を選んでください。',
  'A listed noise has two coordinates; for a network give its standard deviation.':
    '列挙したノイズの座標は二つです。ネットワークには標準偏差を与えてください。',
  '{} keeps a matrix of all pairs of weights: up to {} weights that makes sense, not for {}. Take L-BFGS or a first-order method.':
    '{}はすべての重みの組の行列を持ちます。意味があるのは重み {} 個までで、{} 個では使えません。L-BFGS か一次の手法を選んでください。',
  '{} needs samples that do not depend on one another; with batch normalization they do.':
    '{}には互いに依存しない標本が必要です。バッチ正規化では標本が互いに依存します。',
  '{} needs a loss with curvature; “hinge” has none.':
    '{}には曲率のある損失が必要です。「hinge」には曲率がありません。',
  'Principal directions are those of a path; choose a run at least.':
    '主方向は経路の主方向です。少なくとも一つの実行を選んでください。',
  'The two solutions are the same point; there is no line between them.':
    '二つの解は同じ点なので、その間に直線はありません。',
  'The three solutions lie on one line; there is no triangle between them.':
    '三つの解は一直線上にあるので、その間に三角形はありません。',
  'The network has the weights 0 to {}, and no weight {}.':
    'ネットワークの重みは 0 から {} までで、重み {} はありません。',
  'The two weights must differ.': '二つの重みは異なっていなければなりません。',
  'There is no run {} with weights of this network.': 'このネットワークの重みを持つ実行 {} はありません。',
  'The minima of a network are not known one by one; measure loss, steps or state.':
    'ネットワークの極小点は一つずつは知られていません。損失、ステップ数、状態のどれかを測ってください。',
  'A map has each network trained in one go; take the plan “layerwise” out.':
    '地図ではどのネットワークも一気に学習させます。計画「layerwise」を外してください。',
  'A sweep of networks has at most {} cells.': 'ネットワークの地図のマスは {} 個までです。',
}
