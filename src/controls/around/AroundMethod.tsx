import type { ReactElement } from 'react'

import { schedules } from '../../schedules/index.ts'
import { setRun } from '../../store/actions.ts'
import { averages } from '../../trajectories/averages/index.ts'
import { averageName, scheduleName } from '../../views/shared/around-names.ts'
import { useStoreApi, useThalweg } from '../../views/shared/store-context.ts'
import { aroundStrings } from '../../views/shared/strings/around-strings.ts'
import { applicableTo } from './applicable.ts'
import { AroundSelect } from './AroundSelect.tsx'
import { AroundSlider } from './AroundSlider.tsx'
import { tellingSchedule, withAverage, withBatches, withClip, withNoise, withSchedule } from './changes.ts'
import type { Change } from './changes.ts'
import { BatchFields, ClipFields, NoiseField } from './GradientFields.tsx'
import { aroundNumber } from './numbers.ts'
import { ScheduleFields } from './ScheduleFields.tsx'
import { PlanFields, StopField } from './TrainingParts.tsx'

/** The averages that a run may ask for; the one of averaged SGD belongs to that method. */
const averageIds = ['polyak', 'tail', 'ema', 'polynomial']

/** What changes a run beside its method: schedule, noise, minibatches, clipping, and the average of its path. */
export default function AroundMethod({ index }: { readonly index: number }): ReactElement | null {
  const words = aroundStrings()
  const store = useStoreApi()
  const run = useThalweg((state) => state.experiment.runs[index])
  const problem = useThalweg((state) => state.experiment.problem)
  const steps = useThalweg((state) => state.experiment.steps)
  if (!run) return null

  const can = applicableTo(run, problem)
  const lr = can.rate ?? 1
  const { schedule, average, gradient, clip } = run

  function edit(change: Change): void {
    const now = store.getState().experiment.runs[index]
    if (now) setRun(store, index, change(now))
  }
  const removal = (said: string, change: Change): ReactElement => (
    <button type="button" onClick={() => edit(change)}>
      {said}
    </button>
  )

  return (
    <div className="around">
      {can.schedule ? (
        <>
          <AroundSelect
            label={words.schedule}
            value={schedule?.id ?? ''}
            options={[['', words.noSchedule], ...[...schedules.keys()].map((id) => [id, scheduleName(id)] as const)]}
            choose={(id) => edit(withSchedule(id === '' ? undefined : tellingSchedule(id, steps, lr)))}
          />
          {schedule && can.rate === undefined && <p className="hint">{words.scalesSteps}</p>}
          {schedule && (
            <ScheduleFields
              index={index}
              schedule={schedule}
              steps={steps}
              lr={lr}
              change={withSchedule}
              read={({ schedule: now }) => now}
            />
          )}
        </>
      ) : (
        <p className="hint">
          {words.noRate} {schedule && removal(words.removeSchedule, withSchedule(undefined))}
        </p>
      )}
      {can.gradient ? (
        <>
          <NoiseField index={index} run={run} edit={edit} />
          {can.batch && <BatchFields index={index} run={run} edit={edit} />}
          {!can.batch && gradient?.batch !== undefined && (
            <p className="hint">
              {words.noSamples} {removal(words.removeBatches, withBatches(undefined))}
            </p>
          )}
          <ClipFields index={index} run={run} edit={edit} />
          {can.elsewhere && (clip !== undefined || (gradient?.noise ?? 0) !== 0) && (
            <p className="hint">{words.looksElsewhere}</p>
          )}
        </>
      ) : (
        <p className="hint">
          {words.ownGradient}{' '}
          {(gradient ?? clip) &&
            removal(words.removeGradient, (now) => withClip(undefined)(withBatches(undefined)(withNoise(0)(now))))}
        </p>
      )}
      {(can.plan || run.plan) && <PlanFields index={index} run={run} edit={edit} />}
      {'network' in problem && <StopField index={index} run={run} network={problem.network} edit={edit} />}
      <AroundSelect
        label={words.average}
        value={average?.id ?? ''}
        options={[['', words.noAverage], ...averageIds.map((id) => [id, averageName(id)] as const)]}
        choose={(id) => edit(withAverage(id === '' ? undefined : { id }))}
      />
      {average && <p className="hint">{words.averageHint}</p>}
      {average &&
        Object.entries(averages.get(average.id)?.parameters ?? {}).map(([name, usual]) => {
          const value = average[name]
          return (
            <AroundSlider
              key={`${average.id} ${name}`}
              index={index}
              number={aroundNumber(average.id, name, usual)}
              value={typeof value === 'number' ? value : usual}
              change={(next) => withAverage({ ...average, [name]: next })}
              read={({ average: now }) => now?.[name]}
            />
          )
        })}
    </div>
  )
}
