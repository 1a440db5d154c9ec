/**
 * Takes a warning: where in the experiment (`runs.0.parameters.lr`), and a sentence for the reader. Where that says what is taken in
 * the place of what is of no use, `wrong` is the sentence without it, for who takes nothing in its place.
 */
export type Report = (path: string, message: string, wrong?: string) => void

/** What a reader calls the place: `runs.1.parameters.lr` is "lr of run 2". */
export function placeName(path: string): string {
  const parts = path.split('.')
  const last = parts.findLast((part) => !/^\d+$/.test(part)) ?? path
  return parts[0] === 'runs' && parts.length > 2 ? `${last} of run ${Number(parts[1]) + 1}` : last
}
