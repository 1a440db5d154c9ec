import type { CoreTexts } from '../../catalogue.ts'

/** Why a network cannot be trained, or a plane not be laid through its weights. */
export const coreNetworks: CoreTexts = {
  'This method': '该方法',
  'A network needs at least a layer of inputs and one of outputs.': '网络至少需要一个输入层和一个输出层。',
  'The samples have {} {}, so the input layer must have {}, not {}.':
    '样本有 {1} 个输入，因此输入层必须有 {3} 个单元，而不是 {4} 个。',
  'This network has {} weights and biases; at most {} can be trained here. Make layers narrower or take some out.':
    '该网络有 {} 个权重和偏置；这里最多能训练 {} 个。请缩小或去掉一些层。',
  'This network is {} layers deep; at most {} can be trained here.': '该网络深 {} 层；这里最多能训练 {} 层。',
  'Layer {} has the width {}; a layer has a whole number of units, at least 1. Take the layer out or give it units.':
    '第 {} 层的宽度是 {}；一层的单元数是不小于 1 的整数。请去掉该层或给它单元。',
  'Layer {} has {} units; at most {} can be trained here.': '第 {} 层有 {} 个单元；这里最多能训练 {} 个。',
  'There {}, but {} activations; give one for each, or one name for all.':
    '有{}，却给了 {} 个激活函数；请每层给一个，或全部用同一个。',
  'is 1 hidden layer': ' 1 个隐藏层',
  'are {} hidden layers': ' {} 个隐藏层',
  'There is no activation “{}”; the known ones are {}.': '没有激活函数“{}”；已有的是 {}。',
  'There is no initialization “{}”; the known ones are {}, or give the weights.':
    '没有初始化方式“{}”；已有的是 {}，也可以直接给出权重。',
  'There is no data set “{}”; the known ones are {}.': '没有数据集“{}”；已有的是 {}。',
  'A network sees at most {} samples, not {}.': '网络最多看 {} 个样本，而不是 {} 个。',
  'There are no samples; give x a row for each.': '没有样本；请在 x 中为每个样本给一行。',
  'x has {} rows and y {}; each sample needs both.': 'x 有 {} 行而 y 有 {} 行；每个样本两者都要有。',
  'Row {} of x has {} numbers, the first row {}.': 'x 的第 {} 行有 {} 个数，第一行有 {} 个。',
  'Row {} of x holds a value that is no number; mend it or leave the row out.':
    'x 的第 {} 行中有不是数的值；请改正，或去掉这一行。',
  'Input {} is {} in every sample that is trained on; leave the column out.':
    '输入 {} 在所有训练样本中都是 {}；请去掉这一列。',
  'All samples that are trained on are of one class; there is nothing to learn. Add samples of another class.':
    '所有训练样本都属于同一类，没有什么可学。请加入另一类的样本。',
  'The label of sample {} is {}; {}.': '样本 {} 的标签是 {}；{}。',
  'mend it or leave the sample out': '请改正，或去掉该样本',
  'the loss “softmax” with {} outputs wants {}': '有 {} 个输出的损失“softmax”需要{}',
  'the network has {} output': '网络有 {} 个输出',
  'the network has {} outputs': '网络有 {} 个输出',
  'the loss “{}” wants {}': '损失“{}”需要{}',
  '−1 or 1': ' −1 或 1',
  'any numbers': '任意的数',
  'whole class numbers from 0 to the number of outputs less one': '从 0 到输出数减一的整数类别号',
  'The targets of “{}” are any numbers, which the loss “{}” cannot take; it wants {}. Choose “squared”.':
    '“{}”的目标值是任意的数，损失“{}”不能接受；它需要{}。请选择“squared”。',
  '“{}” has one target, so the output layer must have 1 unit, not {}.':
    '“{}”只有一个目标值，因此输出层必须有 1 个单元，而不是 {} 个。',
  'The loss “softmax” needs an output for each class, two at least.': '损失“softmax”每类需要一个输出，至少两个。',
  '{} weights are given; these layers have {} ({}).': '给出了 {} 个权重；这些层有 {} 个（{}）。',
  'The given weights hold a value that is no number.': '给出的权重中有不是数的值。',
  'At most {} networks can be trained at once, not {}.': '一次最多能训练 {} 个网络，而不是 {} 个。',
  'Early stopping watches the loss on samples kept for validation, and none are kept; set a split below 1.':
    '早停要看验证样本上的损失，而现在没有验证样本；请把训练所占份额设为小于 1。',
  'This plan would show the method over four million samples; take fewer steps or batches.':
    '按此计划，方法要看超过四百万个样本；请减少步数或缩小批次。',
  '{} looks along its own gradients; remove noise, batches and clipping.':
    '{} 沿自己的梯度前进；请去掉噪声、小批次和裁剪。',
  '{} takes no schedule on a network.': '{} 在网络上不支持调度。',
  '{} has no learning rate that a schedule could change.': '{} 没有可以由调度改变的学习率。',
  '{} keeps matrices of the whole network; a plan of the training is for first-order methods.':
    '{} 保存整个网络的矩阵；训练计划只用于一阶方法。',
  '{} works in the plane alone: {}(…) of all the weights of a network would be too large a matrix.':
    '{} 只能用于平面：对网络的所有权重，{}(…) 会是过大的矩阵。',
  '{} trains networks layer by layer; this problem is none. Choose another method.':
    '{} 逐层训练网络；这个问题不是网络。请选择另一种方法。',
  'A listed noise has two coordinates; for a network give its standard deviation.':
    '列出的噪声有两个坐标；对网络请给出它的标准差。',
  '{} keeps a matrix of all pairs of weights: up to {} weights that makes sense, not for {}. Take L-BFGS or a first-order method.':
    '{}保存所有权重对的矩阵：不超过 {} 个权重时才有意义，而这里有 {} 个。请用 L-BFGS 或一阶方法。',
  '{} needs samples that do not depend on one another; with batch normalization they do.':
    '{}需要互不依赖的样本；用批归一化时样本相互依赖。',
  '{} needs a loss with curvature; “hinge” has none.': '{}需要有曲率的损失；“hinge”没有曲率。',
  'Principal directions are those of a path; choose a run at least.': '主方向是路径的主方向；请至少选择一次运行。',
  'The two solutions are the same point; there is no line between them.': '两个解是同一点；它们之间没有直线。',
  'The three solutions lie on one line; there is no triangle between them.': '三个解在一条直线上；它们之间没有三角形。',
  'The network has the weights 0 to {}, and no weight {}.': '网络有权重 0 到 {}，没有权重 {}。',
  'The two weights must differ.': '两个权重必须不同。',
  'There is no run {} with weights of this network.': '没有带有该网络权重的运行 {}。',
  'The minima of a network are not known one by one; measure loss, steps or state.':
    '网络的极小值无法逐个知道；请测量损失、步数或状态。',
  'A map has each network trained in one go; take the plan “layerwise” out.':
    '地图中每个网络一次训练到底；请去掉计划“layerwise”。',
  'A sweep of networks has at most {} cells.': '网络的地图最多有 {} 个格子。',
}
