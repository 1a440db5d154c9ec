interface Entry {
  readonly local: number
  readonly reads: ReadonlySet<number>
}

/**
 * Where values of calls are that were computed already, as long as nothing they were computed from has changed. Engines do so for
 * JavaScript; in WebAssembly a call may do anything, for all they know.
 */
export class Remembered {
  private known = new Map<string, Entry>()
  private changed = new Set<number>()

  find(key: string): number | undefined {
    return this.known.get(key)?.local
  }

  add(key: string, local: number, reads: ReadonlySet<number>): void {
    this.known.set(key, { local, reads })
  }

  /** A local gets another value. */
  change(local: number): void {
    this.changed.add(local)
    for (const [key, { reads }] of this.known) if (reads.has(local)) this.known.delete(key)
  }

  /** Code that may be passed over: what is computed in it is not known behind it. In a loop nothing from before is known. */
  within<T>(body: () => T, inLoop = false): T {
    const { known, changed } = this
    this.known = new Map(inLoop ? [] : known)
    this.changed = new Set()
    const result = body()
    const inside = this.changed
    this.known = known
    this.changed = changed
    for (const local of inside) this.change(local)
    return result
  }
}
