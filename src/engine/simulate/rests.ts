import { compileColumns, type ColumnFunction } from '../../notation/compile-columns.ts'
import type { Graph, Node, Operation } from '../../notation/graph.ts'
import type { Loss } from '../../notation/loss.ts'
import { mostAtRest, restsAt, restTolerance, type Watch } from '../../trajectories/ends.ts'
import type { Numbers } from '../../trajectories/result.ts'
import type { CompiledProblem } from './problem.ts'
import { lastPlace } from './watched.ts'

/** Writes the exact losses of so many points, all x and all y, and by 1 or 0 which are at rest: what `restsAt` says of each. */
export type Rests = (x: Numbers, y: Numbers, losses: Float64Array, rests: Uint8Array) => void

/** The same of as many as `losses` holds in one call; false where there is no memory for them, and nothing is written. */
export type RestsTogether = (...given: Parameters<Rests>) => boolean

type Lowered = (node: Node) => Node

interface Compiled {
  readonly first: ColumnFunction
  /** Of those for which the first alone does not tell; undefined where it tells of all. */
  readonly second?: ColumnFunction
}

const known = new WeakMap<Loss, Compiled | undefined>()

/**
 * For positions of single precision: many in one call where all have one `problem`, it compiles and there is memory for them; else one
 * by one, as `watch` says.
 */
export function restsOn(problem: CompiledProblem | undefined, watch: Watch): Rests {
  const single = oneByOne(watch)
  const together = problem && restsTogether(problem)
  return (x, y, losses, rests) => {
    if (together?.(x, y, losses, rests) !== true) single(x, y, losses, rests)
  }
}

/** Undefined where the problem's loss does not compile so. */
export function restsTogether(problem: CompiledProblem): RestsTogether | undefined {
  const compiled = compiledOf(problem)
  if (!compiled) return undefined
  const { first, second } = compiled
  const { values } = problem
  return (x, y, losses, rests) => {
    const count = losses.length
    const columns = first(x, y, count, values)
    if (!columns) return false
    losses.set(columns.subarray(0, count))
    if (!second) {
      rests.set(columns.subarray(count))
      return true
    }
    const open = roomFor(count)
    const left = decide(columns, x, y, rests, open)
    if (left === 0) return true
    const told = second(open.x.subarray(0, left), open.y.subarray(0, left), left, values)
    // fewer columns of no more points need no more memory
    if (!told) throw new Error('The memory for ends has shrunk.')
    putBack(told, open.members, left, rests)
    return true
  }
}

const oneByOne = (watch: Watch): Rests => {
  const out = new Float64Array(3)
  return (x, y, losses, rests) => {
    for (let i = 0; i < losses.length; i++) {
      rests[i] = restsAt(watch, x[i] ?? 0, y[i] ?? 0, out, watch.steps, i) ? 1 : 0
      losses[i] = out[0] ?? Number.NaN
    }
  }
}

function compiledOf({ formula: { loss }, names }: CompiledProblem): Compiled | undefined {
  if (!loss) return undefined
  if (!known.has(loss)) known.set(loss, compile(loss, ['x', 'y', ...names.map((_, k) => `q${k}`)]))
  return known.get(loss)
}

function compile(loss: Loss, inputs: readonly string[]): Compiled | undefined {
  // where a point takes operations alone, all of them take less time than telling for whom they are needed
  const whole = compileColumns(inputs, (of, graph) => byGradient(loss, of, graph, true), false)
  if (whole) return { first: whole }
  const first = compileColumns(inputs, (of, graph) => byGradient(loss, of, graph, false))
  const second = first && compileColumns(inputs, (of, graph) => [byResolution(loss, of, graph)])
  return second && { first, second }
}

/** What `restsAt` does, operation by operation, so that nothing is rewritten and the bits are the same. */
function arithmetic(graph: Graph) {
  const making = (operation: Operation) => (a: Node, b: Node) => graph.make(operation, [a, b])
  const multiply = making('multiply')
  const add = making('add')
  return {
    multiply,
    add,
    less: making('less'),
    lessEqual: making('lessEqual'),
    abs: (a: Node) => graph.make('abs', [a]),
    length: (a: Node, b: Node) => graph.make('sqrt', [add(multiply(a, a), multiply(b, b))]),
    select: (condition: Node, a: Node, b: Node) => graph.make('select', [condition, a, b]),
    number: (value: number) => graph.make('constant', [], value),
  }
}

/** Stands beside 0 and 1 where loss and gradient alone do not tell, but the resolution of the point's numbers does. */
const undecided = 2

/** The loss, and whether a point is at rest: with `whole` by its resolution too, which else stays undecided. */
function byGradient(loss: Loss, of: Lowered, graph: Graph, whole: boolean): readonly Node[] {
  const { add, multiply, less, lessEqual, abs, length, select, number } = arithmetic(graph)
  const value = of(loss.value)
  const norm = length(of(loss.gradient[0]), of(loss.gradient[1]))
  const scale = add(number(1), abs(value))
  const asResolved = whole ? byResolution(loss, of, graph) : number(undecided)
  const mayRest = select(less(norm, multiply(number(mostAtRest), scale)), asResolved, number(0))
  return [value, select(lessEqual(norm, multiply(number(restTolerance), scale)), number(1), mayRest)]
}

/** Whether a point is at rest as far as its numbers can be, see `roundingAt`. */
function byResolution({ gradient: [gx, gy], hessian }: Loss, of: Lowered, graph: Graph): Node {
  const { add, multiply, lessEqual, abs, length, number } = arithmetic(graph)
  const [xx, xy, yy] = [of(hessian[0]), of(hessian[1]), of(hessian[2])]
  const [x, y] = [graph.slot('x'), graph.slot('y')]
  const alongX = add(abs(multiply(xx, x)), multiply(abs(xy), abs(y)))
  const alongY = add(multiply(abs(xy), abs(x)), abs(multiply(yy, y)))
  return lessEqual(length(of(gx), of(gy)), multiply(number(lastPlace), length(alongX, alongY)))
}

/** Room for those of whom more is asked: nothing in it outlives a call, and none is made for each. */
let room = { members: new Int32Array(0), x: new Float64Array(0), y: new Float64Array(0) }

function roomFor(count: number): typeof room {
  if (room.members.length < count)
    room = { members: new Int32Array(count), x: new Float64Array(count), y: new Float64Array(count) }
  return room
}

// Loops of thousands stand in functions of their own: a browser compiles them best where nothing is around them.

/** Says of members what loss and gradient alone tell, and collects the others; gives how many these are. */
function decide(columns: Float64Array, x: Numbers, y: Numbers, rests: Uint8Array, open: typeof room): number {
  const count = rests.length
  const { members, x: xs, y: ys } = open
  let left = 0
  for (let i = 0; i < count; i++) {
    const told = columns[count + i] ?? 0
    rests[i] = told === 1 ? 1 : 0
    if (told !== undecided) continue
    xs[left] = x[i] ?? 0
    ys[left] = y[i] ?? 0
    members[left++] = i
  }
  return left
}

function putBack(told: Float64Array, members: Int32Array, count: number, rests: Uint8Array): void {
  for (let k = 0; k < count; k++) rests[members[k] ?? 0] = told[k] ?? 0
}
