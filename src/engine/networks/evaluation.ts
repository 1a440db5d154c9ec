import type { Network } from '../../networks/network.ts'
import { Builder } from './builder.ts'
import { writeBackward } from './backward.ts'
import { constantIndex, plus, type Index, type Routine } from './code.ts'
import { writeForward, writeInputs, writeLoss, type Plan, type Row } from './forward.ts'

/** Takes the first row's position off, where arrays by row begin. */
const beforeFirst: Index = { base: 0, terms: [{ variable: 'from', stride: -1 }] }

/** How a back end wants its loops. */
export interface Shape {
  readonly tile: number
  /** Loops of at most so many turns are written out. */
  readonly unrolled: number
  /** Do several invocations train one run together? */
  readonly shared?: boolean
}

export interface EvaluationOptions extends Shape {
  readonly gradient: boolean
  readonly keptStatistics?: boolean
  /** The most rows of one evaluation, padded to whole tiles. */
  readonly mostRows: number
}

export const normalizesBatches = ({ layers }: Network): boolean =>
  layers.some(({ normalization }) => normalization === 'batch')

/** A routine with the run's arrays that it works on. */
export interface Evaluation {
  readonly routine: Routine
  readonly arrays: ReadonlyMap<string, number>
}

/**
 * The loss of a network, and with `gradient` its derivatives by all weights, over the rows `from` to `to` (in whole tiles; rows that only
 * fill a tile have a share of 0). Its arguments: `weights`, `gradient`, `from`, `to`.
 */
export function writeEvaluation(network: Network, options: EvaluationOptions): Evaluation {
  const { tile, gradient, shared = false } = options
  const b = new Builder(options.unrolled)
  const whole = shared || normalizesBatches(network)
  const code = b.block(() => {
    const total = b.let(b.number(0))
    writePenalty(b, network, gradient && !shared, shared, total.name)
    const plan = (each: Plan['each'], through: Plan['through'], rows: number): Plan => ({
      network,
      b,
      tile,
      gradient,
      keptStatistics: options.keptStatistics === true,
      each,
      through,
      units: (count, body) => {
        if (!shared) return b.times(count, body)
        b.barrier()
        b.spread(0, count, body)
        b.barrier()
      },
      shared,
      rows,
    })
    const all = (given: Plan): void => {
      writeInputs(given)
      network.layers.forEach((layer, l) => writeForward(given, layer, l + 1))
      writeLoss(given, total)
      if (!gradient) return
      for (let l = network.layers.length; l >= 1; l--) {
        const layer = network.layers[l - 1]
        if (layer) writeBackward(given, layer, l)
      }
    }
    const rowsOf = (first: Index, slot: Index): Row[] =>
      Array.from({ length: tile }, (_, s) => ({ position: plus(first, s), slot: plus(slot, s) }))
    const inTiles: Plan['through'] = (body) => {
      b.loop('from', 'to', tile, (p) => body(rowsOf(p, plus(p, beforeFirst))))
    }
    const sideBySide: Plan['each'] = (body) => b.spread('from', 'to', (p) => body(rowsOf(p, plus(p, beforeFirst))))
    if (whole) all(plan(shared ? sideBySide : inTiles, inTiles, options.mostRows))
    else
      b.loop('from', 'to', tile, (p) => {
        const one: Plan['each'] = (body) => body(rowsOf(p, constantIndex(0)))
        all(plan(one, one, tile))
      })
    if (shared) b.code.push({ kind: 'gather', name: total.name })
  })
  return { routine: { code, result: 'x0' }, arrays: b.arrays }
}

/** λ Σ w² into the loss and its gradient, which begins with it; all else of the gradient begins at 0. */
function writePenalty(b: Builder, network: Network, gradient: boolean, shared: boolean, total: string): void {
  const { layers, l2, parameters } = network
  if (gradient) b.loop(0, parameters, 1, (j) => b.store('gradient', j, b.number(0)))
  if (l2 === 0) return
  const each = (count: number, body: (j: Index) => void): void =>
    shared ? b.spread(0, count, body) : b.loop(0, count, 1, body)
  for (const { weights, bias } of layers)
    each(bias - weights, (j) => {
      const weight = b.let(b.load('weights', plus(weights, j)))
      b.addTo(b.graph.slot(total), b.graph.multiply(b.number(l2), b.graph.power(weight, 2)))
      if (gradient) b.store('gradient', plus(weights, j), b.graph.multiply(b.number(2 * l2), weight))
    })
}
