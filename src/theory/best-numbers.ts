/** The numbers with which a method falls fastest, and the factor by which the distance then falls each step. */
export interface BestNumbers {
  readonly lr: number
  readonly beta?: number
  readonly rate: number
}

/**
 * The best numbers of a method on a quadratic whose curvatures lie between `least` and `most`, both positive; undefined for a
 * method that has none.
 * Source: Polyak 1964; Lessard, Recht & Packard 2016, Table 1 and Proposition 1.
 */
export function bestNumbers(method: string, least: number, most: number): BestNumbers | undefined {
  const kappa = most / least
  switch (method) {
    case 'gd':
      return { lr: 2 / (least + most), rate: (kappa - 1) / (kappa + 1) }
    case 'momentum': {
      const rate = (Math.sqrt(kappa) - 1) / (Math.sqrt(kappa) + 1)
      return { lr: (2 / (Math.sqrt(least) + Math.sqrt(most))) ** 2, beta: rate * rate, rate }
    }
    case 'nesterov':
    case 'nesterov-lookahead': {
      const root = Math.sqrt(3 * kappa + 1)
      return { lr: 4 / (3 * most + least), beta: (root - 2) / (root + 2), rate: 1 - 2 / root }
    }
    default:
      return undefined
  }
}

/** The share of the loss above its minimum that an exact line search along −g leaves at worst: ((κ−1)/(κ+1))² (Kantorovich 1948). */
export const exactSearchShare = (kappa: number): number => ((kappa - 1) / (kappa + 1)) ** 2
