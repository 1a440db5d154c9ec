import type { Network } from '../../networks/network.ts'
import { Builder } from './builder.ts'
import { constantIndex, plus, times, type Routine } from './code.ts'
import { normalizesBatches, type Shape } from './evaluation.ts'
import { at, named, writeForward, writeInputs, type Plan, type Row } from './forward.ts'
import type { Program } from './program.ts'

/** The array that predictions are written into: the outputs of the row at each position. */
export const outputArray = 'out'

/**
 * The outputs of a network for listed rows, as a program whose `gradient` routine writes them. With batch normalization its `loss`
 * routine must have gone over the rows trained on before, and leaves their mean and spread.
 */
export function writePrediction(network: Network, shape: Shape, mostRows: number): Program {
  const predict = routine(network, shape, mostRows, true)
  const statistics = normalizesBatches(network) ? routine(network, shape, mostRows, false) : predict
  const offsets = new Map([['theta0', 0]])
  let length = network.parameters
  for (const [name, size] of [...predict.arrays, ...statistics.arrays]) {
    if (offsets.has(name)) continue
    offsets.set(name, length)
    length += size
  }
  return {
    key: '',
    parameters: network.parameters,
    offsets,
    state: network.parameters,
    length,
    routines: { gradient: predict.routine, loss: statistics.routine, validation: statistics.routine },
    step: [],
    constants: 0,
    tableWidth: 0,
    tile: shape.tile,
  }
}

function routine(
  network: Network,
  { tile, unrolled }: Shape,
  mostRows: number,
  tells: boolean,
): { readonly routine: Routine; readonly arrays: ReadonlyMap<string, number> } {
  const b = new Builder(unrolled)
  const whole = normalizesBatches(network)
  const { outputs, layers } = network
  b.array(outputArray, mostRows * outputs)
  const code = b.block(() => {
    b.let(b.number(0))
    const plan = (each: Plan['each'], rows: number): Plan => ({
      network,
      b,
      tile,
      gradient: false,
      keptStatistics: tells,
      each,
      through: each,
      units: (count, body) => b.times(count, body),
      shared: false,
      rows,
    })
    const all = (given: Plan): void => {
      writeInputs(given)
      layers.forEach((layer, l) => writeForward(given, layer, l + 1))
      if (!tells) return
      given.each((rows) => {
        for (const row of rows)
          b.times(outputs, (o) =>
            b.store(
              outputArray,
              plus(times(outputs, row.position), o),
              b.load(named('a', layers.length), at(row, outputs, o)),
            ),
          )
      })
    }
    const rowsOf = (first: Row['slot'], slot: Row['slot']): Row[] =>
      Array.from({ length: tile }, (_, s) => ({ position: plus(first, s), slot: plus(slot, s) }))
    if (whole)
      all(
        plan((body) => {
          b.loop('from', 'to', tile, (p) =>
            body(rowsOf(p, plus(p, { base: 0, terms: [{ variable: 'from', stride: -1 }] }))),
          )
        }, mostRows),
      )
    else b.loop('from', 'to', tile, (p) => all(plan((body) => body(rowsOf(p, constantIndex(0))), tile)))
  })
  return { routine: { code, result: 'x0' }, arrays: b.arrays }
}
