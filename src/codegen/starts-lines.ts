import { domainOf } from '../experiment/defaults.ts'
import type { Experiment } from '../experiment/experiment.ts'
import { pythonFloat } from './printed.ts'

const point = ([x, y]: readonly [number, number]): string => `[${pythonFloat(x)}, ${pythonFloat(y)}]`

/** `START`, or for a batch `STARTS` with a row for each member. */
export function startLines({ problem, start, starts, seed }: Experiment): string[] {
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
  return [
    ...philox,
    '',
    '',
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

const philox = [
  'def philox(seed, counter):',
  '    """Two random numbers in (0, 1): number `counter` under `seed` (Philox 2x32-10, Salmon et al. 2011)."""',
  '    low, high, key = counter, 0, seed',
  '    for _ in range(10):',
  '        product = 0xD256D193 * low',
  '        low, high = (product >> 32) ^ key ^ high, product & 0xFFFFFFFF',
  '        key = (key + 0x9E3779B9) & 0xFFFFFFFF',
  '    return (low + 0.5) / 2**32, (high + 0.5) / 2**32',
]
