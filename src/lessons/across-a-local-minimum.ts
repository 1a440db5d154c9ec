import { lesson, sketched } from './lesson.ts'
import { distance, last, nth } from './shared/reading.ts'
import { run, stage } from './shared/stage.ts'

const deep = [-0.9066554050569443, 0] as const
const betas = [0, 0.95] as const
const names = ['b0', 'b95'] as const

const wells = (chosen: readonly number[], start: readonly [number, number] = [1.75, 0.5]) =>
  stage({
    problem: { surface: 'two-wells' },
    start,
    runs: chosen.map((beta) => run('momentum', { lr: 0.02, beta }, `memory ${beta}`)),
    steps: 400,
    view: { show: 'both' },
  })

export default lesson({
  id: 'across-a-local-minimum',
  group: 'B',
  number: 5,
  title: 'Can momentum cross a local minimum?',
  why: 'Memory redraws the map of which start ends where, and not always for the better.',
  topics: ['momentum', 'landscapes'],
  minutes: 4,
  needs: ['damping'],
  sources: ['Polyak 1964', 'Goodfellow, Bengio & Courville 2016, section 8.2.2'],
  alt: 'A shallow hollow in front of a deep one; one path stays in the first, one rolls through it into the second.',
  steps: [
    {
      experiment: wells([0]),
      beside: { map: 'starts', side: 128 },
      caption:
        'A shallow well on the right, a deeper one on the left. Plain descent from the right ends in the shallow one; it only ever goes down. Beside it: the map of **all** starts, each in the colour of the well where it ends.',
      point: { at: [1, 0], says: 'the shallow well' },
    },
    {
      experiment: wells([0, 0.5, 0.9, 0.95]),
      beside: { map: 'starts', run: 3, side: 128 },
      caption: 'The same start, with memory.',
      question: {
        asks: 'Of all starts in the picture about half end in the deep well without memory. What does a memory of 0.95 do to that share?',
        answers: ['It raises it', 'It changes which starts, not how many', 'It lowers it'],
        right: 0,
        reveal:
          'It goes from {{b0:3}} % to {{b95:3}} %: the shallow well cannot hold a fast ball, the deep one can. But {{moved:3}} % of all starts change their well, and {{lost:2}} % **leave the deep one** for the shallow one: what memory gives to many it takes from some.',
      },
    },
    {
      experiment: wells([0, 0.95], [-1.75, 0.5]),
      beside: { map: 'starts', run: 1, side: 128 },
      caption:
        'From the other side. Momentum is no search for the lowest point: it only makes the map of basins finer grained, so that where you end depends on more than the valley that you start in.',
      question: sketched(
        { kind: 'point', run: 1 },
        {
          asks: 'Where does the ball with a memory of 0.95 end?',
          reveal:
            'At $x={{fastX:2}}$, in the **shallow** well: it starts beside the deep one, runs through it, climbs out on the other side, and what is left of its speed is not enough to come back. Plain descent ends at $x={{slowX:2}}$.',
        },
      ),
      point: { at: [deep[0], 0], says: 'the deep well' },
    },
  ],
  measure: async (engine) => {
    const side = 64
    const axis = (of: string) => ({ of, from: -2, to: 2, count: side, scale: 'linear' }) as const
    const maps: number[][] = []
    for (const beta of betas) {
      const { values } = await engine.sweep(wells([beta]), {
        x: axis('start.x'),
        y: axis('start.y'),
        measure: 'minimum',
      })
      maps.push(Array.from(values))
    }
    const shares = maps.map((map) => (100 * map.filter((value) => value === 0).length) / map.length)
    const [plain = [], most = []] = maps
    const found = await engine.simulate(wells([0]))
    const other = await engine.simulate(wells([0, 0.95], [-1.75, 0.5]))
    return {
      ...Object.fromEntries(names.map((name, k) => [name, shares[k] ?? Number.NaN])),
      moved: (100 * plain.filter((value, k) => value !== most[k]).length) / plain.length,
      lost: (100 * plain.filter((value, k) => value === 0 && most[k] !== 0).length) / plain.length,
      slowX: last(nth(other, 0))[0],
      fastX: last(nth(other, 1))[0],
      plainEndsFar: distance(last(nth(found, 0)), deep),
    }
  },
  claims: [
    { says: 'plain descent from (1.75, 0.5) does not get to the deep well', of: 'plainEndsFar', above: 1 },
    { says: 'from the other side descent ends in the deep well', of: 'slowX', below: -0.8 },
    { says: 'and a memory of 0.95 in the shallow one', of: 'fastX', above: 0.5 },
    { says: 'the deep well gains', of: 'b95', above: 'b0' },
    { says: 'some starts lose it', of: 'lost', above: 1 },
    { says: 'the map of basins changes with β: at 0.95 at least one start in fifty moves', of: 'moved', above: 2 },
  ],
})
