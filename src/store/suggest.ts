/** What the suggestion needs to know of a method. */
export interface Suggestible {
  readonly id: string
  readonly family: string
  readonly parameters: Readonly<Record<string, { readonly default: number; readonly perSurface?: true }>>
}

interface Domain {
  readonly x: readonly [number, number]
  readonly y: readonly [number, number]
}

/** Share of the domain's half-width that a method whose steps do not scale with the gradient moves in one step. */
const usualShare = 0.01
/** Adagrad's steps shrink as 1/√t from the first on, so it starts with longer ones. */
const shares: Readonly<Record<string, number>> = { adagrad: 0.1 }
/** Methods that find their own length of step. */
const scaleFree: ReadonlySet<string> = new Set(['adadelta'])

/**
 * A learning rate at which the method gives a telling picture on a surface: neither a dot nor an explosion.
 * Steps along the gradient take the surface's own rate, with momentum less by the factor 1 − β that it adds up to; methods
 * that divide the gradient's size away move by a share of the domain. Rounded to two digits, so that it reads well.
 *
 * @param surfaceLearningRate a rate at which gradient descent goes well there
 * @param beta the run's momentum, where it is not the method's default
 */
export function suggestedLearningRate(
  method: Suggestible,
  surfaceLearningRate: number,
  domain: Domain,
  beta: number = method.parameters['beta']?.default ?? 0,
): number {
  if (scaleFree.has(method.id)) return method.parameters['lr']?.default ?? 1
  if (method.family === 'adaptive' || method.family === 'sign') {
    return twoDigits((shares[method.id] ?? usualShare) * halfWidth(domain))
  }
  return twoDigits(
    method.family === 'momentum' ? surfaceLearningRate * (1 - Math.min(beta, 0.99)) : surfaceLearningRate,
  )
}

/** The half-width of a square as large as the domain. */
const halfWidth = ({ x, y }: Domain): number => Math.sqrt((x[1] - x[0]) * (y[1] - y[0])) / 2

const twoDigits = (value: number): number => Number(value.toPrecision(2))
