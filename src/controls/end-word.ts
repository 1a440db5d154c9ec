import type { Run } from '../trajectories/result.ts'

/** What became of a run, in words; of a batch, how many of it ended how. */
export function endWord({ end, count }: Run): string {
  if (!('state' in end)) {
    const ends = (['converged', 'diverged', 'stalled', 'running'] as const).map((state) => ({
      state,
      members: end.filter((one) => one.state === state).length,
    }))
    const told = ends.filter(({ members }) => members > 0).map(({ state, members }) => `${members} ${word(state)}`)
    return told.join(', ') || `${count ?? 0} runs`
  }
  return end.state === 'running' ? 'still running' : `${end.state} at step ${end.step}`
}

const word = (state: string): string => (state === 'running' ? 'still running' : state)
