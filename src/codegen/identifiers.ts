import { NotationError } from '../notation/errors.ts'

const keywords = `False None True and as assert async await break class continue def del elif else except finally for from global
  if import in is lambda nonlocal not or pass raise return try while with yield`

/** Names that the scripts themselves use; a reader's name that is one of them gets an underscore. */
const ours = `np torch math json sys enumerate float int len list max min print range zip STEPS START STARTS LARGEST SEED paths path
  kept name optimizer philox member mixed normals given_noise f grad hessian residuals jacobian gram where sigmoid softplus cbrt dot
  DATA show mean added at_step mean_loss minibatches epoch_order running_mean tail_mean int reversed norm transposed solve eigen eigenvalues eigenvectors newest rotate unrotate push unit`

/**
 * The Python identifiers of one scope. A name of the notation always gets the same one; two names never share one, and none is
 * a word of Python or of the script.
 */
export class Identifiers {
  private readonly taken: Set<string>
  private readonly known = new Map<string, string>()

  constructor(taken: Iterable<string> = []) {
    this.taken = new Set([...`${keywords} ${ours}`.split(/\s+/), ...taken])
  }

  /** The identifier of a name of the notation, when first asked for made of `wish`. */
  of(name: string, wish = name): string {
    const known = this.known.get(name)
    if (known !== undefined) return known
    const identifier = this.fresh(wish)
    this.known.set(name, identifier)
    return identifier
  }

  /** Lets a name be written as an identifier of another scope. */
  share(name: string, identifier: string): void {
    this.known.set(name, identifier)
    this.taken.add(identifier)
  }

  /** Every identifier that this scope has given or may not give. */
  all(): ReadonlySet<string> {
    return this.taken
  }

  /** An identifier of ours like `wish` that nothing else in this scope has. */
  fresh(wish: string): string {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(wish))
      throw new NotationError(`The name “${wish}” cannot be written in Python; use letters, digits and _.`, 0)
    // names between double underscores mean something to Python, n0, n1 … are the temporaries of derivatives
    let identifier = wish.startsWith('_') ? `v${wish}` : wish
    while (this.taken.has(identifier) || /^n\d+$/.test(identifier)) identifier += '_'
    this.taken.add(identifier)
    return identifier
  }
}
