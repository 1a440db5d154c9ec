import type { Experiment, NetworkProblem } from '../../experiment/experiment.ts'
import { normalise } from '../../experiment/normalise.ts'
import type { End } from '../../trajectories/result.ts'
import type { SimulateOptions } from '../engine.ts'
import type { Executor } from '../kernels/batch.ts'
import { axisValues, cellLimit, setterOf, type Axis } from '../simulate/axis.ts'
import { pacer } from '../simulate/breath.ts'
import { Refusal } from '../simulate/refusal.ts'
import { networkExecutor } from './executors.ts'
import { membersOf, settingOf, type Member } from './members.ts'
import { trainMembers } from './train.ts'

/** As `SweepOptions` and `Sweep` of every experiment. */
interface NetworkSweep extends Pick<SimulateOptions, 'signal' | 'onProgress'> {
  readonly x: Axis
  readonly y?: Axis
  readonly measure: 'loss' | 'steps' | 'state' | 'minimum'
}

interface Swept {
  readonly width: number
  readonly height: number
  readonly values: Float64Array
}

const states = ['converged', 'diverged', 'stalled', 'running'] as const
const limit = cellLimit('A sweep of networks has at most', 65_536)
/** Most networks trained at once. */
const most = { js: 16, wasm: 64, webgpu: 1024 } as const

/**
 * Run 0 of a network's experiment at every cell of a map: each is what `simulate` says of the experiment with the cell's values in it.
 * Cells whose code is the same are trained together. Beside the axes of every experiment: `problem.samples`, `problem.noise`,
 * `problem.split`, `problem.l2` and `problem.scale` (of the first weights).
 * @throws Refusal for axes that cannot be swept, and whatever `simulate` refuses
 */
export async function sweepNetworks(executor: Executor, given: Experiment, options: NetworkSweep): Promise<Swept> {
  const { x, y, measure, signal } = options
  if (measure === 'minimum')
    throw new Refusal('The minima of a network are not known one by one; measure loss, steps or state.', 'measure')
  if (y?.of === x.of) throw new Refusal('The two axes must differ.', 'y.of')
  if (given.runs[0]?.plan?.id === 'layerwise')
    throw new Refusal('A map has each network trained in one go; take the plan “layerwise” out.', 'plan')
  const { starts: _, ...single } = given
  const experiment: Experiment = { ...single, runs: given.runs.slice(0, 1) }
  const columns = { set: setter(x.of, experiment, 'x'), values: axisValues(x, 'x', limit) }
  const rows = y ? { set: setter(y.of, experiment, 'y'), values: axisValues(y, 'y', limit) } : undefined
  const [width, height] = [columns.values.length, rows?.values.length ?? 1]
  if (width * height > limit.cells) throw new Refusal(limit.sentence, 'x.count')
  const cells = Array.from({ length: width * height }, (_cell, k): Experiment => {
    const across = columns.set(experiment, columns.values[k % width] ?? 0)
    return rows ? rows.set(across, rows.values[Math.floor(k / width)] ?? 0) : across
  })
  const values = new Float64Array(cells.length)
  const pause = pacer(cells.length * experiment.steps, options)
  const back = await networkExecutor(executor)
  for (const group of groupsOf(cells)) {
    for (let from = 0; from < group.length; from += most[back.name]) {
      const [first, ...others] = group.slice(from, from + most[back.name])
      const given = first && cells[first.cell]?.runs[0]
      if (!first || !given) continue
      // no measure is of the average, which would keep every step
      const { average: _average, ...run } = given
      const all = [first, ...others]
      const members: [Member, ...Member[]] = [first.member, ...others.map(({ member }) => member)]
      const told = (steps: number) => pause(steps * members.length)
      const trained = await trainMembers(back, experiment.steps, run, members, { signal, keep: 'ends' }, false, told)
      const ends: readonly End[] = 'state' in trained.end ? [trained.end] : trained.end
      all.forEach(({ cell }, i) => {
        const end = ends[i]
        if (!end) return
        if (measure === 'loss') values[cell] = trained.losses[i] ?? Number.NaN
        else if (measure === 'steps') values[cell] = end.state === 'converged' ? end.step : Number.NaN
        else values[cell] = states.indexOf(end.state)
      })
    }
  }
  return { width, height, values }
}

interface Cell {
  readonly cell: number
  readonly member: Member
}

/** Cells that one program can train together. */
function groupsOf(cells: readonly Experiment[]): Cell[][] {
  const groups = new Map<string, Cell[]>()
  const settings = new Map<string, ReturnType<typeof settingOf>>()
  cells.forEach((experiment, cell) => {
    const [run] = experiment.runs
    if (!run) return
    const told = JSON.stringify([experiment.problem, experiment.seed])
    const setting = settings.get(told) ?? settingOf(experiment)
    settings.set(told, setting)
    const [member] = membersOf(setting, experiment, run, 1)
    if (!member) return
    const { training, validation } = member.samples
    const key = JSON.stringify([
      member.network,
      member.run.method.key,
      run.method,
      [training, validation],
      [run.gradient?.batch, run.gradient?.growth],
    ])
    groups.set(key, [...(groups.get(key) ?? []), { cell, member }])
  })
  return [...groups.values()]
}

type Setter = (to: Experiment, value: number) => Experiment

function setter(of: string, experiment: Experiment, key: 'x' | 'y'): Setter {
  if (of === 'start.x' || of === 'start.y')
    throw new Refusal('A network starts from its first weights; sweep the seed or problem.scale.', `${key}.of`)
  if (of === 'gradient.batch')
    return (to, batch) =>
      normalise({ ...to, runs: to.runs.map((run) => ({ ...run, gradient: { ...run.gradient, batch } })) })
  const [group, name = ''] = of.split('.', 2)
  if (group !== 'problem') return setterOf(of, experiment, key)
  const change = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (!change)
    throw new Refusal(
      `This experiment has no “${of}” that could be swept; it has ${Object.keys(fields)
        .map((one) => `problem.${one}`)
        .join(', ')}.`,
      `${key}.of`,
    )
  return (to, value) =>
    'network' in to.problem ? normalise({ ...to, problem: { network: change(to.problem.network, value) } }) : to
}

type Network = NetworkProblem['network']

const fields: Readonly<Record<string, (network: Network, value: number) => Network>> = {
  samples: (network, samples) => ({ ...network, data: { ...network.data, samples } }),
  noise: (network, noise) => ({ ...network, data: { ...network.data, noise } }),
  split: (network, split) => ({ ...network, data: { ...network.data, split } }),
  l2: (network, l2) => ({ ...network, l2 }),
  scale: (network, scale) => ({ ...network, initialization: { ...network.initialization, scale } }),
}
