import type { Network } from '../../networks/network.ts'
import type { Code, Routine } from './code.ts'
import { normalizesBatches, writeEvaluation, type Evaluation, type Shape } from './evaluation.ts'
import type { CompiledMethod } from './method.ts'
import { writeUpdate } from './update.ts'

/** What decides the code of a kernel. */
export interface ProgramOptions {
  readonly network: Network
  readonly method: CompiledMethod
  /** Does each step see a batch of its own, or all rows? */
  readonly batches: boolean
  readonly validates: boolean
  /** The most rows of one evaluation, padded to whole tiles. */
  readonly mostRows: number
  readonly shape: Shape
  /** Weights before this number keep their values. */
  readonly trainFrom: number
}

/** The training of one network by one method, ready for a back end to print. */
export interface Program {
  /** Equal exactly for equal code. */
  readonly key: string
  readonly parameters: number
  /** Where each array of a run begins; the state comes first, θ at 0. */
  readonly offsets: ReadonlyMap<string, number>
  readonly state: number
  readonly length: number
  readonly routines: { readonly gradient: Routine; readonly loss: Routine; readonly validation: Routine }
  readonly step: readonly Code[]
  readonly constants: number
  readonly tableWidth: number
  readonly tile: number
}

/** What is needed of a program once its code is printed: where its numbers stand. */
export type Layout = Omit<Program, 'routines' | 'step'>

/** A program's layout, to be kept without its code, which takes megabytes where it is kept for many networks. */
export const layoutOf = ({ routines: _routines, step: _step, ...layout }: Program): Layout => layout

/** Assembles the code of a step and of the evaluations that it calls, and lays out the arrays of a run. */
export function writeProgram(options: ProgramOptions): Program {
  const { network, method, batches, validates, mostRows, shape } = options
  const update = writeUpdate({
    items: method.items,
    vectors: method.vectors,
    numbers: method.numbers,
    tableWidth: method.tableWidth,
    parameters: network.parameters,
    rows: batches ? 'batch' : 'training',
    recordsFirst: validates && normalizesBatches(network),
    validates,
    trainFrom: options.trainFrom,
  })
  const evaluation = (gradient: boolean, keptStatistics: boolean): Evaluation =>
    writeEvaluation(network, { ...shape, gradient, keptStatistics, mostRows })
  const [gradient, loss] = [evaluation(true, false), evaluation(false, false)]
  const validation = normalizesBatches(network) ? evaluation(false, true) : loss
  const offsets = new Map<string, number>()
  let length = 0
  const place = (name: string, size: number): void => {
    if (offsets.has(name)) return
    offsets.set(name, length)
    length += size
  }
  for (const [name, size] of update.state) place(name, size)
  const state = length
  const scratch = new Map<string, number>()
  for (const arrays of [update.scratch, gradient.arrays, loss.arrays, validation.arrays])
    for (const [name, size] of arrays) scratch.set(name, Math.max(size, scratch.get(name) ?? 0))
  for (const [name, size] of scratch) place(name, size)
  return {
    key: programKey(options),
    parameters: network.parameters,
    offsets,
    state,
    length,
    routines: { gradient: gradient.routine, loss: loss.routine, validation: validation.routine },
    step: update.code,
    constants: method.constants,
    tableWidth: method.tableWidth,
    tile: shape.tile,
  }
}

export const programKey = ({
  network,
  method,
  batches,
  validates,
  mostRows,
  shape,
  trainFrom,
}: ProgramOptions): string =>
  JSON.stringify([
    network,
    method.key,
    batches,
    validates,
    shape.shared === true || normalizesBatches(network) ? mostRows : 0,
    shape,
    trainFrom,
  ])
