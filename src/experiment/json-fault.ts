/**
 * Where a text stops being JSON, in UTF-16 units, as far as the error of `JSON.parse` tells (engines word it
 * differently).
 */
export function jsonFaultPosition(text: string, error: unknown): number | undefined {
  const message = error instanceof Error ? error.message : ''
  const position = /at position (\d+)/.exec(message)?.[1]
  if (position !== undefined) return Number(position)
  const [, line, column] = /at line (\d+) column (\d+)/.exec(message) ?? []
  if (line !== undefined && column !== undefined) {
    const before = text.split('\n').slice(0, Number(line) - 1)
    return before.reduce((sum, one) => sum + one.length + 1, 0) + Number(column) - 1
  }
  return /end of/i.test(message) ? text.length : undefined
}
