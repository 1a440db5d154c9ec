import { useId, useState } from 'react'
import type { ReactElement } from 'react'

import type { Run, Schedule } from '../../experiment/experiment.ts'
import { setRun } from '../../store/actions.ts'
import { schedules } from '../../schedules/index.ts'
import { isOptions, option } from '../../schedules/schedule.ts'
import { useStoreApi } from '../../views/shared/store-context.ts'
import { scheduleName } from '../../views/shared/around-names.ts'
import { aroundStrings } from '../../views/shared/strings/around-strings.ts'
import { AroundSelect } from './AroundSelect.tsx'
import { AroundSlider } from './AroundSlider.tsx'
import { readMilestones, tellingSchedule } from './changes.ts'
import type { Change } from './changes.ts'
import { aroundNumber, ownNumber, rate } from './numbers.ts'

interface Props {
  readonly index: number
  readonly schedule: Schedule
  readonly steps: number
  readonly lr: number
  /** The run with another schedule in this one's place. */
  readonly change: (schedule: Schedule) => Change
  /** The schedule in this place of a run. */
  readonly read: (run: Run) => unknown
}

/** Everything that a schedule's registry entry and its options leave open. */
export function ScheduleFields(props: Props): ReactElement {
  const { index, schedule, change, read } = props
  const words = aroundStrings()
  const store = useStoreApi()
  const known = schedules.get(schedule.id)

  function set(name: string, value: unknown): void {
    const run = store.getState().experiment.runs[index]
    if (run) setRun(store, index, change({ ...schedule, [name]: value })(run))
  }
  const word = (name: keyof typeof words.choices): ReactElement => {
    const { label, options } = words.choices[name]
    const entries = Object.entries(options)
    const given = schedule[name]
    const chosen = typeof given === 'string' ? given : entries[0]?.[0]
    return <AroundSelect label={label} value={chosen ?? ''} options={entries} choose={(value) => set(name, value)} />
  }

  return (
    <>
      {Object.entries(known?.parameters ?? {}).map(([name, usual]) => (
        <AroundSlider
          key={`${schedule.id} ${name}`}
          index={index}
          number={aroundNumber(schedule.id, name, usual)}
          value={option(schedule, name, usual)}
          change={(value) => change({ ...schedule, [name]: value })}
          read={(run) => {
            const now = read(run)
            return isOptions(now) ? now[name] : undefined
          }}
        />
      ))}
      {schedule.id === 'multistep' && (
        <Milestones value={schedule['milestones']} set={(value) => set('milestones', value)} />
      )}
      {schedule.id === 'one-cycle' && word('anneal')}
      {schedule.id === 'one-cycle' && (
        <label className="switch">
          <input
            type="checkbox"
            checked={schedule['three_phase'] === true || schedule['three_phase'] === 1}
            onChange={(event) => set('three_phase', event.target.checked)}
          />
          {words.threePhases}
        </label>
      )}
      {schedule.id === 'cyclic' && word('mode')}
      {schedule.id === 'plateau' && word('threshold_mode')}
      {schedule.id === 'constant-then' && <Then {...props} />}
    </>
  )
}

const isSchedule = (value: unknown): value is Schedule => isOptions(value) && typeof value['id'] === 'string'

/** What follows the held part of `constant-then`: a rate, or another schedule with its own fields. */
function Then({ index, schedule, steps, lr, change, read }: Props): ReactElement {
  const words = aroundStrings()
  const store = useStoreApi()
  const { then } = schedule
  const replaced = (next: unknown): Change => change({ ...schedule, then: next })
  const readThen = (run: Run): unknown => {
    const now = read(run)
    return isOptions(now) ? now['then'] : undefined
  }
  const others = [...schedules.values()].filter(({ id }) => id !== 'constant-then' && id !== 'constant')
  return (
    <>
      <AroundSelect
        label={words.then}
        value={typeof then === 'number' ? 'rate' : isSchedule(then) ? then.id : 'constant'}
        options={[
          ['constant', words.noSchedule],
          ['rate', words.thenRate],
          ...others.map(({ id }) => [id, scheduleName(id)] as const),
        ]}
        choose={(id) => {
          const run = store.getState().experiment.runs[index]
          const next = id === 'rate' ? Number((lr / 10).toPrecision(3)) : tellingSchedule(id, steps, lr)
          if (run) setRun(store, index, replaced(next)(run))
        }}
      />
      {typeof then === 'number' && (
        <AroundSlider
          index={index}
          number={ownNumber(words.thenRateValue, lr, rate)}
          value={then}
          change={replaced}
          read={readThen}
        />
      )}
      {isSchedule(then) && (
        <ScheduleFields index={index} schedule={then} steps={steps} lr={lr} change={replaced} read={readThen} />
      )}
    </>
  )
}

interface MilestonesProps {
  readonly value: unknown
  readonly set: (value: readonly number[]) => void
}

function Milestones({ value, set }: MilestonesProps): ReactElement {
  const words = aroundStrings()
  const id = useId()
  const hint = `${id}-hint`
  const [draft, setDraft] = useState<string>()
  const wrong = draft !== undefined && readMilestones(draft) === undefined
  return (
    <div className="around-row">
      <label htmlFor={id}>{words.milestones}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        aria-invalid={wrong}
        aria-describedby={wrong ? hint : undefined}
        value={draft ?? (Array.isArray(value) ? value.join(', ') : '')}
        onChange={({ target }) => {
          setDraft(target.value)
          const read = readMilestones(target.value)
          if (read) set(read)
        }}
        onBlur={() => setDraft(undefined)}
      />
      {wrong && (
        <span id={hint} className="note" role="status">
          {words.milestonesHint}
        </span>
      )}
    </div>
  )
}
