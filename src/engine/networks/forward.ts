import type { Node } from '../../notation/graph.ts'
import type { Layer, Network } from '../../networks/network.ts'
import type { Builder } from './builder.ts'
import { constantIndex, dataIndex, plus, times, type Index } from './code.ts'
import { activated, lossOf } from './pieces.ts'

/** Added to variances before their root, as in PyTorch. */
export const normalizationEpsilon = 1e-5

/** A row under way: its place in the run's arrays, and among the listed rows. */
export interface Row {
  readonly slot: Index
  readonly position: Index
}

/** How code for an evaluation is written. */
export interface Plan {
  readonly network: Network
  readonly b: Builder
  /** Rows in step with one another: each weight is fetched once for all of them. */
  readonly tile: number
  readonly gradient: boolean
  /** Batch normalization by what the last training evaluation left, in the place of the rows' own mean and spread. */
  readonly keptStatistics: boolean
  /** Runs code for all rows of the tile, or, where layers need all rows of the batch at once, for one tile after another. */
  readonly each: (body: (rows: readonly Row[]) => void) => void
  /** Runs code for all rows, one tile after another, within what is done for a unit or a weight. */
  readonly through: (body: (rows: readonly Row[]) => void) => void
  /** Runs code for each of so many units that needs all rows. */
  readonly units: (count: number, body: (index: Index) => void) => void
  /** Do several invocations work at one run? Then each sums up the gradient by weights of its own. */
  readonly shared: boolean
  /** Length of arrays by row. */
  readonly rows: number
}

/** Names of the arrays of layer l: what goes out of it, slopes, normalized sums, spreads, deltas, what skips past. */
export const named = (letter: 'a' | 's' | 'h' | 'r' | 'm' | 'd' | 'e', l: number): string => `${letter}${l}`

export const at = ({ slot }: Row, width: number, index: Index): Index => plus(times(width, slot), index)

/** Inputs into the array of layer 0. */
export function writeInputs({ b, network: { inputs }, rows, each }: Plan): void {
  const array = b.array(named('a', 0), rows * inputs)
  each((tile) => {
    for (const row of tile)
      for (let i = 0; i < inputs; i++)
        b.store(array, at(row, inputs, constantIndex(i)), b.load('data', dataIndex(row.position, i)))
  })
}

/** z = norm(W a) + b and what the activation makes of it, for layer l (from 1). */
export function writeForward(plan: Plan, layer: Layer, l: number): void {
  const { b, each, rows } = plan
  const { inputs, outputs, normalization } = layer
  const before = named('a', l - 1)
  const sums = normalization === 'none' ? '' : b.array(named('h', l), rows * outputs)
  b.array(named('a', l), rows * outputs)
  if (plan.gradient && layer.activation !== undefined) b.array(named('s', l), rows * outputs)
  each((tile) => {
    b.times(
      outputs,
      (o) => {
        const bias = () => (sums === '' ? b.load('weights', plus(layer.bias, o)) : b.number(0))
        const totals = tile.map(() => b.let(bias()))
        b.times(inputs, (i) => {
          const weight = b.let(b.load('weights', plus(layer.weights, times(inputs, o), i)))
          tile.forEach((row, k) => {
            const total = totals[k]
            if (total) b.addTo(total, b.graph.multiply(weight, b.load(before, at(row, inputs, i))))
          })
        })
        tile.forEach((row, k) => {
          const total = totals[k]
          if (!total) return
          if (sums === '') finish(plan, layer, l, row, o, total)
          else b.store(sums, at(row, outputs, o), total)
        })
      },
      inputs,
    )
  })
  if (normalization === 'layer') normalizeRows(plan, layer, l)
  if (normalization === 'batch') normalizeBatch(plan, layer, l)
}

/** The activation of a sum, what skips added. */
function finish({ b, gradient }: Plan, layer: Layer, l: number, row: Row, o: Index, sum: Node): void {
  const { outputs, activation, residual } = layer
  const place = at(row, outputs, o)
  if (activation === undefined) return b.store(named('a', l), place, sum)
  const { value, slope } = activated(b.graph, activation, sum)
  const skipped = residual ? b.graph.add(value, b.load(named('a', l - 1), place)) : value
  if (!gradient) return b.store(named('a', l), place, skipped)
  // both before either is stored: they share most of their work
  const kept = b.let(slope)
  b.store(named('a', l), place, skipped)
  b.store(named('s', l), place, kept)
}

