import { compileColumns, type ColumnFunction } from '../../notation/compile-columns.ts'
import type { Loss } from '../../notation/loss.ts'
import { mayRest, restsAt, restScale, surelyRests, type Watch } from '../../trajectories/ends.ts'
import type { Numbers } from '../../trajectories/result.ts'
import type { CompiledProblem } from './problem.ts'
import { roundingAt } from './watched.ts'

/** Writes the exact losses of so many points, all x and all y, and by 1 or 0 which are at rest: what `restsAt` says of each. */
export type Rests = (x: Numbers, y: Numbers, losses: Float64Array, rests: Uint8Array) => void

interface Compiled {
  readonly first: ColumnFunction
  readonly second: ColumnFunction
}

const known = new WeakMap<Loss, Compiled | undefined>()

/**
 * For positions of single precision: many in one call where all have one `problem`, it compiles and there is memory for them; else one
 * by one, as `watch` says.
 */
export function restsOn(problem: CompiledProblem | undefined, watch: Watch): Rests {
  const compiled = problem && compiledOf(problem)
  const single = oneByOne(watch)
  if (!compiled) return single
  const { first, second } = compiled
  const { values } = problem
  return (x, y, losses, rests) => {
    const columns = first(x, y, x.length, values)
    if (!columns) return single(x, y, losses, rests)
    const { members, norms } = look(columns, losses, rests)
    const xs = pick(x, members, room.x)
    const ys = pick(y, members, room.y)
    const count = members.length
    const hessians = second(xs, ys, count, values)
    if (!hessians) return single(x, y, losses, rests)
    for (let k = 0; k < count; k++) {
      const xx = hessians[k] ?? 0
      const xy = hessians[count + k] ?? 0
      const yy = hessians[2 * count + k] ?? 0
      rests[members[k] ?? 0] = (norms[k] ?? 0) <= roundingAt(xs[k] ?? 0, ys[k] ?? 0, xx, xy, yy) ? 1 : 0
    }
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

function compile({ value, gradient, hessian }: Loss, inputs: readonly string[]): Compiled | undefined {
  const first = compileColumns([value, ...gradient], inputs)
  const second = first && compileColumns(hessian, inputs)
  return second && { first, second }
}

/** Room for those of whom more is asked: nothing in it outlives a call, and none is made for each. */
let room = { members: new Int32Array(0), norms: new Float64Array(0), x: new Float64Array(0), y: new Float64Array(0) }

function roomFor(count: number): typeof room {
  if (room.members.length < count) {
    const numbers = () => new Float64Array(count)
    room = { members: new Int32Array(count), norms: numbers(), x: numbers(), y: numbers() }
  }
  return room
}

function pick(from: Numbers, members: Int32Array, into: Float64Array): Float64Array {
  const some = into.subarray(0, members.length)
  for (let k = 0; k < some.length; k++) some[k] = from[members[k] ?? 0] ?? 0
  return some
}

/** Tells what loss and gradient alone do; gives those of whom the resolution of numbers has to tell, and their gradients' norms. */
function look(columns: Float64Array, losses: Float64Array, rests: Uint8Array) {
  const count = losses.length
  losses.set(columns.subarray(0, count))
  const { members, norms } = roomFor(count)
  let left = 0
  for (let i = 0; i < count; i++) {
    const scale = restScale(columns[i] ?? 0)
    const gx = columns[count + i] ?? 0
    const gy = columns[2 * count + i] ?? 0
    const norm = Math.sqrt(gx * gx + gy * gy)
    const surely = surelyRests(norm, scale)
    rests[i] = surely ? 1 : 0
    if (surely || !mayRest(norm, scale)) continue
    norms[left] = norm
    members[left++] = i
  }
  return { members: members.subarray(0, left), norms }
}
