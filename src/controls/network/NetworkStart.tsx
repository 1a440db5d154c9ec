import type { ReactElement } from 'react'

import type { Starts } from '../../experiment/experiment.ts'
import { edit } from '../../store/actions.ts'
import { useStoreApi, useThalweg } from '../../views/shared/store-context.ts'
import { networkStrings } from '../../views/shared/strings/network-strings.ts'
import { applyEdit } from '../apply-edit.ts'
import { NumberField } from '../NumberField.tsx'
import { withMembers } from './changes.ts'
import { Choice } from './Choice.tsx'

const counts = [1, 4, 9, 16, 36, 64] as const

/** How networks begin: their random numbers, and how many each run trains from weights of their own. */
export default function NetworkStart(): ReactElement {
  const words = networkStrings().start
  const store = useStoreApi()
  const seed = useThalweg((state) => state.experiment.seed)
  const members = useThalweg((state) => countOf(state.experiment.starts))
  const offered = [...new Set<number>([...counts, members])].toSorted((a, b) => a - b)
  return (
    <>
      <div className="start">
        <label className="coordinate">
          {words.seed}
          <NumberField
            label={words.seed}
            value={seed}
            apply={(value) =>
              applyEdit(
                store,
                (experiment) => ({ ...experiment, seed: value }),
                (experiment) => experiment.seed,
              )
            }
          />
        </label>
        <button
          type="button"
          title={words.againHint}
          onClick={() => edit(store, (experiment) => ({ ...experiment, seed: (experiment.seed + 1) % 2 ** 32 }))}
        >
          {words.again}
        </button>
      </div>
      <Choice
        label={words.members}
        options={offered.map((count) => [String(count), words.count(count)] as const)}
        chosen={String(members)}
        choose={(count) => edit(store, (experiment) => withMembers(experiment, Number(count)))}
      />
      <p className="hint">{words.hint}</p>
    </>
  )
}

/** How many networks starts of any kind stand for. */
function countOf(starts: Starts | undefined): number {
  if (!starts) return 1
  if ('grid' in starts) return starts.grid[0] * starts.grid[1]
  if ('points' in starts) return starts.points.length
  if ('line' in starts) return starts.line
  return 'disc' in starts ? starts.disc : starts.gaussian
}
