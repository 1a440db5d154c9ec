/** Keeps the values used last, at most `size` of them. */
export class Cache<V> {
  private readonly values = new Map<string, V>()
  private readonly size: number

  constructor(size: number) {
    this.size = size
  }

  get(key: string, make: () => V): V {
    const known = this.values.get(key)
    const value = known ?? make()
    this.values.delete(key)
    this.values.set(key, value)
    const [oldest] = this.values.keys()
    if (this.values.size > this.size && oldest !== undefined) this.values.delete(oldest)
    return value
  }
}
