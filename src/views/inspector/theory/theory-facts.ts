import { formatNumber } from '../../shared/format-number.ts'
import type { RunTheory } from '../../shared/run-theory.ts'
import { theoryStrings } from '../../shared/strings/theory-strings.ts'

type Fact = readonly [name: string, value: string]

const say = (value: number): string => formatNumber(value)
const fact = (name: string, value: number | undefined): readonly Fact[] =>
  value === undefined ? [] : [[name, say(value)]]

/** What theory says of a run, each with its name. */
export function theoryFacts({ minimum, lr, limit, rate, bounded, measured, best, noise }: RunTheory): readonly Fact[] {
  const { facts: names, range, numbers, never } = theoryStrings()
  const [least, most] = minimum.eigenvalues
  const tenfold =
    rate === undefined ? undefined : rate < 1 ? say(Math.ceil(-1 / Math.log10(Math.max(rate, 1e-9)))) : never
  return [
    [names.eigenvalues, `${say(least)}, ${say(most)}`],
    [names.condition, say(most / least)],
    ...(limit === undefined ? [] : [[names.range, range(say(limit))] as const]),
    ...(limit === undefined ? [] : fact(names.lr, lr)),
    ...fact(bounded ? names.bounded : names.rate, rate),
    ...fact(names.measured, measured),
    ...(tenfold === undefined ? [] : [[names.tenfold, tenfold] as const]),
    ...(best
      ? [
          [names.best, numbers(say(best.lr), best.beta === undefined ? '' : say(best.beta))] as const,
          ...fact(names.fastest, best.rate),
        ]
      : []),
    ...(noise
      ? [
          ...fact(names.radius, noise.ball.radius),
          ...fact(names.found, noise.measured),
          ...fact(names.excess, noise.ball.excess),
          ...fact(names.averaged, noise.averaged?.expected),
          ...fact(names.averagedFound, noise.averaged?.found),
        ]
      : []),
  ]
}
