import {
  add, dispose, div, mul, ready, scalar, setBackend, sqrt, square, stack, sub, tensor2d, tidy, unstack, zerosLike,
  type Tensor,
} from '@tensorflow/tfjs-core'
import { adam, startPoints, type Competitor } from './workload.ts'

/**
 * The workload in TensorFlow.js, batched by hand: every operation is over all trajectories, Adam over both coordinates at once,
 * Beale's gradient by its formula with common parts shared, the bias corrections folded into the step's length and ε, constants
 * made before. That is faster than its optimizer class and its automatic derivatives.
 */
export async function tensorflow(name: string, backend: string, count: number): Promise<Competitor> {
  if (!(await setBackend(backend))) throw new Error(`TensorFlow.js has no back end ${backend} here.`)
  await ready()
  const { lr, beta1, beta2, eps } = adam
  const interleaved = startPoints(count)
  const start = Float32Array.from({ length: 2 * count }, (_, k) => interleaved[2 * (k % count) + Math.floor(k / count)] ?? 0)
  const [one, two, three] = [scalar(1), scalar(2), scalar(3)]
  const [c1, c2, c3] = [scalar(1.5), scalar(2.25), scalar(2.625)]
  const [keepM, keepV, newM, newV] = [scalar(beta1), scalar(beta2), scalar(2 * (1 - beta1)), scalar(4 * (1 - beta2))]

  /** Half of Beale's gradient. */
  function halfGradient(theta: Tensor): Tensor {
    const [x, y] = unstack(theta)
    if (!x || !y) throw new Error('A point has two coordinates.')
    const y2 = square(y)
    const [u, v, w] = [sub(y, one), sub(y2, one), sub(mul(y2, y), one)]
    const [r1, r2, r3] = [add(mul(x, u), c1), add(mul(x, v), c2), add(mul(x, w), c3)]
    const gx = add(add(mul(r1, u), mul(r2, v)), mul(r3, w))
    const gy = mul(x, add(r1, mul(y, add(mul(r2, two), mul(mul(r3, y), three)))))
    return stack([gx, gy])
  }

  function step([theta, m, v]: readonly [Tensor, Tensor, Tensor], t: number): [Tensor, Tensor, Tensor] {
    return tidy(() => {
      const root = Math.sqrt(1 - beta2 ** t)
      const g = halfGradient(theta)
      const nextM = add(mul(m, keepM), mul(g, newM))
      const nextV = add(mul(v, keepV), mul(square(g), newV))
      const move = mul(div(nextM, add(sqrt(nextV), eps * root)), (lr * root) / (1 - beta1 ** t))
      return [sub(theta, move), nextM, nextV]
    })
  }

  let end: Float32Array = start
  return {
    name,
    run: async (steps) => {
      await setBackend(backend)
      const theta = tensor2d(start, [2, count])
      let state: [Tensor, Tensor, Tensor] = [theta, zerosLike(theta), zerosLike(theta)]
      for (let t = 1; t <= steps; t++) {
        const next = step(state, t)
        dispose(state)
        state = next
      }
      end = Float32Array.from(await state[0].data())
      dispose(state)
    },
    end: async (member) => [end[member] ?? 0, end[count + member] ?? 0],
  }
}
