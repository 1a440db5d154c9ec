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
  sum,
  tensor2d,
  tidy,
  train,
  unstack,
  variable,
  zerosLike,
  type Scalar,
  type Tensor,
} from '@tensorflow/tfjs-core'
// By its path, so that it is bundled: Node cannot load it as it lies in the package.
import '../../node_modules/@tensorflow/tfjs-core/dist/register_all_gradients.js'
import { adam, startPoints, type Competitor } from './workload.ts'

/** All x, then all y. */
function startTensor(count: number): Float32Array {
  const points = startPoints(count)
  return Float32Array.from({ length: 2 * count }, (_, k) => points[2 * (k % count) + Math.floor(k / count)] ?? 0)
}

async function choose(backend: string): Promise<void> {
  if (!(await setBackend(backend))) throw new Error(`TensorFlow.js has no back end ${backend} here.`)
  await ready()
}

const coordinates = (theta: Tensor): [Tensor, Tensor] => {
  const [x, y] = unstack(theta)
  if (!x || !y) throw new Error('A point has two coordinates.')
  return [x, y]
}

/** The workload as TensorFlow.js offers it: its Adam, its automatic gradient, on all trajectories in one tensor. */
export async function tensorflow(name: string, backend: string, count: number): Promise<Competitor> {
  await choose(backend)
  const { lr, beta1, beta2, eps } = adam
  const start = startTensor(count)

  function loss(theta: Tensor): Scalar {
    const [x, y] = coordinates(theta)
    const y2 = square(y)
    const r1 = add(sub(1.5, x), mul(x, y))
    const r2 = add(sub(2.25, x), mul(x, y2))
    const r3 = add(sub(2.625, x), mul(x, mul(y2, y)))
    return sum(add(add(square(r1), square(r2)), square(r3)))
  }

  let end: Float32Array = start
  return {
    name,
    run: async (steps) => {
      await setBackend(backend)
      const optimizer = train.adam(lr, beta1, beta2, eps)
      const first = tensor2d(start, [2, count])
      const theta = variable(first)
      for (let t = 0; t < steps; t++) optimizer.minimize(() => loss(theta))
      end = Float32Array.from(await theta.data())
      optimizer.dispose()
      dispose([first, theta])
    },
    end: async (member) => [end[member] ?? 0, end[count + member] ?? 0],
  }
}

/**
 * The workload in TensorFlow.js, batched by hand: every operation is over all trajectories, Adam over both coordinates at once,
 * Beale's gradient by its formula with common parts shared, the bias corrections folded into the step's length and ε, constants
 * made before: the fastest that we found.
 */
export async function tensorflowByHand(name: string, backend: string, count: number): Promise<Competitor> {
  await choose(backend)
  const { lr, beta1, beta2, eps } = adam
  const start = startTensor(count)
  const [one, two, three] = [scalar(1), scalar(2), scalar(3)]
  const [c1, c2, c3] = [scalar(1.5), scalar(2.25), scalar(2.625)]
  const [keepM, keepV, newM, newV] = [scalar(beta1), scalar(beta2), scalar(2 * (1 - beta1)), scalar(4 * (1 - beta2))]

  /** Half of Beale's gradient. */
  function halfGradient(theta: Tensor): Tensor {
    const [x, y] = coordinates(theta)
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
