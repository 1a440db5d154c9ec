import { useEffect, useState } from 'react'
import type { ReactElement } from 'react'

import { domainOf } from '../experiment/defaults.ts'
import type { Experiment, Starts } from '../experiment/experiment.ts'
import { edit } from '../store/actions.ts'
import { askPace } from '../store/ask-pace.ts'
import { secondsOf } from '../trajectories/pace.ts'
import { timeText } from '../views/shared/time-text.ts'
import { flowSize } from '../trajectories/flow.ts'
import { useStoreApi, useThalweg } from '../views/shared/store-context.ts'
import { controlStrings } from '../views/shared/strings/control-strings.ts'
import { numberFormat } from '../views/shared/strings/number-format.ts'
import './starts.css'

const kinds = ['one', 'grid', 'disc', 'gaussian', 'line'] as const
type Kind = (typeof kinds)[number] | 'points'
/** Members of a batch; a grid takes the square nearest to it. */
const sizes = [100, 1000, 10_000, 100_000, 1_000_000] as const
const colours = ['end', 'method', 'start', 'speed', 'density'] as const

/** Many starts instead of one: how they lie, how many, and how they are drawn. */
export function StartsFields(): ReactElement {
  const words = controlStrings().starts
  const store = useStoreApi()
  const starts = useThalweg((state) => state.experiment.starts)
  const look = useThalweg((state) => state.flowLook)
  const flow = useThalweg((state) => state.flow)
  const kind = kindOf(starts)
  const size = sizeOf(starts)
  const choose = (next: Kind, count: number): void => edit(store, (experiment) => withStarts(experiment, next, count))
  const runs = useThalweg(({ experiment }) => experiment.runs.filter((run) => run.hidden !== true).length)
  const steps = useThalweg((state) => state.experiment.steps)
  const pace = useThalweg((state) => state.paces?.starts)
  // the time is measured once somebody may ask for many
  const [mayAsk, setMayAsk] = useState(false)
  const asksPace = mayAsk || kind !== 'one'
  useEffect(() => (asksPace ? askPace(store) : undefined), [store, asksPace])
  /** What a choice asks for, told before it is made. */
  const asks = (count: number): { readonly text: string; readonly fits: boolean } => {
    const members = runs * (kind === 'grid' ? Math.round(Math.sqrt(count)) ** 2 : count)
    const taken = flowSize(members, steps)
    const time = pace ? ` · ≈ ${timeText(secondsOf(pace, members * steps), 'short')}` : ''
    return taken
      ? { text: words.asks(count, taken.stride, memoryText(taken.bytes)) + time, fits: true }
      : { text: words.tooMany(count), fits: false }
  }
  const shown: readonly Kind[] = kind === 'points' ? [...kinds, 'points'] : kinds
  const said = flow?.failure ?? (flow ? words.held(flow.count, flow.stride, memoryText(flow.bytes)) : words.computing)
  return (
    <div className="starts">
      <label>
        <span aria-hidden="true">{words.kind}</span>
        <select
          aria-label={words.kind}
          value={kind}
          onFocus={() => setMayAsk(true)}
          onChange={({ target }) => choose(shown.find((one) => one === target.value) ?? 'one', size)}
        >
          {shown.map((one) => (
            <option key={one} value={one}>
              {words.kinds[one]}
            </option>
          ))}
        </select>
      </label>
      {kind !== 'one' && kind !== 'points' && (
        <label>
          <span aria-hidden="true">{words.count}</span>
          <select aria-label={words.count} value={size} onChange={({ target }) => choose(kind, Number(target.value))}>
            {[...new Set([...sizes, size])].map((one) => {
              const { text, fits } = asks(one)
              return (
                <option key={one} value={one} disabled={!fits && one !== size}>
                  {text}
                </option>
              )
            })}
          </select>
        </label>
      )}
      {kind !== 'one' && (
        <>
          <label>
            <span aria-hidden="true">{words.colour}</span>
            <select
              aria-label={words.colour}
              value={look.colour}
              onChange={({ target }) =>
                store.setState({ flowLook: { ...look, colour: colours.find((one) => one === target.value) ?? 'end' } })
              }
            >
              {colours.map((one) => (
                <option key={one} value={one}>
                  {words.colours[one]}
                </option>
              ))}
            </select>
          </label>
          <label>
            <input
              type="checkbox"
              checked={look.scale === 'log'}
              onChange={({ target }) =>
                store.setState({ flowLook: { ...look, scale: target.checked ? 'log' : 'linear' } })
              }
            />
            {words.logDensity}
          </label>
          <p className="hint" role="status">
            {said}
          </p>
        </>
      )}
    </div>
  )
}

const memoryText = (bytes: number): string => numberFormat(megabytes)(bytes / 1e6)

const megabytes = { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 } as const

function kindOf(starts: Starts | undefined): Kind {
  if (!starts) return 'one'
  if ('grid' in starts) return 'grid'
  if ('disc' in starts) return 'disc'
  if ('gaussian' in starts) return 'gaussian'
  return 'line' in starts ? 'line' : 'points'
}

function sizeOf(starts: Starts | undefined): number {
  if (!starts) return 1000
  if ('grid' in starts)
    return sizes.find((one) => Math.round(Math.sqrt(one)) === starts.grid[0]) ?? starts.grid[0] * starts.grid[1]
  if ('disc' in starts) return starts.disc
  if ('gaussian' in starts) return starts.gaussian
  return 'line' in starts ? starts.line : starts.points.length
}

/** The experiment with a batch of the kind; a disc or a cloud reaches an eighth of the domain, a line through its middle. */
function withStarts({ starts, ...experiment }: Experiment, kind: Kind, count: number): Experiment {
  if (kind === 'one') return experiment
  if (kind === 'points') return { ...experiment, ...(starts && { starts }) }
  const { x, y } = domainOf(experiment.problem)
  const radius = Number((Math.min(x[1] - x[0], y[1] - y[0]) / 8).toPrecision(3))
  const side = Math.max(2, Math.round(Math.sqrt(count)))
  const to = [x[0] + x[1] - experiment.start[0], y[0] + y[1] - experiment.start[1]] as const
  const made: Readonly<Record<Exclude<Kind, 'one' | 'points'>, Starts>> = {
    grid: { grid: [side, side] },
    disc: { disc: count, radius },
    gaussian: { gaussian: count, radius },
    line: { line: count, to },
  }
  return { ...experiment, starts: made[kind] }
}
