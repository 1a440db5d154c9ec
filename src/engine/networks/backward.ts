import type { Layer } from '../../networks/network.ts'
import { plus, times } from './code.ts'
import { at, named, type Plan } from './forward.ts'

/** From the deltas of layer l: its gradient, and the deltas of the layer before it. */
export function writeBackward(plan: Plan, layer: Layer, l: number): void {
  if (plan.shared) byUnits(plan, layer, l)
  else biasByRows(plan, layer, l)
  if (layer.normalization === 'layer') throughRows(plan, layer, l)
  if (layer.normalization === 'batch') throughBatch(plan, layer, l)
  if (plan.shared) byWeights(plan, layer, l)
  else weightsByRows(plan, layer, l)
  const previous = plan.network.layers[l - 2]
  if (previous) toPrevious(plan, layer, previous, l)
}

function biasByRows({ b, each }: Plan, { outputs, bias }: Layer, l: number): void {
  each((tile) => {
    b.times(outputs, (o) => {
      const sum = tile
        .map((row) => b.load(named('d', l), at(row, outputs, o)))
        .reduce((left, right) => b.graph.add(left, right))
      b.store('gradient', plus(bias, o), b.graph.add(b.load('gradient', plus(bias, o)), sum))
    })
  })
}

/** Each bias has its sum over all rows from one invocation, in the order in which rows would bring it one after another. */
function byUnits({ b, through, units }: Plan, { outputs, bias }: Layer, l: number): void {
  units(outputs, (o) => {
    const sum = b.let(b.number(0))
    through((tile) => {
      for (const row of tile) b.addTo(sum, b.load(named('d', l), at(row, outputs, o)))
    })
    b.store('gradient', plus(bias, o), sum)
  })
}

/** Each weight has its sum from one invocation; it begins with what the penalty gives. */
function byWeights({ b, through, network: { l2 } }: Plan, layer: Layer, l: number): void {
  const { inputs, outputs } = layer
  b.barrier()
  b.spreadPairs(outputs, inputs, (o, i) => {
    const place = plus(layer.weights, times(inputs, o), i)
    const sum = b.let(l2 === 0 ? b.number(0) : b.graph.multiply(b.number(2 * l2), b.load('weights', place)))
    through((tile) => {
      for (const row of tile) {
        const delta = b.load(named('d', l), at(row, outputs, o))
        b.addTo(sum, b.graph.multiply(delta, b.load(named('a', l - 1), at(row, inputs, i))))
      }
    })
    b.store('gradient', place, sum)
  })
}

function weightsByRows({ b, each }: Plan, layer: Layer, l: number): void {
  const { inputs, outputs } = layer
  const [deltas, before] = [named('d', l), named('a', l - 1)]
  each((tile) => {
    b.times(
      outputs,
      (o) => {
        const delta = tile.map((row) => b.let(b.load(deltas, at(row, outputs, o))))
        b.times(inputs, (i) => {
          const place = plus(layer.weights, times(inputs, o), i)
          let sum = b.load('gradient', place)
          tile.forEach((row, k) => {
            const own = delta[k]
            if (own) sum = b.graph.add(sum, b.graph.multiply(own, b.load(before, at(row, inputs, i))))
          })
          b.store('gradient', place, sum)
        })
      },
      inputs,
    )
  })
}

/** Deltas of the layer before: back through the weights and what skips, then through the activation. */
function toPrevious({ b, each, rows }: Plan, layer: Layer, previous: Layer, l: number): void {
  const { inputs, outputs } = layer
  const deltas = named('d', l)
  const target = b.array(named('d', l - 1), rows * inputs)
  const passing = previous.residual ? b.array(named('e', l - 1), rows * inputs) : undefined
  each((tile) => {
    b.times(
      inputs,
      (i) => {
        const totals = tile.map((row) =>
          b.let(layer.residual ? b.load(named('e', l), at(row, inputs, i)) : b.number(0)),
        )
        b.times(outputs, (o) => {
          const weight = b.let(b.load('weights', plus(layer.weights, times(inputs, o), i)))
          tile.forEach((row, k) => {
            const total = totals[k]
            if (total) b.addTo(total, b.graph.multiply(weight, b.load(deltas, at(row, outputs, o))))
          })
        })
        tile.forEach((row, k) => {
          const total = totals[k]
          const place = at(row, inputs, i)
          if (!total) return
          if (passing !== undefined) b.store(passing, place, total)
          b.store(target, place, b.graph.multiply(total, b.load(named('s', l - 1), place)))
        })
      },
      outputs,
    )
  })
}

/** Deltas of normalized sums to those of the sums, row by row (Ba, Kiros & Hinton 2016). */
function throughRows({ b, each }: Plan, { outputs }: Layer, l: number): void {
  const [deltas, values, spreads] = [named('d', l), named('h', l), named('r', l)]
  each((tile) => {
    for (const row of tile) {
      const [mean, along] = [b.let(b.number(0)), b.let(b.number(0))]
      b.times(outputs, (o) => {
        const delta = b.let(b.load(deltas, at(row, outputs, o)))
        b.addTo(mean, delta)
        b.addTo(along, b.graph.multiply(delta, b.load(values, at(row, outputs, o))))
      })
      b.set(mean, b.graph.multiply(b.number(1 / outputs), mean))
      b.set(along, b.graph.multiply(b.number(1 / outputs), along))
      b.times(outputs, (o) => {
        const place = at(row, outputs, o)
        const inner = b.graph.subtract(
          b.graph.subtract(b.load(deltas, place), mean),
          b.graph.multiply(b.load(values, place), along),
        )
        b.store(deltas, place, b.graph.multiply(b.load(spreads, row.slot), inner))
      })
    }
  })
}

/** The same over the rows of the batch, unit by unit (Ioffe & Szegedy 2015). */
function throughBatch({ b, through, units }: Plan, { outputs }: Layer, l: number): void {
  const [deltas, values, spreads] = [named('d', l), named('h', l), named('r', l)]
  units(outputs, (o) => {
    const [sum, along] = [b.let(b.number(0)), b.let(b.number(0))]
    through((tile) => {
      for (const row of tile) {
        const delta = b.let(b.load(deltas, at(row, outputs, o)))
        b.addTo(sum, delta)
        b.addTo(along, b.graph.multiply(delta, b.load(values, at(row, outputs, o))))
      }
    })
    through((tile) => {
      for (const row of tile) {
        const place = at(row, outputs, o)
        const common = b.graph.add(sum, b.graph.multiply(b.load(values, place), along))
        const inner = b.graph.subtract(b.load(deltas, place), b.graph.multiply(b.load('share', row.position), common))
        b.store(deltas, place, b.graph.multiply(b.load(spreads, o), inner))
      }
    })
  })
}
