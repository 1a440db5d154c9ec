import type { StepTrace } from '../../notation/step-trace.ts'
import type { TracedLine } from '../../notation/run-statements.ts'

/** A line of the text as the inspector lists it, or a loop with all its passes. */
export interface Row {
  /** The same for the same line of the same text, whatever the step. */
  readonly key: string
  /** Absent for a loop. */
  readonly line: TracedLine | undefined
  /** What a search or a loop did pass by pass; empty for a plain line. */
  readonly inside: readonly TracedLine[]
}

/** The lines of a step in the order in which they ran: searches fold into the line that called them, loops into one row. */
export function rowsOf({ lines }: StepTrace): Row[] {
  const rows: Row[] = []
  let search: TracedLine[] = []
  let loop: TracedLine[] | undefined
  for (const line of lines) {
    if (line.procedure !== undefined) {
      search.push(line)
    } else if (line.passes.length > 0) {
      if (!loop) {
        loop = []
        rows.push({ key: `loop ${line.position}`, line: undefined, inside: loop })
      }
      loop.push(...search, line)
      search = []
    } else {
      loop = undefined
      rows.push({ key: `${line.kind} ${line.position}`, line, inside: search })
      search = []
    }
  }
  return rows
}

/** How often a search asked for the loss or its gradient: its trials. */
export const trialsIn = (lines: readonly TracedLine[]): number => lines.filter(({ asked }) => asked.length > 0).length

/** How often a loop went round. */
export const passesIn = (lines: readonly TracedLine[]): number =>
  Math.max(0, ...lines.map(({ passes }) => passes[0] ?? 0))
