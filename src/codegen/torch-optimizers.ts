import { pythonFloat, pythonNumber } from './printed.ts'

type Values = Readonly<Record<string, number>>

/** The class of `torch.optim` that takes the same steps, and its arguments in Python. */
export interface TorchOptimizer {
  readonly name: string
  readonly arguments: readonly (readonly [string, string])[]
  /** What a reader of the script should know. */
  readonly note?: string
}

type Entry = (values: Values) => TorchOptimizer | undefined

const value = (values: Values, name: string): string => pythonFloat(values[name] ?? 0)
const pair = (values: Values, first: string, second: string): string =>
  `(${value(values, first)}, ${value(values, second)})`

/** A class whose arguments are called as our parameters are. */
const named =
  (name: string, ...names: readonly string[]): Entry =>
  (values) => ({ name, arguments: names.map((argument) => [argument, value(values, argument)]) })

/** The same with `betas`, and what else it takes. */
const withBetas =
  (name: string, names: readonly string[], more: readonly (readonly [string, string])[] = [], note?: string): Entry =>
  (values) => ({
    name,
    arguments: [
      ['lr', value(values, 'lr')],
      ['betas', pair(values, 'beta1', 'beta2')],
      ...names.map((argument): [string, string] => [argument, value(values, argument)]),
      ...more,
    ],
    ...(note === undefined ? {} : { note }),
  })

/** By our method's id; undefined where the parameters are such that PyTorch differs or refuses. */
const table: Readonly<Record<string, Entry>> = {
  gd: (values) => ({
    name: 'SGD',
    arguments: [['lr', value(values, 'lr')], ...(values['maximize'] === 1 ? [['maximize', 'True'] as const] : [])],
  }),
  // without momentum PyTorch dampens nothing
  momentum: (values) =>
    values['beta'] === 0 && values['dampening'] !== 0
      ? undefined
      : {
          name: 'SGD',
          arguments: [
            ['lr', value(values, 'lr')],
            ['momentum', value(values, 'beta')],
            ['dampening', value(values, 'dampening')],
          ],
        },
  nesterov: (values) => ({
    name: 'SGD',
    arguments: [
      ['lr', value(values, 'lr')],
      // with momentum 0 it is plain descent, which PyTorch does not let be called Nesterov's
      ...(values['beta'] === 0 ? [] : [['momentum', value(values, 'beta')] as const, ['nesterov', 'True'] as const]),
    ],
  }),
  adagrad: named('Adagrad', 'lr', 'lr_decay', 'initial_accumulator_value', 'eps'),
  rmsprop: (values) => ({
    name: 'RMSprop',
    arguments: [
      ['lr', value(values, 'lr')],
      ['alpha', value(values, 'alpha')],
      ['eps', value(values, 'eps')],
      ...(values['beta'] === 0 ? [] : [['momentum', value(values, 'beta')] as const]),
      ...(values['centered'] === 1 ? [['centered', 'True'] as const] : []),
    ],
  }),
  adadelta: named('Adadelta', 'lr', 'rho', 'eps'),
  adam: (values) => (values['bias_correction'] === 0 ? undefined : withBetas('Adam', ['eps'])(values)),
  amsgrad: withBetas('Adam', ['eps'], [['amsgrad', 'True']]),
  adamax: withBetas('Adamax', ['eps']),
  nadam: withBetas(
    'NAdam',
    ['eps', 'momentum_decay'],
    [['foreach', 'True']],
    'PyTorch 1.13 forgets part of the momentum without foreach',
  ),
  radam: withBetas('RAdam', ['eps']),
  adamw: withBetas('AdamW', ['eps', 'weight_decay']),
  rprop: (values) => {
    const { eta_minus: minus = 0, eta_plus: plus = 0 } = values
    if (!(minus > 0 && minus < 1 && plus > 1) || (values['weight_decay'] ?? 0) !== 0) return undefined
    return {
      name: 'Rprop',
      arguments: [
        ['lr', value(values, 'lr')],
        ['etas', pair(values, 'eta_minus', 'eta_plus')],
        ['step_sizes', pair(values, 'step_min', 'step_max')],
      ],
    }
  },
  asgd: (values) => ({
    name: 'ASGD',
    arguments: [
      ['lr', value(values, 'lr')],
      ['lambd', value(values, 'lambd')],
      ['alpha', value(values, 'alpha')],
      ['t0', pythonNumber(values['t0'] ?? 1e6)],
    ],
    note: "the average is optimizer.state[theta]['ax']",
  }),
}

/** The optimizer of PyTorch that equals our method with these parameters; undefined where none does. */
export function torchOptimizer(id: string, values: Values): TorchOptimizer | undefined {
  const found = Object.hasOwn(table, id) ? table[id]?.(values) : undefined
  const decay = values['weight_decay'] ?? 0
  if (!found || decay === 0 || found.arguments.some(([name]) => name === 'weight_decay')) return found
  return { ...found, arguments: [...found.arguments, ['weight_decay', pythonFloat(decay)]] }
}
