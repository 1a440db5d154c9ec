const greek: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  eps: 'ε',
  eta: 'η',
  kappa: 'κ',
  lambd: 'λ',
  lambda: 'λ',
  mu: 'μ',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  omega: 'ω',
}

/** The letter of a parameter as a lecture writes it (`beta1` is β₁); none where the name is a word. */
export function symbolOf(name: string): string | undefined {
  const [, base = '', digits = ''] = /^([a-zA-Z]+)(\d*)$/.exec(name) ?? []
  const letter = Object.hasOwn(greek, base) ? greek[base] : base.length === 1 ? base : undefined
  return letter && letter + digits.replaceAll(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'.charAt(Number(digit)))
}
