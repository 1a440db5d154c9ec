import { lazy, Suspense, useState } from 'react'
import type { ReactElement, ReactNode } from 'react'

import type { Problem } from '../experiment/experiment.ts'
import { dataProblems } from '../problems/index.ts'
import { edit } from '../store/actions.ts'
import { surfaces } from '../surfaces/index.ts'
import { countRender } from '../views/shared/render-count.ts'
import { useStoreApi, useThalweg } from '../views/shared/store-context.ts'
import { controlStrings } from '../views/shared/strings/control-strings.ts'
import { dataStrings } from '../views/shared/strings/data-strings.ts'
import { nameIn, showsOf } from '../views/shared/strings/registry-text.ts'
import { DataSliders } from './DataSliders.tsx'
import { FormulaDisclosure } from './FormulaDisclosure.tsx'
import { networkStrings } from '../views/shared/strings/network-strings.ts'
import { onNetwork, readyOf } from './network/on-network.ts'
import { readyIds, readyNetworks } from './network/ready-networks.ts'
import { ownFormula } from './own-formula.ts'
import { ProblemParameters } from './ProblemParameters.tsx'
import { surfaceGroups } from './surface-groups.ts'
import { onData, onFormula, onSurface } from './telling-runs.ts'

/** Value of the menu's entry for a reader's own formula; no surface's or data problem's id has a capital. */
const own = 'OWN'

/** What stands there when the editor cannot be fetched. */
function Failed(): ReactElement {
  return <p className="hint">{controlStrings().runs.aroundFailed}</p>
}

const NetworkControls = lazy(() => import('./network/NetworkControls.tsx').catch(() => ({ default: Failed })))
const FormulaEditor = lazy(() => import('./FormulaEditor.tsx').catch(() => ({ default: Failed })))

/** Which surface or data problem the runs go down, what it shows, and its own parameters; or a formula of the reader's own. `gallery` shows them all. */
export function ProblemChooser({ gallery }: { readonly gallery?: ReactNode }): ReactElement {
  countRender('ProblemChooser')
  const words = controlStrings().surface
  const store = useStoreApi()
  const problem = useThalweg((state) => state.experiment.problem)
  const surface = 'surface' in problem ? surfaces.get(problem.surface) : undefined
  const known = surface ?? ('data' in problem ? dataProblems.get(problem.data) : undefined)
  const ready = 'network' in problem ? readyOf(problem) : undefined
  // Whether the reader has asked for a formula here, and not a link.
  const [fresh, setFresh] = useState(false)

  function choose(id: string): void {
    const next = surfaces.get(id)
    const data = dataProblems.get(id)
    if (next) edit(store, (experiment) => onSurface(experiment, next))
    else if (data) edit(store, (experiment) => onData(experiment, data))
    const ready = readyIds.find((one) => networkValue(one) === id)
    if (ready) edit(store, (experiment) => onNetwork(experiment, readyNetworks[ready]))
    else if (id === own) edit(store, (experiment) => onFormula(experiment, ownFormula(problem)))
    setFresh(id === own)
  }

  return (
    <section className="panel" aria-labelledby="surface-title">
      <h2 id="surface-title" tabIndex={-1}>
        <label htmlFor="surface">{words.title}</label>
      </h2>
      <SurfaceSelect chosen={chosenValue(problem, known)} choose={choose} />
      {gallery}
      {known && <p className="shows">{asSentence(showsOf(known))}</p>}
      {'formula' in problem && (
        <Suspense fallback={null}>
          <FormulaEditor problem={problem} fresh={fresh} />
        </Suspense>
      )}
      {ready && <p className="shows">{networkStrings().shows[ready]}</p>}
      {'network' in problem && (
        <Suspense fallback={null}>
          <NetworkControls problem={problem} />
        </Suspense>
      )}
      {'data' in problem && <DataSliders problem={problem} />}
      <ProblemParameters problem={problem} />
      {surface && <FormulaDisclosure summary={words.showFormula} kind="surface" text={surface.formula} />}
    </section>
  )
}

/** Value of the menu's entry for a ready network; surfaces may have the same id. */
const networkValue = (id: string): string => `NETWORK ${id}`

const asSentence = (phrase: string): string => controlStrings().surface.asSentence(phrase)

function chosenValue(problem: Problem, known: { readonly id: string } | undefined): string {
  if (known) return known.id
  if ('network' in problem) return networkValue(readyOf(problem) ?? 'moons')
  return 'formula' in problem ? own : ''
}

interface SelectProps {
  readonly chosen: string
  readonly choose: (id: string) => void
}

function SurfaceSelect({ chosen, choose }: SelectProps): ReactElement {
  const words = controlStrings().surface
  return (
    <select id="surface" value={chosen} onChange={(event) => choose(event.target.value)}>
      {chosen === '' && <option value="">{words.fromLink}</option>}
      {surfaceGroups().map(({ group, surfaces: members }) => (
        <optgroup key={group} label={words.groups[group]}>
          {members.map((one) => (
            <option key={one.id} value={one.id}>
              {nameIn('surfaces', one)}
            </option>
          ))}
        </optgroup>
      ))}
      <optgroup label={dataStrings().problems}>
        {[...dataProblems.values()].map((one) => (
          <option key={one.id} value={one.id}>
            {nameIn('problems', one)}
          </option>
        ))}
      </optgroup>
      <optgroup label={networkStrings().group}>
        {readyIds.map((id) => (
          <option key={id} value={networkValue(id)}>
            {networkStrings().ready[id]}
          </option>
        ))}
      </optgroup>
      <optgroup label={words.own}>
        <option value={own}>{words.ownFormula}</option>
      </optgroup>
    </select>
  )
}
