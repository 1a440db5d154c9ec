import type { Experiment, Run } from '../experiment/experiment.ts'
import { runParameters } from '../experiment/parameters.ts'
import { methods } from '../methods/index.ts'
import { activations } from '../networks/activations/index.ts'
import type { NetworkFields } from '../networks/fields.ts'
import { initialWeights } from '../networks/initial-weights.ts'
import { networkLosses } from '../networks/losses/index.ts'
import { planOf } from '../networks/plans/index.ts'
import { resolveNetwork, type Layer, type Network } from '../networks/network.ts'
import { samplesOf, type Samples } from '../networks/samples.ts'
import { scheduleStage } from '../schedules/text.ts'
import { helperTexts } from './helpers.ts'
import { Identifiers } from './identifiers.ts'
import type { Language } from './language.ts'
import { plainText } from './plain-text.ts'
import { pythonFloat } from './printed.ts'
import { scriptHead } from './script-head.ts'
import { scheduleLines } from './schedule-lines.ts'
import { torchOptimizer } from './torch-optimizers.ts'

/**
 * A PyTorch script that trains the experiment's network from the same weights on the same data, in float64. Its `paths` has for every
 * run all weights after each step, shape (steps + 1, weights), in our order: W1 row-major, b1, W2, b2, …
 * @throws Error with a sentence for what cannot be exported
 */
export function networkScript(experiment: Experiment, fields: NetworkFields, language: Language): string {
  if (language !== 'torch')
    throw new Error('A network is exported as PyTorch, which finds its gradients; choose PyTorch.')
  if (experiment.starts !== undefined) throw new Error('One network is exported at a time; remove the batch of starts.')
  const network = resolveNetwork(fields)
  const samples = samplesOf(fields, network, experiment.seed)
  const weights = initialWeights(fields, network, experiment.seed)
  const needs = new Set<string>()
  const names = new Identifiers(['forward', 'loss', 'START', 'X', 'Y', 'XV', 'YV', 'STEPS'])
  const runs = experiment.runs.map((run) => runLines(run, experiment, samples, names, (name) => needs.add(name)))
  const parts = [
    dataLines(
      samples,
      weights,
      experiment.steps,
      experiment.runs.some(({ stop }) => stop),
    ),
    forwardLines(network),
    lossLines(network),
    ...helperTexts(needs, 'torch').map((text) => text.split('\n')),
    ...runs.map(({ lines }) => lines),
  ]
  const script = [...parts, endLines(runs.map(({ name }) => name))].map((part) => part.join('\n')).join('\n\n\n')
  const head = [...scriptHead(experiment, script), 'import torch', '', 'torch.set_default_dtype(torch.float64)']
  return `${head.join('\n')}\n\n\n${script}\n`
}

const row = (numbers: Iterable<number>): string => `[${Array.from(numbers, pythonFloat).join(', ')}]`

function dataLines(samples: Samples, weights: Float64Array, steps: number, validates: boolean): string[] {
  const { rows, inputs, outputs, training, validation } = samples
  const width = inputs + outputs
  const part = (from: number, to: number, first = 0, count = training) =>
    Array.from(
      { length: count },
      (_, i) => `    ${row(rows.subarray((first + i) * width + from, (first + i) * width + to))},`,
    )
  return [
    `STEPS = ${steps}`,
    'X = torch.tensor([',
    ...part(0, inputs),
    '])',
    'Y = torch.tensor([',
    ...part(inputs, width),
    '])',
    ...(validates
      ? [
          '# kept for validation',
          'XV = torch.tensor([',
          ...part(0, inputs, training, validation),
          '])',
          'YV = torch.tensor([',
          ...part(inputs, width, training, validation),
          '])',
        ]
      : []),
    '# all weights in one vector: W1 row by row, b1, W2, b2, ...',
    `START = torch.tensor(${row(weights)})`,
  ]
}

