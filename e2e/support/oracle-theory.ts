import { list, load, number, numbers, object, pair, pairs } from './oracle-json.ts'

type Path = readonly (string | number)[]

const content = load('theory.json')

function find(path: Path): unknown {
  let value: unknown = content
  for (const [depth, key] of path.entries()) {
    const what = `theory.json: ${path.slice(0, depth + 1).join('.')}`
    value = typeof key === 'number' ? list(value, what, (entry) => entry)[key] : object(value, what)[key]
  }
  return value
}

/** What stands at a place in `theory.json`. Each throws a TypeError that names the place where it is of another kind. */
export const theory = {
  number: (...path: Path): number => number(find(path), path.join('.')),
  numbers: (...path: Path): number[] => numbers(find(path), path.join('.')),
  pair: (...path: Path): [number, number] => pair(find(path), path.join('.')),
  pairs: (...path: Path): [number, number][] => pairs(find(path), path.join('.')),
  is: (...path: Path): boolean => find(path) === true,
  /** The indices of a list. */
  indices: (...path: Path): number[] => list(find(path), path.join('.'), (entry) => entry).map((_, i) => i),
}
