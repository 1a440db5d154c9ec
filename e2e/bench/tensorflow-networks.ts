import {
  add,
  dispose,
  matMul,
  mean,
  mul,
  ready,
  setBackend,
  softplus,
  sub,
  sum,
  tanh,
  tensor3d,
  tidy,
  train,
  variable,
  type Scalar,
  type Tensor3D,
} from '@tensorflow/tfjs-core'
import '../../node_modules/@tensorflow/tfjs-core/dist/register_all_gradients.js'
import type { Member } from '../../src/engine/networks/members.ts'
import type { Trainer } from './networks.ts'

const shapes = [
  [2, 8],
  [8, 8],
  [8, 1],
] as const

/** The workload in TensorFlow.js: all networks in tensors of three dimensions, its products, gradients and Adam. */
export async function tensorflowNetworks(backend: string, members: readonly Member[], steps: number): Promise<Trainer> {
  if (!(await setBackend(backend))) throw new Error(`TensorFlow.js has no back end ${backend} here.`)
  await ready()
  const count = members.length
  const samples = members[0]?.samples
  if (!samples) throw new Error('There is no network.')
  const n = samples.training
  const column = (from: number, width: number) => {
    const one = Array.from(
      { length: n * width },
      (_, k) => samples.rows[Math.floor(k / width) * 3 + from + (k % width)] ?? 0,
    )
    return tensor3d(
      Float32Array.from({ length: count * n * width }, (_, k) => one[k % (n * width)] ?? 0),
      [count, n, width],
    )
  }
  const [x, y] = [column(0, 2), column(2, 1)]
  /** Weights [count, in, out] and biases [count, 1, out] of each layer. */
  const start = (): Tensor3D[] => {
    let at = 0
    return shapes.flatMap(([inputs, outputs]) => {
      const [w, b] = [at, at + inputs * outputs]
      at = b + outputs
      const weights = members.flatMap((member) =>
        Array.from(
          { length: inputs * outputs },
          (_, k) => member.weights[w + (k % outputs) * inputs + Math.floor(k / outputs)] ?? 0,
        ),
      )
      const biases = members.flatMap((member) => [...member.weights.subarray(b, b + outputs)])
      return [tensor3d(weights, [count, inputs, outputs]), tensor3d(biases, [count, 1, outputs])]
    })
  }
  let last = Number.NaN
  return {
    count,
    loss: () => last,
    entry: {
      steps,
      competitor: {
        name: `TF.js ${backend}, batched`,
        run: async (now) => {
          await setBackend(backend)
          const tensors = start()
          const variables = tensors.map((tensor) => variable(tensor))
          const losses = () => {
            let a: Tensor3D = x
            let z: Tensor3D = x
            for (let l = 0; l < shapes.length; l++) {
              const [w, b] = [variables[2 * l], variables[2 * l + 1]]
              if (!w || !b) break
              z = add(matMul(a, w), b)
              a = tanh(z)
            }
            return mean<Tensor3D>(sub(softplus(z), mul(y, z)), [1, 2])
          }
          const optimizer = train.adam(0.01)
          for (let t = 0; t < now; t++) optimizer.minimize(() => sum<Scalar>(losses()))
          last = (await tidy(losses).data())[0] ?? Number.NaN
          optimizer.dispose()
          dispose([...tensors, ...variables])
        },
        end: async () => [last, 0],
      },
    },
  }
}
