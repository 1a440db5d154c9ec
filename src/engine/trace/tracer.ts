import type { Experiment } from '../../experiment/experiment.ts'
import { Arithmetic } from '../../notation/arithmetic.ts'
import { identity } from '../../notation/linear-algebra.ts'
import { memorySlots, memoryValue, type Memory } from '../../notation/memory.ts'
import { methodCalls, parseFormula } from '../../notation/parser.ts'
import { StatementRunner, type Running, type TracedLine } from '../../notation/run-statements.ts'
import { readIn } from '../../notation/statement-names.ts'
import { parseStatements } from '../../notation/statements.ts'
import { numberValue, vectorValue, type Value } from '../../notation/value.ts'
import * as batching from '../simulate/batches.ts'
import { compileProblem, type CompiledProblem } from '../simulate/problem.ts'
import { runText, type RunText } from '../simulate/step-of.ts'
import { Refusal } from '../simulate/refusal.ts'
import { solvedIn } from './solved.ts'
import { answersOf, gaussNewtonAt, lossOver, noItems } from './numeric-problem.ts'
import type { NumericLoss, OpenRun, StepTrace } from '../../notation/step-trace.ts'
import type { Result } from '../../trajectories/result.ts'

type Names = ReadonlyMap<string, Value>
/** What a run remembers after a step: the method's memory and the schedule's. */
interface Remembered {
  readonly own: Names
  readonly scheduled: Names
}

/** Steps from one kept memory to the next: some milliseconds to follow, and a long run's memories stay small. */
const apart = 64

/** Positions of a run of one start, x then y, index 0 the start. */
type Path = ArrayLike<number>

/**
 * Follows one run of an experiment line by line, from the same texts that the kernels are made from, in float64. Every step begins at
 * the position that the run itself was at, so that what is told differs from the run by one step's rounding, however long the run.
 */
export class Tracer {
  private readonly problem: CompiledProblem
  private readonly text: RunText
  private readonly rows: Float64Array | undefined
  private readonly statements
  private readonly procedures
  /** What the run remembers after every 64th step, as far as it has been followed. */
  private readonly states: Remembered[]
  /** What it remembers after the step that was told last. */
  private latest: { readonly step: number; readonly state: Remembered }
  private readonly quadratic: number

  /** @throws Refusal or NotationError as `simulate` does */
  constructor(experiment: Experiment, index: number) {
    const run = experiment.runs[index]
    if (!run) throw new Refusal(`There is no run ${index}.`, 'runs')
    this.problem = compileProblem(experiment)
    this.text = runText(experiment, run, this.problem, batching)
    const { method, batches } = this.text
    this.rows = this.problem.rows && (batches ? batching.joined(this.problem.rows, batches.indices) : this.problem.rows)
    const own = method.procedures ?? []
    const calls = { ...methodCalls, ...Object.fromEntries(own.map(({ name, inputs }) => [name, inputs.length])) }
    this.statements = parseStatements(method.step, calls)
    this.procedures = new Map(
      own.map((procedure) => [procedure.name, { ...procedure, statements: parseStatements(procedure.text, calls) }]),
    )
    this.quadratic = this.problem.formula.asked.quadratic === true ? 1 : 0
    const first = this.fills()
    this.states = [first]
    this.latest = { step: 0, state: first }
  }

  /**
   * The step from position `step − 1` to position `step` of the path, line by line. `step` is at least 1, and the path holds at least
   * the positions before it.
   */
  at(step: number, path: Path): StepTrace {
    const { after, told } = this.take(step, path, this.before(step, path))
    this.keep(step, after)
    return told
  }

  /**
   * What the run remembers before a step. Results hold positions alone, and memories hang on every step before: they are followed from
   * the nearest one that is known. A method and a schedule without memory need none.
   */
  private before(step: number, path: Path): Remembered {
    const wanted = step - 1
    const known = Math.min(Math.floor(wanted / apart), this.states.length - 1)
    let k = known * apart
    let state = this.states[known] ?? this.fills()
    if (state.own.size === 0 && state.scheduled.size === 0) return state
    if (this.latest.step > k && this.latest.step <= wanted) ({ step: k, state } = this.latest)
    while (k < wanted) {
      k++
      state = this.take(k, path, state).after
      this.keep(k, state)
    }
    return state
  }

  private keep(step: number, state: Remembered): void {
    this.latest = { step, state }
    if (step === apart * this.states.length) this.states.push(state)
  }

