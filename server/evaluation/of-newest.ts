/** Values of the newest data by what they answer, the last ones asked for; those of older data go with the first of newer. */
export class OfNewest<T> {
  private readonly values = new Map<string, Promise<T>>()
  private version = ''

  constructor(private readonly most: number) {}

  /** @param make is asked again when it failed. */
  of(version: string, key: string, make: () => Promise<T>): Promise<T> {
    if (this.version !== version) this.values.clear()
    this.version = version
    const value = this.values.get(key) ?? make()
    this.values.delete(key)
    this.values.set(key, value)
    value.catch(() => this.values.delete(key))
    const [oldest] = this.values.keys()
    if (oldest !== undefined && this.values.size > this.most) this.values.delete(oldest)
    return value
  }
}