function normalizeRows(plan: Plan, layer: Layer, l: number): void {
  const { b, each } = plan
  const { outputs } = layer
  const sums = named('h', l)
  const spreads = b.array(named('r', l), plan.rows)
  each((tile) => {
    for (const row of tile) {
      const mean = b.let(b.number(0))
      b.times(outputs, (o) => b.addTo(mean, b.load(sums, at(row, outputs, o))))
      b.set(mean, b.graph.multiply(b.number(1 / outputs), mean))
      const spread = b.let(b.number(0))
      b.times(outputs, (o) => b.addTo(spread, squared(b, b.graph.subtract(b.load(sums, at(row, outputs, o)), mean))))
      b.set(spread, inverseRoot(b, b.graph.multiply(b.number(1 / outputs), spread)))
      b.store(spreads, row.slot, spread)
      b.times(outputs, (o) => normalized(plan, layer, l, row, o, mean, spread))
    }
  })
}

function normalizeBatch(plan: Plan, layer: Layer, l: number): void {
  const { b, each, through, units } = plan
  const { outputs } = layer
  const sums = named('h', l)
  const [means, spreads] = [b.array(named('m', l), outputs), b.array(named('r', l), outputs)]
  if (!plan.keptStatistics)
    units(outputs, (o) => {
      const over = (value: (sum: Node) => Node): Node => {
        const total = b.let(b.number(0))
        through((tile) => {
          for (const row of tile) {
            const share = b.load('share', row.position)
            b.addTo(total, b.graph.multiply(share, value(b.load(sums, at(row, outputs, o)))))
          }
        })
        return total
      }
      const mean = over((sum) => sum)
      b.store(means, o, mean)
      const spread = over((sum) => squared(b, b.graph.subtract(sum, mean)))
      b.store(spreads, o, inverseRoot(b, spread))
    })
  each((tile) => {
    b.times(outputs, (o) => {
      for (const row of tile) normalized(plan, layer, l, row, o, b.load(means, o), b.load(spreads, o))
    })
  })
}

function normalized(plan: Plan, layer: Layer, l: number, row: Row, o: Index, mean: Node, spread: Node): void {
  const { b } = plan
  const sums = named('h', l)
  const place = at(row, layer.outputs, o)
  const value = b.let(b.graph.multiply(b.graph.subtract(b.load(sums, place), mean), spread))
  b.store(sums, place, value)
  finish(plan, layer, l, row, o, b.let(b.graph.add(value, b.load('weights', plus(layer.bias, o)))))
}

/** Adds the loss of all rows to `total`, and writes its derivatives by the outputs into the deltas of the last layer. */
export function writeLoss(plan: Plan, total: Node): void {
  const { b, network, each, rows, gradient } = plan
  const { outputs, inputs, loss, layers } = network
  const last = layers.length
  const deltas = b.array(named('d', last), rows * outputs)
  const output = (row: Row, o: Index) => b.load(named('a', last), at(row, outputs, o))
  const target = (row: Row, o: number) => b.load('data', dataIndex(row.position, inputs + o))
  each((tile) => {
    for (const row of tile) {
      const share = b.let(
        b.graph.multiply(b.number(loss === 'softmax' ? 1 : 1 / outputs), b.load('share', row.position)),
      )
      if (loss === 'softmax') {
        writeSoftmax(plan, row, share, total)
        continue
      }
      for (let o = 0; o < outputs; o++) {
        const index = constantIndex(o)
        const { value, slope } = lossOf(b.graph, loss, b.let(output(row, index)), b.let(target(row, o)))
        if (gradient) b.store(deltas, at(row, outputs, index), b.graph.multiply(share, slope))
        b.addTo(total, b.graph.multiply(share, value))
      }
    }
  })
}

/** log Σ exp z − z of the target class, with the largest output taken out of the exponents. */
function writeSoftmax({ b, network, gradient }: Plan, row: Row, share: Node, total: Node): void {
  const { outputs, inputs, layers } = network
  const { graph } = b
  const place = (o: number) => at(row, outputs, constantIndex(o))
  const all = Array.from({ length: outputs }, (_, o) => o)
  const z = all.map((o) => b.let(b.load(named('a', layers.length), place(o))))
  const y = all.map((o) => b.let(b.load('data', dataIndex(row.position, inputs + o))))
  const largest = b.let(z.reduce((left, right) => graph.call('max', left, right)))
  const powers = z.map((node) => b.let(graph.call('exp', graph.subtract(node, largest))))
  const sum = b.let(powers.reduce((left, right) => graph.add(left, right)))
  const told = z.map((node, o) => graph.multiply(y[o] ?? node, node)).reduce((left, right) => graph.add(left, right))
  const value = graph.subtract(graph.add(largest, graph.call('log', sum)), told)
  b.addTo(total, graph.multiply(share, value))
  if (!gradient) return
  powers.forEach((power, o) =>
    b.store(
      named('d', layers.length),
      place(o),
      graph.multiply(share, graph.subtract(graph.divide(power, sum), y[o] ?? power)),
    ),
  )
}

const squared = (b: Builder, node: Node): Node => b.graph.power(node, 2)

const inverseRoot = (b: Builder, variance: Node): Node =>
  b.graph.divide(b.number(1), b.graph.call('sqrt', b.graph.add(b.number(normalizationEpsilon), variance)))