  /** See `gaussNewtonAt`; of the samples that step `t` sees, where a step is given. */
  gaussNewton(x: number, y: number, t?: number): ReturnType<typeof gaussNewtonAt> {
    return gaussNewtonAt(this.problem, x, y, t === undefined ? this.problem.rows : this.rowsOf(t), t ?? 1)
  }

  /** The samples that step `t` sees. */
  private rowsOf(t: number): Float64Array | undefined {
    const [from, to] = this.text.batches?.place(t) ?? []
    return to === undefined ? this.problem.rows : this.rows?.subarray(2 * (from ?? 0), 2 * to)
  }

  /** The loss of the samples that step `t` sees; undefined where every step sees all. */
  ofBatch(t: number): NumericLoss | undefined {
    const rows = this.text.batches && this.rowsOf(t)
    return rows && lossOver(this.problem, rows, t)
  }

  /** The learning rate of each step, after its schedule; index k − 1 for step k. NaN where there is none, or a schedule scales the step. */
  rates(path: Path): Float64Array {
    let { scheduled } = this.fills()
    return Float64Array.from({ length: path.length / 2 - 1 }, (_, index) => {
      const { graph, common, answers } = this.begin(index + 1, path)
      const next = this.schedule(graph, common, scheduled, answers, index + 1)
      ;({ scheduled } = next)
      return this.scales() ? Number.NaN : (next.rate?.nodes[0]?.value ?? Number.NaN)
    })
  }

  /** What step `t` begins with: a graph of numbers, what every text may read, and the problem over the step's rows. */
  private begin(t: number, path: Path) {
    const { text, problem } = this
    const slots: Readonly<Record<string, number>> = {
      ...Object.fromEntries(text.pipeline.outside(t).map((value, i) => [`n${i}`, value])),
      ...Object.fromEntries(problem.values.map((value, i) => [`q${i}`, value])),
      member: 0,
      t,
    }
    const graph = new Arithmetic((name) => slots[name] ?? Number.NaN)
    const number = (value: number): Value => numberValue(graph.constant(value))
    const answers = answersOf(problem, this.rowsOf(t), t)
    const theta = vectorValue([graph.constant(path[2 * t - 2] ?? 0), graph.constant(path[2 * t - 1] ?? 0)])
    const common: [string, Value][] = [
      ['theta', theta],
      ['t', number(t)],
      ['identity', identity(graph)],
      ['quadratic', number(this.quadratic)],
    ]
    return { graph, number, answers, theta, common }
  }

  private take(t: number, path: Path, before: Remembered): { readonly after: Remembered; readonly told: StepTrace } {
    const { method, parameters, pipeline } = this.text
    const { graph, number, answers, theta, common } = this.begin(t, path)
    const lines: TracedLine[] = []
    const running: Running = {
      ask: (name, [point]) => point && answers(graph, name, point),
      procedure: (name) => this.procedures.get(name),
      shape: (name) => before.own.get(name),
      told: (line) => lines.push(line),
    }

    const values = Object.entries(parameters).map(([name, value]): [string, Value] => [name, number(value)])
    const { rate, scheduled } = this.schedule(graph, common, before.scheduled, answers, t)
    const runner = new StatementRunner(graph, running)
    runner.names = new Map([...values, ...common, ...before.own, ...(rate ? [[this.rateName(), rate] as const] : [])])

    const words = readIn(this.statements)
    const silent = new StatementRunner(graph, { ...running, told: undefined })
    silent.names = new Map(runner.names)
    const at = method.gradientAt === undefined ? theta : silent.value(parseFormula(method.gradientAt, methodCalls))
    const exact = words.has('g') ? answers(graph, 'grad', at) : undefined
    const own = new Map([
      ...pipeline.parameters.map(([name, value]) => [name, value] as const),
      ...Object.entries(parameters),
    ])
    const g =
      exact && (method.gradient?.(graph, exact, theta, (name) => graph.constant(own.get(name) ?? 0), noItems) ?? exact)
    if (g) runner.names.set('g', g)
    const f = words.has('f') ? answers(graph, 'f', theta) : undefined
    if (f) runner.names.set('f', f)
    runner.run(this.statements)

    const kept = (names: Names): Names =>
      new Map([...names.keys()].flatMap((name): [string, Value][] => entry(name, runner.names.get(name))))
    const next = runner.names.get('theta') ?? theta
    return {
      after: { own: kept(before.own), scheduled },
      told: {
        step: t,
        text: method.step,
        procedures: Object.fromEntries([...this.procedures.values()].map((one) => [one.name, one.text])),
        theta,
        next: this.within(graph, next),
        memory: before.own,
        lines,
        ...(rate && !this.scales() && { rate: rate.nodes[0]?.value ?? Number.NaN }),
        ...(exact && g && { gradient: { at, exact, given: g } }),
        ...(f && { loss: f.nodes[0]?.value ?? Number.NaN }),
      },
    }
  }

