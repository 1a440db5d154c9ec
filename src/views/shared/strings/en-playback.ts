/** The words of playback and race, in English. */
export const playback = {
  playback: 'Playback',
  back: 'One step back',
  forward: 'One step forward',
  play: 'Play',
  playTitle: 'Play (space)',
  pause: 'Pause',
  pauseTitle: 'Pause (space)',
  step: 'Step',
  stepOf: (step: number, steps: number) => `step ${step} of ${steps}`,
  speed: 'Speed of playback',
  stepsASecond: (speed: number) => (speed === 1 ? '1 step/s' : `${speed} steps/s`),
  atOnce: 'all at once',
  loop: 'Start over at the end',
  race: 'Race',
  raceTitle: 'All methods start together: who arrives first?',
  raceOrder: 'Order of arrival',
  raceToRest: 'Goal: coming to rest.',
  raceToLoss: (loss: string) => `Goal: a loss of at most ${loss}.`,
  atStep: (step: number) => `step ${step}`,
  nobody: (steps: number) => `Nobody arrives within ${steps} steps.`,
  late: (runs: readonly string[], steps: number) =>
    `${list(runs)} ${runs.length === 1 ? 'does' : 'do'} not arrive within ${steps} steps.`,
} as const

const list = (words: readonly string[]): string => new Intl.ListFormat('en', { type: 'conjunction' }).format(words)
