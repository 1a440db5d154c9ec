import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import {
  add,
  dispose,
  div,
  mul,
  ready,
  scalar,
  setBackend,
  sqrt,
  square,
  stack,
  sub,
  tensor2d,
  tidy,
  unstack,
  zerosLike,
  type Tensor,
} from '@tensorflow/tfjs-core'

const side = 512

/** All x, then all y, of a grid over [−6, 6]². */
const grid = (): Float32Array =>
  Float32Array.from({ length: 2 * side * side }, (_, k) => {
    const member = k % (side * side)
    return -6 + (12 * (k < side * side ? member % side : Math.floor(member / side))) / (side - 1)
  })

/**
 * A map of basins of Himmelblau's function, batched by hand: every operation is over all starts and both coordinates at once, its
 * gradient by its formula, constants made before. Gives the milliseconds of one step.
 */
export async function tensorflowBasins(
  method: 'momentum' | 'adam',
  parameters: Readonly<Record<string, number>>,
  backend: 'wasm' | 'webgpu',
  steps: number,
): Promise<number> {
  setWasmPaths('./tfjs/')
  if (backend === 'webgpu') await import('@tensorflow/tfjs-backend-webgpu')
  if (!(await setBackend(backend))) throw new Error(`TensorFlow.js has no back end ${backend} here.`)
  await ready()
  const { lr = 0.1, beta = 0.9, beta1 = 0.9, beta2 = 0.999, eps = 1e-8 } = parameters
  const [eleven, seven, two, four] = [11, 7, 2, 4].map((value) => scalar(value))
  const [keep, rate] = [scalar(beta), scalar(lr)]
  const [keepM, newM, keepV, newV] = [beta1, 1 - beta1, beta2, 1 - beta2].map((value) => scalar(value))
  if (!eleven || !seven || !two || !four || !keepM || !newM || !keepV || !newV) throw new Error('No numbers.')

  const gradient = (theta: Tensor): Tensor => {
    const [x, y] = unstack(theta)
    if (!x || !y) throw new Error('A point has two coordinates.')
    const a = sub(add(square(x), y), eleven)
    const b = sub(add(x, square(y)), seven)
    return stack([add(mul(four, mul(x, a)), mul(two, b)), add(mul(two, a), mul(four, mul(y, b)))])
  }
  const step = ([theta, m, v]: readonly [Tensor, Tensor, Tensor], t: number): [Tensor, Tensor, Tensor] =>
    tidy(() => {
      const g = gradient(theta)
      if (method === 'momentum') {
        const next = add(mul(m, keep), g)
        return [sub(theta, mul(next, rate)), next, mul(v, two)]
      }
      const root = Math.sqrt(1 - beta2 ** t)
      const nextM = add(mul(m, keepM), mul(g, newM))
      const nextV = add(mul(v, keepV), mul(square(g), newV))
      const move = mul(div(nextM, add(sqrt(nextV), eps * root)), (lr * root) / (1 - beta1 ** t))
      return [sub(theta, move), nextM, nextV]
    })
  const run = async (): Promise<number> => {
    const theta = tensor2d(grid(), [2, side * side])
    // momentum has no second memory: a number stands in its place
    let state: [Tensor, Tensor, Tensor] = [theta, zerosLike(theta), method === 'adam' ? zerosLike(theta) : scalar(0)]
    const began = performance.now()
    for (let t = 1; t <= steps; t++) {
      const next = step(state, t)
      dispose(state)
      state = next
    }
    await state[0].data()
    const taken = performance.now() - began
    dispose(state)
    return taken / steps
  }
  await run()
  return run()
}
