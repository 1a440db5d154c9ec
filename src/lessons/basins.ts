import { lesson } from './lesson.ts'
import type { LessonRun } from './shared/lesson-engine.ts'
import { nth } from './shared/reading.ts'
import { run, stage } from './shared/stage.ts'

const minima = [
  [3, 2],
  [-2.805118086952745, 3.131312518250573],
  [-3.779310253377747, -3.283185991286169],
  [3.584428340330492, -1.848126526964404],
] as const

const plain = run('gd', { lr: 0.005 }, 'gradient descent')
const ball = run('momentum', { lr: 0.005, beta: 0.9 }, 'heavy ball')
/** Starts on a side of the drawn map, and of the one that is counted. */
const [drawn, side] = [512, 128] as const

const from = (start: readonly [number, number], runs = [plain, ball], steps = 200) =>
  stage({ problem: { surface: 'himmelblau' }, start, runs, steps, view: { show: 'both' } })

/** For each end of a batch the index of the minimum within a tenth, or −1. */
const landings = ({ positions }: LessonRun): number[] =>
  Array.from({ length: positions.length / 2 }, (_, i) => {
    const [x, y] = [positions[2 * i] ?? Number.NaN, positions[2 * i + 1] ?? Number.NaN]
    return minima.findIndex(([u, v]) => Math.hypot(x - u, y - v) < 0.1)
  })

export default lesson({
  id: 'basins',
  group: 'F',
  number: 4,
  title: 'Basins',
  why: 'Where you end is decided by where you start, and by the method too.',
  topics: ['landscapes', 'momentum'],
  minutes: 4,
  needs: ['across-a-local-minimum'],
  sources: ['Himmelblau 1972'],
  alt: 'Four hollows of equal depth; two methods from the same start end in different ones.',
  steps: [
    {
      experiment: from([0, 0], [plain]),
      beside: { map: 'starts', side: drawn },
      caption:
        'Himmelblau’s function has four minima of the same depth, 0. On the map {{drawn:6}} runs of plain descent start, and the colour of each start tells where it ends. Counted on a coarser grid of {{count:5}}: {{a0:3}} %, {{a1:3}} %, {{a2:3}} % and {{a3:3}} %.',
    },
    {
      experiment: from([0.5, 2]),
      beside: { map: 'starts', run: 1, side: drawn },
      caption: 'The same grid of starts, the same rate, with a memory of 0.9.',
      question: {
        asks: 'What share of the starts ends in **another** minimum?',
        answers: ['none: a basin is a basin', 'a few in a hundred', 'more than a tenth'],
        right: 2,
        reveal:
          '{{moved:3}} %. The areas become {{b0:3}} %, {{b1:3}} %, {{b2:3}} % and {{b3:3}} %. “The basin of a minimum” belongs to the **method**, not to the surface alone.',
      },
    },
  ],
  measure: async (engine) => {
    const experiment = { ...from([0, 0], [plain, ball], 300), starts: { grid: [side, side] as const } }
    const result = await engine.simulate(experiment, { keep: 'ends' })
    const [a, b] = [landings(nth(result, 0)), landings(nth(result, 1))]
    const share = (of: readonly number[], index: number): number =>
      (100 * of.filter((value) => value === index).length) / of.length
    const numbers: Record<string, number> = { count: side ** 2, drawn: drawn ** 2 }
    for (const index of minima.keys()) {
      numbers[`a${index}`] = share(a, index)
      numbers[`b${index}`] = share(b, index)
    }
    const both = a.map((value, k) => [value, b[k] ?? -1] as const)
    return {
      ...numbers,
      arrived: 100 - share(a, -1),
      moved: (100 * both.filter(([one, other]) => one >= 0 && other >= 0 && one !== other).length) / both.length,
      least: Math.min(...[0, 1, 2, 3].map((index) => share(a, index))),
    }
  },
  claims: [
    { says: 'descent has four basins, each with an area', of: 'least', above: 5 },
    { says: 'nearly every start ends in one', of: 'arrived', above: 97 },
    { says: 'momentum moves a part of the starts', of: 'moved', above: 5 },
  ],
})
