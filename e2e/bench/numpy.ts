import { spawn, spawnSync } from 'node:child_process'
import { createInterface } from 'node:readline'
import { adam, type Competitor } from './workload.ts'

interface Answer {
  readonly seconds: number
  readonly coreSeconds: number
  /** Trajectories that NumPy takes at a time. */
  readonly block: number
  /** Every `count / 100`th point. */
  readonly end: readonly (readonly [number, number])[]
}

export interface NumPy {
  readonly version: string
  readonly competitor: (count: number) => Timed
  readonly close: () => void
}

/** A competitor in a process of its own, which measures its runs itself. */
export type Timed = Competitor & { readonly seconds: () => number; readonly coreSeconds: () => number }

/** A Python with NumPy, the system's before others, ready to run the workload on one thread; undefined where there is none. */
export async function startNumPy(script: string): Promise<NumPy | undefined> {
  const python = ['/usr/bin/python3', 'python3', 'python'].find(
    (name) => spawnSync(name, ['-c', 'import numpy'], { stdio: 'ignore' }).status === 0,
  )
  if (python === undefined) return undefined
  const one = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' }
  const child = spawn(python, [script], { env: { ...process.env, ...one }, stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async (): Promise<unknown> => {
    const { value, done } = await lines.next()
    if (done === true) throw new Error('The Python process ended.')
    return JSON.parse(value)
  }
  const { numpy } = (await next()) as { numpy: string }
  return {
    version: numpy,
    close: () => child.stdin.end(),
    competitor: (count) => {
      let last: Answer | undefined
      return {
        name: 'NumPy',
        run: async (steps) => {
          child.stdin.write(`${JSON.stringify({ count, steps, ...adam })}\n`)
          last = (await next()) as Answer
        },
        seconds: () => last?.seconds ?? 0,
        coreSeconds: () => last?.coreSeconds ?? 0,
        end: async (member) => last?.end[Math.floor((100 * member) / count)] ?? [0, 0],
      }
    },
  }
}