function forwardLines({ layers }: Network): string[] {
  return [
    'def forward(theta, a):',
    '    """The outputs of the network with the weights theta."""',
    ...layers.flatMap((layer, l) => layerLines(layer, l === layers.length - 1)).map((line) => `    ${line}`),
    '    return z',
  ]
}

function layerLines(layer: Layer, last: boolean): string[] {
  const { inputs, outputs, weights, bias, activation, residual, normalization } = layer
  const matrix = `theta[${weights}:${bias}].reshape(${outputs}, ${inputs})`
  const sums = `a @ ${matrix}.T`
  const normalized =
    normalization === 'batch'
      ? [`z = torch.nn.functional.batch_norm(${sums}, None, None, training=True)`]
      : normalization === 'layer'
        ? [`z = torch.nn.functional.layer_norm(${sums}, (${outputs},))`]
        : []
  const shift = `theta[${bias}:${bias + outputs}]`
  const value = activations.get(activation ?? 'linear')?.torch ?? 'z'
  return [
    ...normalized,
    normalized.length > 0 ? `z = z + ${shift}` : `z = ${sums} + ${shift}`,
    ...(last ? [] : [`a = ${value}${residual ? ' + a' : ''}`]),
  ]
}

function lossLines({ loss, l2, layers }: Network): string[] {
  const known = networkLosses.get(loss)
  const penalty = layers.map(({ weights, bias }) => `(theta[${weights}:${bias}] ** 2).sum()`).join(' + ')
  return [
    'def loss(theta, x, target):',
    `    """${plainText(known?.name ?? loss)}, the mean over the samples."""`,
    '    out = forward(theta, x)',
    `    return ${known?.torch ?? ''}${l2 > 0 ? ` + ${pythonFloat(l2)} * (${penalty})` : ''}`,
  ]
}

function runLines(
  run: Run,
  experiment: Experiment,
  samples: Samples,
  names: Identifiers,
  need: (name: string) => void,
): { name: string; lines: string[] } {
  const { training } = samples
  const method = typeof run.method === 'string' ? methods.get(run.method) : undefined
  const parameters = runParameters(experiment, run)
  const optimizer = method && torchOptimizer(method.id, parameters)
  if (!method || !optimizer)
    throw new Error(
      `${method?.name ?? 'This method'} is no optimizer of PyTorch with these parameters; a network is exported with those that are.`,
    )
  const { batch, order = 'given', growth = 1, noise = 0 } = run.gradient ?? {}
  if (noise !== 0) throw new Error('Noise on the gradient of a network cannot be exported as code yet; remove it.')
  if (batch !== undefined && (order !== 'given' || growth !== 1))
    throw new Error('Of the batches of a network only those in the given order, all of one size, are exported yet.')
  const seen = planLines(run, samples, experiment.steps)
  if (run.stop && samples.validation === 0)
    throw new Error('Early stopping watches samples kept for validation, and none are kept; set a split below 1.')
  if (run.stop && 'network' in experiment.problem && experiment.problem.network.normalization === 'batch')
    throw new Error('Early stopping with batch normalization cannot be exported as code yet; remove one of them.')
  const name = names.fresh(method.id.replaceAll(/[^a-z0-9]+/g, '_'))
  const schedule = run.schedule && scheduleStage(run.schedule)
  if (run.schedule?.id === 'plateau')
    throw new Error('A schedule that watches the loss of a network cannot be exported as code yet; take another.')
  const own = new Identifiers([
    'theta',
    't',
    'k',
    'rows',
    'path',
    'optimizer',
    'order',
    'seen',
    'value',
    'least',
    'best',
    'kept',
  ])
  const rate = schedule && scheduleLines(schedule, parameters['lr'] ?? 0, 't', own, 'torch', need, () => undefined)
  const list = ['[theta]', ...optimizer.arguments.map(([argument, value]) => `${argument}=${value}`)].join(', ')
  const decay = parameters['weight_decay'] ?? 0
  const decays =
    decay !== 0 &&
    method.decaysItself !== true &&
    !optimizer.arguments.some(([argument]) => argument === 'weight_decay')
  return {
    name,
    lines: [
      `def ${name}(theta):`,
      ...[
        `"""${plainText(method.name)} (${plainText(method.source)})."""`,
        'theta = theta.clone().requires_grad_()',
        `optimizer = torch.optim.${optimizer.name}(${list})`,
        ...(rate?.before ?? []),
        ...seen.before,
        ...(run.stop ? ['least, best, kept = math.inf, 0, theta.detach().clone()'] : []),
        'path = [theta.detach().clone()]',
        `for t in ${rate ? 'torch.arange(1.0, STEPS + 1)' : 'range(1, STEPS + 1)'}:`,
        ...[
          ...(run.stop ? stopLines(run.stop.patience) : []),
          ...(rate ? [...rate.each, 'optimizer.param_groups[0]["lr"] = float(lr)'] : []),
          ...(run.plan
            ? seen.each
            : batch === undefined
              ? ['x, y = X, Y']
              : [
                  `rows = [((int(t) - 1) * ${Math.min(batch, training)} + i) % ${training} for i in range(${Math.min(batch, training)})]`,
                  'x, y = X[rows], Y[rows]',
                ]),
          'optimizer.zero_grad()',
          'loss(theta, x, y).backward()',
          ...clipLines(run),
          ...(decays ? [`theta.grad += ${pythonFloat(decay)} * theta.detach()`] : []),
          'optimizer.step()',
          'path.append(theta.detach().clone())',
        ].map((line) => `    ${line}`),
        ...(run.stop ? ['path += [kept] * (STEPS + 1 - len(path))'] : []),
        'return torch.stack(path)',
      ].map((line) => `    ${line}`),
    ],
  }
}

