import type { End } from '../../../trajectories/result.ts'
import type { Motion } from '../motion.ts'
import type { Nearest, Outcome } from '../outcome.ts'

/** Writes a coordinate or a length as people read it. */
export type Say = (value: number) => string

/** The predicate of the sentence, without its full stop. */
function outcomeText(outcome: Outcome, steps: number, say: Say): string {
  const point = ([x, y]: readonly [number, number]): string => `(${say(x)}, ${say(y)})`
  const name = ({ rank, minimum }: Nearest): string => {
    if (rank === 'only') return 'the minimum'
    const which = { lowest: 'the lowest minimum', equal: 'the minimum', local: 'a local minimum' }
    return `${which[rank]} at ${point(minimum.at)}`
  }
  const away = ({ distance: length, rank }: Nearest): string =>
    `${say(length)} from the ${rank === 'only' ? '' : 'nearest '}minimum`
  const distance = (nearest: Nearest | undefined): string =>
    nearest ? `, ${away(nearest)} after ${counted(steps)}` : ''

  switch (outcome.kind) {
    case 'diverges':
      return `diverges at step ${outcome.step}`
    case 'leaves':
      return `leaves the picture at step ${outcome.step} and does not come back`
    case 'reaches':
      return `reaches ${name(outcome.nearest)} in ${counted(outcome.step)}${manner[outcome.motion]}`
    case 'nears': {
      const { nearest, step, motion } = outcome
      return `comes close to ${name(nearest)} in ${counted(step)}${manner[motion]}, and ends ${say(nearest.distance)} from it`
    }
    case 'rests':
      return `comes to rest at ${point(outcome.at)} after ${counted(outcome.step)}, where there is no minimum`
    case 'hovers':
      return `hovers around ${name(outcome.nearest)}, within ${say(outcome.within)}`
    case 'oscillates':
      return `oscillates across the valley${distance(outcome.nearest)}`
    case 'stops':
      return `stops moving at step ${outcome.step}${outcome.nearest ? `, ${away(outcome.nearest)}` : ''}`
    case 'continues': {
      if (!outcome.nearest) return `ends at ${point(outcome.at)} after ${counted(steps)}`
      return `${outcome.creeps ? 'creeps along' : 'is still on its way'}${distance(outcome.nearest)}`
    }
  }
}

const manner: Readonly<Record<Motion, string>> = {
  oscillates: ', oscillating across the valley',
  swings: ', after wide swings',
  straight: '',
}

function batchText(end: End | readonly End[]): string {
  const ends = 'state' in end ? [end] : end
  const words = { converged: 'converge', diverged: 'diverge', stalled: 'stop early', running: 'are still on their way' }
  const told = (['converged', 'diverged', 'stalled', 'running'] as const).flatMap((state) => {
    const members = ends.filter((one) => one.state === state).length
    return members > 0 ? [`${members} ${words[state]}`] : []
  })
  return `from ${ends.length} starts: ${told.join(', ')}`
}

const counted = (steps: number): string => (steps === 1 ? '1 step' : `${steps} steps`)

/** What became of runs, in English sentences. */
export const outcomes = {
  outcome: outcomeText,
  batch: batchText,
  refused: 'cannot be computed on this problem',
  sentence: (run: string, told: string) => `${run} ${told}.`,
} as const
