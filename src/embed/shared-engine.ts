import { createEngine } from '../engine/create-engine.ts'
import type { BackendChoice, Engine } from '../engine/engine.ts'

interface Lent {
  readonly engine: Promise<Engine>
  borrowers: number
}

const lent = new Map<BackendChoice, Lent>()

/**
 * The page's engine for a choice of back end: all instances on a page compute on one, with one graphics device. The last one to
 * give it back takes it down.
 */
export function borrowEngine(choice: BackendChoice): {
  readonly engine: Promise<Engine>
  readonly giveBack: () => void
} {
  const one = lent.get(choice) ?? { engine: createEngine(choice), borrowers: 0 }
  lent.set(choice, one)
  one.borrowers++
  let held = true
  return {
    engine: one.engine,
    giveBack: () => {
      if (!held) return
      held = false
      one.borrowers--
      if (one.borrowers > 0) return
      lent.delete(choice)
      void one.engine.then(
        (engine) => engine.dispose(),
        () => undefined,
      )
    },
  }
}