/** Before step t: has the validation loss not fallen for so many steps, the best weights are kept. */
const stopLines = (patience: number): string[] => [
  'value = float(loss(theta.detach(), XV, YV))',
  'if value < least:',
  '    least, best, kept = value, int(t) - 1, theta.detach().clone()',
  `elif int(t) - 1 - best >= ${patience}:`,
  '    break',
]

/** The rows that a step sees by the run's plan. @throws Error for a plan that has no such script */
function planLines(run: Run, samples: Samples, steps: number): { before: string[]; each: string[] } {
  if (!run.plan) return { before: [], each: [] }
  const plan = planOf(run.plan)
  const rows = plan?.of.rows?.(samples, steps, plan.numbers)
  if (!plan || !rows)
    throw new Error(`${plan?.of.name ?? 'This plan'} cannot be exported as code yet; remove the plan of the training.`)
  if (run.gradient?.batch !== undefined)
    throw new Error('A curriculum with batches cannot be exported as code yet; remove the batches.')
  const counts = Array.from({ length: steps }, (_, k) => rows.count(k + 1))
  return {
    before: [
      '# the samples from the easiest to the hardest, and how many of them each step sees',
      `order = [${rows.order.join(', ')}]`,
      `seen = [${counts.join(', ')}]`,
    ],
    each: ['rows = order[:seen[int(t) - 1]]', 'x, y = X[rows], Y[rows]'],
  }
}

function clipLines({ clip }: Run): string[] {
  if (!clip) return []
  return 'norm' in clip
    ? [`torch.nn.utils.clip_grad_norm_([theta], ${pythonFloat(clip.norm)})`]
    : [`torch.nn.utils.clip_grad_value_([theta], ${pythonFloat(clip.value)})`]
}

const endLines = (names: readonly string[]): string[] => [
  'paths = {',
  ...names.map((name) => `    "${name}": ${name}(START),`),
  '}',
  '',
  'if __name__ == "__main__":',
  '    if "--json" in sys.argv:',
  '        print(json.dumps({name: path.tolist() for name, path in paths.items()}))',
  '    else:',
  '        for name, path in paths.items():',
  '            print(name, "ends with loss", float(loss(path[-1], X, Y)))',
]
