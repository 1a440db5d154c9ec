import { lazy, Suspense } from 'react'
import type { ReactElement } from 'react'

import type { Experiment } from '../experiment/experiment.ts'
import { setStart, setSteps } from '../store/actions.ts'
import { surfaces } from '../surfaces/index.ts'
import { countRender } from '../views/shared/render-count.ts'
import { useStoreApi, useThalweg } from '../views/shared/store-context.ts'
import { controlStrings } from '../views/shared/strings/control-strings.ts'
import { applyEdit } from './apply-edit.ts'
import { NumberField } from './NumberField.tsx'
import { ParameterControl } from './ParameterControl.tsx'
import { StartsFields } from './StartsFields.tsx'

/** What stands there when the fields cannot be fetched. */
const Failed = (): ReactElement => <p className="hint">{controlStrings().runs.aroundFailed}</p>

const NetworkStart = lazy(() => import('./network/NetworkStart.tsx').catch(() => ({ default: Failed })))

/** The range of the slider; more can be typed. */
const stepsRange = { default: 200, min: 10, max: 5000, scale: 'log' } as const

/** Where the runs start and for how many steps they go. */
export function StartAndSteps(): ReactElement {
  countRender('StartAndSteps')
  const words = controlStrings().start
  const store = useStoreApi()
  const start = useThalweg((state) => state.experiment.start)
  const steps = useThalweg((state) => state.experiment.steps)
  const problem = useThalweg((state) => state.experiment.problem)
  const surface = 'surface' in problem ? surfaces.get(problem.surface) : undefined
  const atOwn = !surface || (surface.start[0] === start[0] && surface.start[1] === start[1])

  const coordinate = (axis: 0 | 1, name: string): ReactElement => (
    <label className="coordinate">
      <i className="symbol">{name}</i>
      <NumberField
        label={words.coordinate(name)}
        value={start[axis]}
        apply={(value) =>
          applyEdit(
            store,
            (experiment) => ({ ...experiment, start: replaced(experiment, axis, value) }),
            (experiment) => experiment.start[axis],
          )
        }
      />
    </label>
  )

  return (
    <section className="panel" aria-labelledby="start-title">
      <h2 id="start-title" tabIndex={-1}>
        {words.title}
      </h2>
      {'network' in problem ? (
        <Suspense fallback={null}>
          <NetworkStart />
        </Suspense>
      ) : (
        <>
          <div className="start">
            {coordinate(0, 'x')}
            {coordinate(1, 'y')}
            {!atOwn && (
              <button type="button" className="quiet" onClick={() => setStart(store, surface.start)}>
                {words.reset}
              </button>
            )}
          </div>
          <p className="hint">{words.hint}</p>
          <StartsFields />
        </>
      )}
      <ParameterControl
        parameter={{ ...stepsRange, label: words.steps }}
        value={steps}
        slide={(value) => setSteps(store, value)}
        apply={(value) =>
          applyEdit(
            store,
            (experiment) => ({ ...experiment, steps: value }),
            (experiment) => experiment.steps,
          )
        }
      />
    </section>
  )
}

const replaced = ({ start: [x, y] }: Experiment, axis: 0 | 1, value: number): readonly [number, number] =>
  axis === 0 ? [value, y] : [x, value]
