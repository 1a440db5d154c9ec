import type { Competitor } from './workload.ts'

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2
}

/** What a competitor was asked to do in each of its turns, and what it took. */
export interface Measured {
  readonly name: string
  /** Median milliseconds for one step of all trajectories. */
  readonly perStep: number
}

/** What can be run and timed; some say themselves how long they worked. */
type Timed = Pick<Competitor, 'name' | 'run'> & { readonly seconds?: () => number }

export interface Entry<C extends Timed = Competitor & Timed> {
  readonly competitor: C
  readonly steps: number
}

/**
 * Measures competitors in turns (A B A B …), so that what slows the machine down slows them alike. Each is warmed first until
 * compilers have done their work; a turn of a quick one is repeated until it takes some milliseconds.
 */
export async function sideBySide(entries: readonly Entry<Timed>[], turns: number, warm = 400): Promise<Measured[]> {
  const repeats: number[] = []
  for (const { competitor, steps } of entries) {
    const began = performance.now()
    let runs = 0
    do {
      await competitor.run(steps)
      runs++
    } while (performance.now() - began < warm)
    repeats.push(Math.max(1, Math.round((10 * runs) / (performance.now() - began))))
  }
  const taken: number[][] = entries.map(() => [])
  for (let turn = 0; turn < turns; turn++)
    for (const [k, { competitor, steps }] of entries.entries()) {
      const count = repeats[k] ?? 1
      let own = 0
      const began = performance.now()
      for (let n = 0; n < count; n++) {
        await competitor.run(steps)
        own += competitor.seconds?.() ?? 0
      }
      const milliseconds = competitor.seconds ? 1000 * own : performance.now() - began
      taken[k]?.push(milliseconds / count / steps)
    }
  return entries.map(({ competitor }, k) => ({ name: competitor.name, perStep: median(taken[k] ?? []) }))
}

/** Throws unless two competitors, after as many steps, have brought the same members to the same places. */
export async function agree(a: Competitor, b: Competitor, steps: number, count: number): Promise<void> {
  await a.run(steps)
  await b.run(steps)
  for (let k = 0; k < 10; k++) {
    const member = Math.floor(count / 100) * 10 * k
    const [p, q] = [await a.end(member), await b.end(member)]
    if (!(Math.hypot(p[0] - q[0], p[1] - q[1]) < 1e-3))
      throw new Error(
        `${a.name} and ${b.name} do not compute the same: member ${member} ends at ${p.join()} and ${q.join()}.`,
      )
  }
}
