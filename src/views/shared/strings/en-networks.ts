import { counted, number } from './en.ts'

/** The words of neural networks, in English. */
export const networks = {
  title: 'What the networks answer',
  loss: (loss: string) => `loss ${loss}`,
  right: (right: string) => `${right}\u00a0% right`,
  lossAndRight: (loss: string, right: string) => `loss ${loss} · ${right}\u00a0% right`,
  noPlane: (inputs: number) =>
    `The samples have ${number(inputs)} inputs, so there is no plane to draw them in. The curves below tell how the training goes.`,
  boundary: (members: number) =>
    members === 1 ? 'Decision boundary of a network' : `Decision boundaries of ${number(members)} networks`,
  curve: (members: number) =>
    members === 1 ? 'Curve fitted by a network' : `Curves fitted by ${number(members)} networks`,
  values: (members: number) =>
    members === 1 ? 'Values told by a network' : `Values told by ${number(members)} networks`,
  samples: (training: number, validation: number) =>
    validation === 0
      ? counted(training, 'sample', 'samples')
      : `${number(training)} samples to train on and ${number(validation)} for validation`,
  picture: (what: string, step: number, data: string, standing: string) =>
    `${what} at step ${number(step)}, over ${data}: ${standing}.`,
  best: (step: number) => `best on the samples for validation at step ${number(step)}`,
  bandNote: 'Medians of the networks, and bands from quartile to quartile.',
  validationNote: 'Thin: samples kept for validation.',
  bestNote: 'Ring: best there.',
  stopped: (step: number) => `stopped early at step ${number(step)}`,
  stopNote: 'Dotted: stopped, back to the ring.',
  validationOf: (name: string) => `${name} on validation samples`,
  happened: (name: string, first: string, last: string, steps: number) =>
    `${name}: the loss went from ${first} to ${last} in ${counted(steps, 'step', 'steps')}.`,
  happenedMany: (name: string, count: number, last: string, low: string, high: string) =>
    `${name}: of ${number(count)} networks half end with a loss between ${low} and ${high}, the median is ${last}.`,
  wasStopped: (step: number, best: number) =>
    `It was stopped early at step ${number(step)} and went back to the weights of step ${number(best)}.`,
  diverged: (name: string, step: number) =>
    `${name} left the finite numbers at step ${number(step)} and rests at its last weights: the learning rate is too large.`,
  rightOf: (training: string, validation: string | undefined) =>
    validation === undefined
      ? `It names ${training}\u00a0% of the samples rightly.`
      : `It names ${training}\u00a0% of the samples rightly that it was trained on, and ${validation}\u00a0% of the others.`,
  overfits: (step: number, best: string, last: string) =>
    `On the samples kept for validation it was best at step ${number(step)} (loss ${best}) and ends with ${last}: it overfits.`,
  inside: {
    title: 'Layers: activations, weights and their scales',
    of: (name: string, step: number, member: number) =>
      `${name}${member === 0 ? '' : `, network ${number(member)}`}, at step ${number(step)}. Orange is below 0, blue above. Press a picture’s heading to look into another run.`,
    layer: 'Layer',
    hidden: (layer: number) => `hidden ${layer}`,
    outputs: 'outputs',
    activations: 'Activations over the inputs',
    weights: 'Weights, bias last',
    activationScale: 'Size of activations',
    gradientScale: 'Size of gradient',
  },
  spectrum: {
    title: 'Curvature: eigenvalues of the Hessian along the way',
    axis: 'steps',
    measuring: (done: number, all: number) => `Working out eigenvalues: ${number(done)} of ${number(all)} steps …`,
    tooMany: (parameters: number) =>
      `This network has ${number(parameters)} weights; eigenvalues are worked out for up to 400. Make layers narrower or take some out.`,
    edge: (value: string) => `edge of stability: ${value}`,
    told: (name: string, top: string, step: number, edge: string | undefined) =>
      `${name}: the largest eigenvalue is ${top} at step ${number(step)}${edge === undefined ? '; this method scales its steps by itself, so no single edge of stability belongs to it.' : `; above ${edge} steps grow along its eigenvector.`}`,
  },
  /** Names of what the registries hold, by id; what is absent is called there as it is everywhere. */
  names: {
    moons: 'Two moons',
    circles: 'Circles',
    xor: 'XOR',
    spiral: 'Spiral',
    blobs: 'Blobs',
    checkerboard: 'Checkerboard',
    sine: 'Sine',
    step: 'Step',
    linear: 'linear',
    sigmoid: 'sigmoid',
    logistic: 'Logistic loss',
    squared: 'Squared error',
    softmax: 'Softmax cross-entropy',
    hinge: 'Hinge loss',
    constant: 'Constant',
    uniform: 'Uniform',
    glorot: 'Glorot (normalized)',
    he: 'He',
    lecun: 'LeCun',
    orthogonal: 'Orthogonal',
    sparse: 'Sparse',
  } as Readonly<Record<string, string>>,
  group: 'Neural networks',
  ready: {
    moons: 'Two moons',
    circles: 'Circle in a ring',
    xor: 'XOR: opposite quadrants',
    spiral: 'Two spirals',
    blobs: 'Four blobs, four classes',
    checkerboard: 'Checkerboard',
    sine: 'Fit a sine',
    step: 'Fit a step',
    deep: 'Deep and narrow: ten layers of 8',
    overfit: 'Few noisy samples: it overfits',
  },
  shows: {
    moons: 'Two classes that no straight line parts: the boundary has to bend.',
    circles: 'One class lies around the other: the boundary has to close.',
    xor: 'No single unit can tell opposite quadrants apart; where it starts decides whether four can.',
    spiral: 'The arms wind around one another: hard for small networks, and for slow methods.',
    blobs: 'One output for each class; the largest names it.',
    checkerboard: 'Many islands: a wide network can, a narrow one cannot.',
    sine: 'A curve instead of classes: one input, one value.',
    step: 'A jump needs large weights; small steps take long to find them.',
    deep: 'Gradients fade from layer to layer. Add skip connections, or take K-FAC.',
    overfit: 'The validation loss falls, and then rises again: stop early, or add a penalty.',
  },
  data: {
    title: 'Data',
    kind: 'samples',
    own: 'my own',
    samples: 'number of samples',
    noise: 'noise',
    classes: 'classes',
    split: 'share to train on',
  },
  layers: {
    group: 'Network',
    title: 'Layers',
    inputs: 'inputs',
    outputs: 'outputs',
    hidden: (layer: number) => `hidden layer ${layer}`,
    width: (layer: number) => `units of hidden layer ${layer}`,
    narrower: (layer: number) => `One unit less in hidden layer ${layer}`,
    wider: (layer: number) => `One unit more in hidden layer ${layer}`,
    remove: (layer: number) => `Take out hidden layer ${layer}`,
    add: 'Add a layer',
    parameters: (count: number, most: number) =>
      `${counted(count, 'weight or bias', 'weights and biases')}; at most ${number(most)}.`,
  },
  activation: 'activation',
  several: 'one for each layer',
  normalization: 'normalization',
  normalizations: { none: 'none', batch: 'over the batch', layer: 'over the layer' },
  skip: 'skip connections',
  lossLabel: 'loss',
  l2: 'penalty on large weights (λ)',
  initialization: 'first weights',
  given: 'given one by one',
  scale: 'scale of the first weights',
  usual: 'Take the usual layers',
  training: {
    stop: 'Early stopping',
    patience: 'steps of patience',
    stopHint:
      'Stops once the loss on the validation samples has not fallen for so many steps, and keeps the weights that were best there.',
    noValidation: 'Early stopping needs samples kept for validation: make the share to train on smaller than 1.',
    plan: 'Plan of the training',
    noPlan: 'None: everything at once',
    plans: {
      curriculum: {
        name: 'Curriculum',
        does: 'Samples whose neighbours have the same target come first; the share that is trained on grows until all are in.',
      },
      continuation: {
        name: 'Continuation',
        does: 'Each step takes the gradient at weights shifted by normal noise, a sample of the blurred loss; the blur shrinks to nothing.',
      },
      layerwise: {
        name: 'Layer by layer',
        does: 'Hidden layers come in one after another, each trained alone on what the kept ones before it give; then all are trained together.',
      },
    } as Readonly<Record<string, { readonly name: string; readonly does: string }>>,
  },
  start: {
    seed: 'seed',
    again: 'New random start',
    againHint: 'Another seed: other first weights, and other samples of the same kind',
    members: 'networks for each run',
    count: (count: number) => number(count),
    hint: 'All runs begin with the same weights. With several networks each has weights of its own; medians are told.',
  },
  own: {
    summary: 'Own samples',
    summaryUsed: (rows: number) => `Own samples: ${counted(rows, 'row', 'rows')}`,
    field: 'A table: inputs, and in the last column a label or a value. Paste it, or drop a file here',
    remove: 'Back to made-up samples',
    back: 'Two moons are back.',
    used: (rows: number) => `${counted(rows, 'sample is', 'samples are')} in use.`,
    scaled: 'Inputs with large values were centred and scaled.',
    stays: 'What was there before stays in use.',
    line: (line: number, message: string) => `Line ${number(line)}: ${message}`,
    oneColumn: 'there is one column; at least two are needed, an input and a label.',
    manyColumns: (most: number) => `there are more than ${number(most)} columns; leave some out.`,
    unequal: (columns: number, first: number) =>
      `there are ${number(columns)} columns, in the first row ${number(first)}.`,
    noNumber: (cell: string, column: number) =>
      `“${cell}” in column ${column} is no finite number; mend it or leave the row out.`,
    tooMany: (most: number) => `there are more rows than ${number(most)}; leave some out.`,
    fewRows: 'At least two rows of numbers are needed, such as 0.5, 1.2, 0.',
  },
} as const
