/**
 * A named number that a text leaves open: a hyperparameter of a method or a shape parameter of a surface.
 * From this declaration alone come the default, the slider (range, scale, steps) and its label.
 */
export interface Parameter {
  /** The value when the experiment leaves it out. */
  readonly default: number
  readonly min: number
  readonly max: number
  /** How a slider moves through the range; `switch` is 0 or 1. */
  readonly scale: 'linear' | 'log' | 'switch'
  /** What a student calls it, e.g. "learning rate". */
  readonly label: string
  /** The unit behind the number, e.g. "°". */
  readonly unit?: string
}

export type Parameters = Readonly<Record<string, Parameter>>

/** The values in force: the defaults overlaid by what is given. Unknown names in `given` are dropped. */
export function parameterValues(
  declared: Parameters,
  given: Readonly<Record<string, number>> = {},
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(declared).map(([name, parameter]) => [
      name,
      Object.hasOwn(given, name) ? (given[name] ?? parameter.default) : parameter.default,
    ]),
  )
}
