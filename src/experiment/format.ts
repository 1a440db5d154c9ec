import { toBase64url } from './base64url.ts'
import type { Experiment, View } from './experiment.ts'
import { difference, merge } from './merge.ts'
import { normalise } from './normalise.ts'
import { numberText } from './number-text.ts'
import { writeProblemText } from './problem-text.ts'
import { writePairs } from './query.ts'
import { type Fields, isRecord, sameJson } from './records.ts'
import { writeRunsText } from './runs-text.ts'
import { writeStartsText } from './starts-text.ts'
import { pairsOf, readShort, viewKeys } from './url-read.ts'

/**
 * The experiment as the query of a link: `?v=1&fn=rosenbrock&x0=-1.2,1&opt=adam:lr=.05&steps=200&seed=7`. All that
 * decides numbers is written, defaults too, so that a link means the same when defaults change. What the readable
 * keys cannot say exactly is in `j=`: base64url of a JSON patch (see `merge`). `parse` of the link gives the
 * normalised experiment.
 */
export function format(experiment: Experiment): string {
  const whole = normalise(experiment)
  const short = shortPairs(whole)
  const said = readShort(pairsOf(writePairs(short)))
  const rest = remainder(said, whole)
  return writePairs(rest === undefined ? short : [...short, ['j', toBase64url(JSON.stringify(rest))]])
}

function shortPairs(experiment: Experiment): readonly (readonly [string, string])[] {
  const { problem, start, runs, starts, steps, seed, view } = experiment
  const list = (numbers: readonly number[]): string => numbers.map(numberText).join(',')
  const pairs: (readonly [string, string])[] = [['v', '1'], ...writeProblemText(problem)]
  if (!('network' in problem)) pairs.push(['x0', list(start)])
  pairs.push(['opt', writeRunsText(runs)])
  if (starts !== undefined) pairs.push(['starts', writeStartsText(starts)])
  pairs.push(['steps', numberText(steps)], ['seed', numberText(seed)])
  const told: Readonly<Record<string, View[keyof View]>> = { ...view }
  for (const [name, key] of Object.entries(viewKeys)) {
    const value = told[name]
    if (value === undefined) continue
    pairs.push([key, typeof value === 'object' ? list(value) : String(typeof value === 'boolean' ? +value : value)])
  }
  return pairs
}

/** The least patch after which the short form says the whole experiment; `undefined` where it does already. */
function remainder(said: Fields, whole: Experiment): Fields | undefined {
  if (sameJson(normalise(said), whole)) return undefined
  const patch = difference(said, whole)
  let rest: Fields = isRecord(patch) ? patch : {}
  for (const name of Object.keys(rest)) {
    const less = Object.fromEntries(Object.entries(rest).filter(([other]) => other !== name))
    if (sameJson(normalise(merge(said, less)), whole)) rest = less
  }
  return rest
}
