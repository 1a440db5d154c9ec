import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import {
  abs,
  add,
  dispose,
  div,
  maximum,
  minimum,
  mul,
  ready,
  scalar,
  setBackend,
  sqrt,
  square,
  stack,
  step as heaviside,
  sub,
  tensor2d,
  tidy,
  unstack,
  zeros,
  zerosLike,
  type Tensor,
} from '@tensorflow/tfjs-core'
import { restTolerance } from '../../../src/trajectories/ends.ts'

const side = 512

/** All x, then all y, of a grid over [−6, 6]². */
const grid = (): Float32Array =>
  Float32Array.from({ length: 2 * side * side }, (_, k) => {
    const member = k % (side * side)
    return -6 + (12 * (k < side * side ? member % side : Math.floor(member / side))) / (side - 1)
  })

/** The minima of Himmelblau's function. */
export const minima: readonly (readonly [x: number, y: number])[] = [
  [3, 2],
  [-2.805118, 3.131312],
  [-3.77931, -3.283186],
  [3.584428, -1.848127],
]

/** What a map says: which minimum is nearest to the end of each start; or also the last step before which it was not at rest. */
export type Says = 'ends' | 'ends and rest'

type State = readonly [theta: Tensor, m: Tensor, v: Tensor, moved: Tensor]

/**
 * A map of basins of Himmelblau's function, batched by hand: every operation is over all starts and both coordinates at once, its
 * gradient by its formula, constants made before. Since when a start has been at rest is told by our tolerance, and looked at in every
 * step, as the path is not there afterwards. Gives what makes the map of so many steps, as the number of each start's minimum.
 * (`step` and `maximum` take less time here than `greater` and `where`.)
 */
export async function tensorflowBasins(
  method: 'momentum' | 'adam',
  parameters: Readonly<Record<string, number>>,
  backend: 'wasm' | 'webgpu',
  says: Says,
): Promise<(steps: number) => Promise<ArrayLike<number>>> {
  setWasmPaths('./tfjs/')
  if (backend === 'webgpu') await import('@tensorflow/tfjs-backend-webgpu')
  if (!(await setBackend(backend))) throw new Error(`TensorFlow.js has no back end ${backend} here.`)
  await ready()
  const { lr = 0.1, beta = 0.9, beta1 = 0.9, beta2 = 0.999, eps = 1e-8 } = parameters
  const [eleven, seven, two, four] = [11, 7, 2, 4].map((value) => scalar(value))
  const [keep, rate, one, tolerance] = [beta, lr, 1, restTolerance].map((value) => scalar(value))
  const [keepM, newM, keepV, newV] = [beta1, 1 - beta1, beta2, 1 - beta2].map((value) => scalar(value))
  if (!eleven || !seven || !two || !four || !keepM || !newM || !keepV || !newV) throw new Error('No numbers.')
  if (!keep || !rate || !one || !tolerance) throw new Error('No numbers.')

  /** The gradient, and by how much its length is more than that of one at rest: ‖g‖ − tolerance · (1 + f). */
  const gradient = (theta: Tensor): [g: Tensor, above: () => Tensor] => {
    const [x, y] = unstack(theta)
    if (!x || !y) throw new Error('A point has two coordinates.')
    const a = sub(add(square(x), y), eleven)
    const b = sub(add(x, square(y)), seven)
    const gx = add(mul(four, mul(x, a)), mul(two, b))
    const gy = add(mul(two, a), mul(four, mul(y, b)))
    const above = (): Tensor => {
      const loss = add(square(a), square(b))
      const norm = sqrt(add(square(gx), square(gy)))
      return sub(norm, mul(tolerance, add(one, loss)))
    }
    return [stack([gx, gy]), above]
  }
  const step = ([theta, m, v, moved]: State, t: number): [Tensor, Tensor, Tensor, Tensor] =>
    tidy(() => {
      const [g, above] = gradient(theta)
      const nextMoved = says === 'ends' ? mul(moved, two) : maximum(moved, mul(heaviside(above()), t))
      if (method === 'momentum') {
        const next = add(mul(m, keep), g)
        return [sub(theta, mul(next, rate)), next, mul(v, two), nextMoved]
      }
      const root = Math.sqrt(1 - beta2 ** t)
      const nextM = add(mul(m, keepM), mul(g, newM))
      const nextV = add(mul(v, keepV), mul(square(g), newV))
      const move = mul(div(nextM, add(sqrt(nextV), eps * root)), (lr * root) / (1 - beta1 ** t))
      return [sub(theta, move), nextM, nextV, nextMoved]
    })
  // operation by operation: reductions are slow on some back ends
  const nearest = (theta: Tensor): Tensor =>
    tidy(() => {
      const [x, y] = unstack(theta)
      if (!x || !y) throw new Error('A point has two coordinates.')
      const [first, ...others] = minima.map((at) => add(abs(sub(x, at[0])), abs(sub(y, at[1]))))
      let [least, place]: [Tensor, Tensor] = [first ?? x, zerosLike(x)]
      others.forEach((distance, k) => {
        place = add(place, mul(heaviside(sub(least, distance)), sub(k + 1, place)))
        least = minimum(least, distance)
      })
      return place
    })
  const starts = grid()
  return async (steps) => {
    const theta = tensor2d(starts, [2, side * side])
    // what is not needed, as momentum's second memory, has a number in its place
    const v = method === 'adam' ? zerosLike(theta) : scalar(0)
    let state: State = [theta, zerosLike(theta), v, says === 'ends' ? scalar(0) : zeros([side * side])]
    for (let t = 1; t <= steps; t++) {
      const next = step(state, t)
      dispose([...state])
      state = next
    }
    const places = nearest(state[0])
    const [found] = await Promise.all([places.data(), state[3].data()])
    dispose([...state, places])
    return found
  }
}
