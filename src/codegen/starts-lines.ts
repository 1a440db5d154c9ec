import { domainOf } from '../experiment/defaults.ts'
import type { Experiment } from '../experiment/experiment.ts'
import { pythonFloat } from './printed.ts'

const point = ([x, y]: readonly [number, number]): string => `[${pythonFloat(x)}, ${pythonFloat(y)}]`

/** `START`, or for a batch `STARTS` with a row for each member: what are plain constants, and what must be drawn behind the helpers. */
export function startLines(experiment: Experiment, need: (name: string) => void): StartLines {
  const { starts } = experiment
  const lines = linesOf(experiment, need)
  return starts && ('disc' in starts || 'gaussian' in starts)
    ? { constants: [], drawn: [lines] }
    : { constants: lines, drawn: [] }
}

export interface StartLines {
  readonly constants: readonly string[]
  readonly drawn: readonly (readonly string[])[]
}

function linesOf({ problem, start, starts, seed }: Experiment, need: (name: string) => void): string[] {
  if (starts === undefined) return [`START = ${point(start)}`]
  const [x, y] = start
  if ('points' in starts) return ['STARTS = [', ...starts.points.map((one) => `    ${point(one)},`), ']']
  if ('grid' in starts) {
    const domain = domainOf(problem)
    const [width, height] = starts.grid
    return [
      '# a grid over the domain, ends included, x inner',
      `STARTS = [[x, y] for y in ${along(domain.y, height)} for x in ${along(domain.x, width)}]`,
    ]
  }
  if ('line' in starts) {
    const [toX, toY] = starts.to
    const share = `i / ${Math.max(1, starts.line - 1)}`
    return [
      '# from the start along a line',
      `STARTS = [[${pythonFloat(x)} + ${share} * ${difference(x, toX)}, ${pythonFloat(y)} + ${share} * ${difference(y, toY)}] for i in range(${starts.line})]`,
    ]
  }
  const disc = 'disc' in starts
  const count = disc ? starts.disc : starts.gaussian
  need('philox')
  return [
    disc ? '# uniform in a disc about the start' : '# normal about the start (Box & Muller 1958)',
    'STARTS = []',
    `for i in range(${count}):`,
    `    u, v = philox(${seed}, i)`,
    `    radius = ${pythonFloat(starts.radius)} * math.sqrt(${disc ? 'u' : '-2 * math.log(u)'})`,
    `    STARTS.append([${pythonFloat(x)} + radius * math.cos(2 * math.pi * v), ${pythonFloat(y)} + radius * math.sin(2 * math.pi * v)])`,
  ]
}

const difference = (from: number, to: number): string => pythonFloat(to - from).replace(/^-.*$/, '($&)')

function along([from, to]: readonly [number, number], count: number): string {
  if (count < 2) return `[${pythonFloat((from + to) / 2)}]`
  return `[${pythonFloat(from)} + i / ${count - 1} * ${difference(from, to)} for i in range(${count})]`
}