  /** Runs the schedule; gives the learning rate that it leaves, and what it remembers. */
  private schedule(
    graph: Arithmetic,
    common: readonly (readonly [string, Value])[],
    before: Names,
    answers: ReturnType<typeof answersOf>,
    t: number,
  ): { readonly rate: Value | undefined; readonly scheduled: Names } {
    const { method, parameters, scheduled: values } = this.text
    const { schedule } = method
    const lr = parameters[this.rateName()]
    const number = (value: number): Value => numberValue(graph.constant(value))
    if (!schedule || lr === undefined) return { rate: lr === undefined ? undefined : number(lr), scheduled: before }
    const runner = new StatementRunner(graph, {
      ask: (name, [point]) => point && answers(graph, name, point),
      procedure: () => undefined,
      shape: (name) => before.get(name),
    })
    const statements = parseStatements(schedule.step)
    runner.names = new Map([
      ...schedule.parameters.map((name, i) => [name, number(values[i] ?? 0)] as const),
      ...common,
      ...before,
      ['k', number(t - 1)],
      ['lr', number(lr)],
    ])
    const theta = runner.names.get('theta')
    const f = theta && readIn(statements).has('f') ? answers(graph, 'f', theta) : undefined
    if (f) runner.names.set('f', f)
    runner.run(statements)
    const scheduled = new Map(
      [...before.keys()].flatMap((name): [string, Value][] => entry(name, runner.names.get(name))),
    )
    return { rate: runner.names.get('lr'), scheduled }
  }

  /** What the method's text calls the rate that its schedule moves. */
  private rateName(): string {
    return this.text.method.schedule?.rate ?? 'lr'
  }

  /** Does the schedule scale the step, and not move a learning rate? */
  private scales(): boolean {
    return this.rateName() !== 'lr'
  }

  private fills(): Remembered {
    const { method, parameters } = this.text
    const graph = new Arithmetic()
    const filled = (memory: Readonly<Record<string, Memory>>): Names =>
      new Map(
        Object.entries(memory).map(([name, shape]) => {
          const { fills } = memorySlots(shape, '')
          const nodes = fills.map((fill) => graph.constant(typeof fill === 'number' ? fill : (parameters[fill] ?? 0)))
          return [name, memoryValue(shape, nodes)]
        }),
      )
    return { own: filled(method.memory), scheduled: filled(method.schedule?.memory ?? {}) }
  }

  private within(graph: Arithmetic, point: Value): Value {
    const { bounds } = this.text.method
    if (!bounds) return point
    return vectorValue(
      point.nodes.map((node, i) => {
        const [low = -Infinity, high = Infinity] = bounds[i === 0 ? 'x' : 'y'] ?? []
        return graph.constant(Math.min(Math.max(node.value, low), high))
      }),
    )
  }
}

/** In the plane everything is an expression: nothing is written as items. */

/** Opens a run of one start, to be read line by line along the path that it took. */
export function openRun(experiment: Experiment, run: number, result: Result): OpenRun {
  const taken = result.runs[run]
  if (taken?.refused !== undefined) throw new Refusal(taken.refused, `runs.${run}`)
  if (!taken || taken.count !== undefined) {
    throw new Refusal('Steps can be opened up of a run from one start; this is a batch of runs.', 'starts')
  }
  const tracer = new Tracer(experiment, run)
  const last = taken.positions.length / 2 - 1
  let rates: Float64Array | undefined
  return {
    at: (step) => tracer.at(Math.min(Math.max(Math.round(step), 1), last), taken.positions),
    rates: () => (rates ??= tracer.rates(taken.positions)),
    solved: solvedIn,
    gaussNewton: (x, y, step) => tracer.gaussNewton(x, y, step),
    ofBatch: (step) => tracer.ofBatch(step),
  }
}

const entry = (name: string, value: Value | undefined): [string, Value][] => (value ? [[name, value]] : [])
