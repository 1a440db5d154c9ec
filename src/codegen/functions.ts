import { join, type Kind } from './printed.ts'

/** How the notation's functions are called in Python. A name without a dot is a helper or a function of the script. */
export interface PythonFunction {
  readonly numpy: string
  readonly torch: string
  readonly kind: (kinds: readonly Kind[]) => Kind
  /** Does NumPy compute it for all members of a batch at once? */
  readonly batch: boolean
}

const entryByEntry = (numpy: string, torch: string): PythonFunction => ({
  numpy,
  torch,
  kind: (kinds) => join(...kinds),
  batch: true,
})
const same = (name: string): PythonFunction => entryByEntry(`np.${name}`, `torch.${name}`)
const own = (name: string, kind: Kind | ((kinds: readonly Kind[]) => Kind), batch = false): PythonFunction => ({
  numpy: name,
  torch: name,
  kind: typeof kind === 'function' ? kind : () => kind,
  batch,
})

const first = ([kind = 'scalar']: readonly Kind[]): Kind => kind

/** Everything a text may call, besides `if`, `min`, `max` and `square`, which are written in their own ways. */
export const pythonFunctions: Readonly<Record<string, PythonFunction>> = {
  sin: same('sin'),
  cos: same('cos'),
  tan: same('tan'),
  asin: entryByEntry('np.arcsin', 'torch.asin'),
  acos: entryByEntry('np.arccos', 'torch.acos'),
  atan: entryByEntry('np.arctan', 'torch.atan'),
  sinh: same('sinh'),
  cosh: same('cosh'),
  tanh: same('tanh'),
  exp: same('exp'),
  log: same('log'),
  sqrt: same('sqrt'),
  abs: same('abs'),
  sign: same('sign'),
  floor: same('floor'),
  hypot: same('hypot'),
  atan2: entryByEntry('np.arctan2', 'torch.atan2'),
  cbrt: entryByEntry('np.cbrt', 'cbrt'),
  sigmoid: entryByEntry('sigmoid', 'torch.sigmoid'),
  softplus: entryByEntry('softplus', 'softplus'),

  f: own('f', 'scalar', true),
  grad: own('grad', 'vector', true),
  hessian: own('hessian', 'matrix'),
  residuals: own('residuals', 'vector'),
  jacobian: own('jacobian', 'matrix'),
  gram: own('gram', 'matrix'),

  dot: own('dot', 'scalar', true),
  norm: own('norm', 'scalar', true),
  outer: { numpy: 'np.outer', torch: 'torch.outer', kind: () => 'matrix', batch: false },
  transpose: own('transposed', 'matrix'),
  diag: {
    numpy: 'np.diag',
    torch: 'torch.diag',
    kind: ([kind]) => (kind === 'matrix' ? 'vector' : 'matrix'),
    batch: false,
  },
  solve: own('solve', ([, kind = 'vector']) => kind),
  eigenvalues: own('eigenvalues', 'vector'),
  eigenvectors: own('eigenvectors', 'matrix'),
  newest: own('newest', ([kind]) => (kind === 'matrix' ? 'vector' : 'scalar')),
  rotate: own('rotate', first),
  unrotate: own('unrotate', first),
  push: own('push', first),
  unit: own('unit', 'vector'),
}
