import { counted, number } from './en.ts'

/** The words of the maps, in English. */
export const maps = {
  title: 'Maps: every start, every setting',
  part: 'the maps',
  kind: 'What is mapped',
  kinds: { starts: 'All starts', rate: 'One setting', plane: 'Two settings', seeds: 'Starts × seeds' },
  run: 'Run',
  across: 'Across',
  up: 'Upwards',
  nothingToVary: {
    rate: 'No run here has a setting that can be varied.',
    plane: 'This run has fewer than two settings that can be varied; choose another run.',
  },
  coming: 'The map is being computed …',
  refining: (share: string) => `Refining: ${share} done`,
  size: (cells: number, steps: number, memory: string) =>
    `${counted(cells, 'run', 'runs')} of ${counted(steps, 'step', 'steps')}; the answers take ${memory}.`,
  seeds: {
    hint: (count: number, noisy: boolean) =>
      noisy
        ? `Each start ${counted(count, 'time', 'times')}, with other random numbers each time: band from 10\u00a0% to 90\u00a0% of the last losses, line through their mean, dashes through their median.`
        : `Each start ${counted(count, 'time', 'times')}. This run has no noise, so all its ends are alike: give it a noisy gradient.`,
    band: '10\u00a0% to 90\u00a0%',
    share: 'share of runs',
    at: (start: string, mean: string, median: string, low: string, high: string) =>
      `${start}: mean ${mean}, median ${median}, 80\u00a0% between ${low} and ${high}`,
  },
  takes: (time: string) => `That takes about ${time} here.`,
  tooMany: (cells: number, most: number) =>
    `${number(cells)} runs of this length are more than this device should be asked for (${number(most)}); take fewer steps.`,
  colours: 'Hue: where a start ends; the darker, the later.',
  steps: (steps: number) => counted(steps, 'step', 'steps'),
  stepsToRest: 'steps until at rest',
  lastLoss: 'last loss',
  shown: 'What is shown',
  shows: { steps: 'Steps', loss: 'Loss' },
  classes: {
    minimum: (x: string, y: string) => `minimum (${x},\u00a0${y})`,
    saddle: (x: string, y: string) => `saddle (${x},\u00a0${y})`,
    maximum: (x: string, y: string) => `maximum (${x},\u00a0${y})`,
    rest: 'at rest',
    elsewhere: 'at rest elsewhere',
    diverged: 'diverged',
    stalled: 'stalled',
    running: 'still moving',
  },
  others: (count: number) => counted(count, 'other place', 'other places'),
  start: (x: string, y: string) => `Start (${x}, ${y})`,
  setting: (name: string, value: string) => `${name} = ${value}`,
  at: (place: string, end: string, detail: string) => `${place}: ${end}${detail === '' ? '' : `, ${detail}`}`,
  loss: (loss: string) => `loss ${loss}`,
  noLoss: 'no loss where it starts',
  noLossHere:
    'Some starts or settings have no loss: the formula has no real value there, and the run ends before its first step.',
  best: (most: string, setting: string) => `${most} at ${setting}`,
  lowest: (loss: string, setting: string) => `never at rest; lowest loss ${loss} at ${setting}`,
  lowestLoss: (loss: string, setting: string) => `lowest loss ${loss} at ${setting}`,
  take: 'Click or drag to take what is under the pointer; arrow keys move, Enter takes.',
  picture: (what: string) => `Map of ${what}`,
  noneRests: (steps: number) => `None comes to rest within ${counted(steps, 'step', 'steps')}.`,
  nowhereRests: (methods: string, steps: number) =>
    `No run of ${methods} comes to rest within ${counted(steps, 'step', 'steps')}.`,
  edge: 'edge of stability: lr · L = 2 (1 + β)',
  optimum: 'Polyak’s optimum',
  failed: (reason: string) => `No map: ${reason}`,
  distributions: {
    title: 'Methods compared: many starts, many seeds',
    part: 'the comparison of methods',
    over: 'What varies',
    questions: { starts: 'Over starts', seeds: 'Over seeds' },
    coming: 'The runs are being computed …',
    failed: (reason: string) => `No comparison: ${reason}`,
    overStarts: (count: number, own: boolean) =>
      own
        ? `Each method from the same ${counted(count, 'start', 'starts')}.`
        : `Each method from the same ${counted(count, 'start', 'starts')}, a grid over the domain; choose “starts” for others.`,
    overSeeds: (count: number, noisy: boolean) =>
      noisy
        ? `Each method ${counted(count, 'time', 'times')} from the one start, with other random numbers each time.`
        : `Each method ${counted(count, 'time', 'times')} from the one start. No run has noise, so all its runs are alike: give one a noisy gradient.`,
    profile: 'Performance profile: starts solved within τ × the best method’s steps',
    factor: 'τ: steps over those of the best',
    converged: 'Share converged by step',
    byStep: (step: number) => `step ${number(step)}`,
    step: 'step',
    spread: 'Loss by step: mean, and the band from 10\u00a0% to 90\u00a0%',
    histogram: 'Where they end: share of runs by last loss',
    lastLoss: 'last loss',
    mean: 'mean',
    median: 'median',
    least: 'smallest',
    largest: 'largest',
    run: 'Run',
    table: 'As a table',
    tableOf: (title: string) => `Table of “${title}”`,
  },
} as const
