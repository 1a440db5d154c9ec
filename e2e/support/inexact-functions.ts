const elementary = [
  'sin',
  'cos',
  'tan',
  'asin',
  'acos',
  'atan',
  'sinh',
  'cosh',
  'tanh',
  'exp',
  'log',
  'log1p',
  'cbrt',
  'pow',
  'atan2',
] as const

/**
 * Does work while the elementary functions of `Math` are wrong by up to two last places, the same ones each time: as those of
 * another processor's library are (NumPy's with AVX-512 are allowed four).
 */
export async function withInexactFunctions<T>(work: () => Promise<T>): Promise<T> {
  const plain = new Map(elementary.map((name) => [name, Math[name]]))
  let state = 1
  const places = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return ((state >>> 8) % 5) - 2
  }
  for (const [name, exact] of plain)
    Object.assign(Math, {
      [name]: (...given: number[]) => Number(Reflect.apply(exact, Math, given)) * (1 + places() * 2 ** -52),
    })
  try {
    return await work()
  } finally {
    for (const [name, exact] of plain) Object.assign(Math, { [name]: exact })
  }
}
