import type { ReactElement } from 'react'

import { limits } from '../../experiment/limits.ts'
import type { Run } from '../../experiment/experiment.ts'
import type { NetworkFields } from '../../networks/fields.ts'
import { dataOf } from '../../networks/network.ts'
import { plans } from '../../networks/plans/index.ts'
import { networkStrings } from '../../views/shared/strings/network-strings.ts'
import { AroundSelect } from './AroundSelect.tsx'
import { AroundSlider } from './AroundSlider.tsx'
import { withPlan, withStop, type Change } from './changes.ts'
import { aroundNumber, ownNumber } from './numbers.ts'

interface Props {
  readonly index: number
  readonly run: Run
  readonly edit: (change: Change) => void
}

const usualPatience = 20

/** Whether training stops once the loss on the samples kept for validation has not fallen for some steps. */
export function StopField({
  index,
  run: { stop },
  network,
  edit,
}: Props & { readonly network: NetworkFields }): ReactElement {
  const words = networkStrings().training
  const validates = (dataOf(network).split ?? 1) < 1
  return (
    <>
      <label className="switch">
        <input
          type="checkbox"
          checked={stop !== undefined}
          disabled={!validates && stop === undefined}
          onChange={({ target }) => edit(withStop(target.checked ? usualPatience : undefined))}
        />
        {words.stop}
      </label>
      {stop && (
        <AroundSlider
          index={index}
          number={ownNumber(words.patience, usualPatience, {
            min: 1,
            max: limits.steps,
            scale: 'linear',
            least: 1,
            typed: true,
          })}
          value={stop.patience}
          change={withStop}
          read={({ stop: now }) => now?.patience}
        />
      )}
      {(stop !== undefined || !validates) && <p className="hint">{validates ? words.stopHint : words.noValidation}</p>}
    </>
  )
}

/** How the training goes from easy to hard: which plan, with its numbers. */
export function PlanFields({ index, run: { plan }, edit }: Props): ReactElement {
  const words = networkStrings().training
  const known = plan && plans.get(plan.id)
  const said = (id: string) => words.plans[id] ?? { name: plans.get(id)?.name ?? id, does: plans.get(id)?.does ?? '' }
  return (
    <>
      <AroundSelect
        label={words.plan}
        value={plan?.id ?? ''}
        options={[['', words.noPlan], ...[...plans.keys()].map((id) => [id, said(id).name] as const)]}
        choose={(id) => edit(withPlan(id === '' ? undefined : { id }))}
      />
      {plan && <p className="hint">{said(plan.id).does}</p>}
      {plan &&
        Object.entries(known?.parameters ?? {}).map(([name, usual]) => {
          const value = plan[name]
          return (
            <AroundSlider
              key={`${plan.id} ${name}`}
              index={index}
              number={aroundNumber(plan.id, name, usual)}
              value={typeof value === 'number' ? value : usual}
              change={(next) => withPlan({ ...plan, [name]: next })}
              read={({ plan: now }) => now?.[name]}
            />
          )
        })}
    </>
  )
}
