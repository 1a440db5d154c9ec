import type { ReactElement } from 'react'

import type { Experiment } from '../experiment/experiment.ts'
import { normalise } from '../experiment/normalise.ts'
import { sameJson } from '../experiment/records.ts'
import { edit } from '../store/actions.ts'
import { useStoreApi, useThalweg } from '../views/shared/store-context.ts'
import { controlStrings } from '../views/shared/strings/control-strings.ts'
import { presets } from './presets.ts'
import type { Preset } from './presets.ts'

const kinds: readonly Preset['kind'][] = ['good', 'bad', 'compare']

const wholes = presets.map((preset) => ({ preset, whole: normalise(preset.experiment) }))

/** Whether nothing that decides numbers has been changed since an example was opened. */
const isStill = (experiment: Experiment, { start, problem, runs, steps }: Experiment): boolean =>
  experiment.steps === steps &&
  sameJson(experiment.start, start) &&
  sameJson(experiment.problem, problem) &&
  sameJson(
    experiment.runs.map(({ hidden: _hidden, ...run }) => run),
    runs,
  )

/** Settings that are known to work or not to work, each with the reason. The reason stays until something is changed. */
export function ExampleChooser(): ReactElement {
  const words = controlStrings().examples
  const store = useStoreApi()
  const chosen = useThalweg(({ experiment }) => wholes.find(({ whole }) => isStill(experiment, whole))?.preset.id)

  function choose(id: string): void {
    const found = wholes.find(({ preset }) => preset.id === id)
    if (!found) return
    // How the reader looks at it stays; what part of the plane, and from where, belongs to the old experiment.
    const {
      window: _window,
      camera: _camera,
      scale: _scale,
      colours: _colours,
      ...view
    } = store.getState().experiment.view
    edit(store, () => ({ ...found.whole, view }))
  }

  return (
    <section className="panel" aria-labelledby="example-title">
      <h2 id="example-title" tabIndex={-1}>
        <label htmlFor="example">{words.title}</label>
      </h2>
      <select id="example" value={chosen ?? ''} onChange={(event) => choose(event.target.value)}>
        <option value="">{words.choose}</option>
        {kinds.map((kind) => (
          <optgroup key={kind} label={words.kinds[kind]}>
            {presets
              .filter((preset) => preset.kind === kind)
              .map(({ id }) => (
                <option key={id} value={id}>
                  {words.of[id].title}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <p className="shows" role="status">
        {chosen && words.of[chosen].why}
      </p>
    </section>
  )
}
