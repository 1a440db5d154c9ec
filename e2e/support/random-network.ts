import { datasets } from '../../src/datasets/index.ts'
import type { Run } from '../../src/experiment/experiment.ts'
import { methods } from '../../src/methods/index.ts'
import { isFirstOrder } from '../../src/methods/method.ts'
import { activations } from '../../src/networks/activations/index.ts'
import type { NetworkData, NetworkFields } from '../../src/networks/fields.ts'
import { initializations } from '../../src/networks/initializations/index.ts'
import { networkMethods } from '../../src/networks/methods/index.ts'
import { plans } from '../../src/networks/plans/index.ts'
import { schedules } from '../../src/schedules/index.ts'
import { Dice } from './texts.ts'
import type { Training } from './train.ts'

const losses = ['logistic', 'squared', 'softmax', 'hinge'] as const
const averages = ['polyak', 'tail', 'ema', 'polynomial'] as const
const orders = ['given', 'shuffled-once', 'shuffled', 'replacement'] as const

/** Samples of a reader's own with two inputs, labelled as a loss wants them. */
function ownData(dice: Dice, loss: (typeof losses)[number], outputs: number): NetworkData {
  const count = 6 + dice.below(8)
  const number = () => dice.below(400) / 100 - 2
  const label = (k: number): number | readonly number[] => {
    if (loss === 'softmax') return k % outputs
    const one = (o: number) => (loss === 'squared' ? number() : (k + o) % 2 === 0 ? (loss === 'hinge' ? -1 : 0) : 1)
    return outputs === 1 ? one(0) : Array.from({ length: outputs }, (_, o) => one(o))
  }
  const rows = Array.from({ length: count }, (_, k) => k)
  return { x: rows.map(() => [number(), number()]), y: rows.map(label) }
}

function randomFields(dice: Dice): NetworkFields {
  const known = dice.of([...datasets.values()])
  const own = dice.below(5) === 0
  const loss = !own && known.kind === 'regression' ? 'squared' : dice.of(losses)
  const outputs = loss === 'softmax' ? 2 + dice.below(2) : own ? 1 + dice.below(2) : 1
  const made: NetworkData = { id: known.id, samples: 6 + dice.below(8), noise: dice.below(5) / 10 }
  const hidden = Array.from({ length: dice.below(4) }, () => dice.of([1, 2, 3, 3, 4, 4, 5]))
  const names = [...activations.keys()]
  return {
    layers: [own ? 2 : known.inputs, ...hidden, outputs],
    activation: dice.below(2) === 0 ? dice.of(names) : hidden.map(() => dice.of(names)),
    skip: dice.of(['none', 'residual']),
    normalization: dice.of(['none', 'none', 'batch', 'layer']),
    loss,
    l2: dice.of([0, 0, 0.01, 0.1]),
    data: { ...(own ? ownData(dice, loss, outputs) : made), split: dice.of([1, 0.8, 0.5]) },
    initialization: { id: dice.of([...initializations.keys()]), scale: dice.of([0.3, 0.5, 1, 2]) },
  }
}

/** Some of what may stand around a method. */
function around(dice: Dice): Partial<Run> {
  const one = <T extends object>(times: number, part: () => T): Partial<T> => (dice.below(times) === 0 ? part() : {})
  return {
    ...one(4, () => ({ schedule: { id: dice.of([...schedules.keys()]) } })),
    ...one(3, () => ({
      gradient: {
        ...one(2, () => ({ noise: 0.05 })),
        ...one(2, () => ({ batch: 1 + dice.below(6), order: dice.of(orders), growth: dice.of([1, 1, 2]) })),
      },
    })),
    ...one(4, () => ({ clip: dice.of([{ norm: 0.5 }, { value: 0.1 }]) })),
    ...one(5, () => ({ average: { id: dice.of(averages) } })),
    ...one(6, () => ({ stop: { patience: 1 + dice.below(3) } })),
    ...one(6, () => ({ plan: { id: dice.of([...plans.keys()]) } })),
  }
}

/** A training drawn from all that an experiment may say of one, of five steps; some of them cannot be. */
export function randomTraining(
  seed: number,
  from: readonly string[] = [...methods.keys(), ...networkMethods.keys()],
): Training {
  const dice = new Dice(7000 + seed)
  const id = dice.of(from)
  const method = methods.get(id)
  const known = method ?? networkMethods.get(id)
  // the others are refused what goes with a gradient; now and then they are asked it all the same
  const plain = !(method && isFirstOrder(method)) && dice.below(8) > 0
  const run: Run = { method: id, ...(plain ? {} : around(dice)) }
  const lr = 10 ** (-dice.below(4) / 2 - 1)
  return {
    network: randomFields(dice),
    run: { ...run, ...(known && 'lr' in known.parameters && { parameters: { lr } }) },
    steps: 5,
    seed: dice.below(1000),
    ...(dice.below(6) === 0 && { starts: { gaussian: 2 + dice.below(4), radius: 1 } }),
  }
}
