/** What the parser makes of a text: its form as the author wrote it. Positions count from the start of the text. */
export type Tree =
  | { readonly kind: 'number'; readonly value: number; readonly text: string; readonly position: number }
  | { readonly kind: 'name'; readonly name: string; readonly position: number }
  | { readonly kind: 'negate'; readonly argument: Tree; readonly position: number }
  | Binary
  | Condition
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Tree[]; readonly position: number }

export interface Binary {
  readonly kind: 'binary'
  readonly operator: '+' | '-' | '*' | '/' | '^'
  readonly left: Tree
  readonly right: Tree
  readonly position: number
}

export interface Comparison {
  readonly kind: 'comparison'
  readonly operator: '<' | '>' | '<=' | '>=' | '=='
  readonly left: Tree
  readonly right: Tree
  readonly position: number
}

/** Two conditions joined by `and` or `or`. */
export interface Logical {
  readonly kind: 'logical'
  readonly operator: 'and' | 'or'
  readonly left: Condition
  readonly right: Condition
  readonly position: number
}

export type Condition = Comparison | Logical

/** One line or block of a method's text. */
export type Statement =
  | { readonly kind: 'assign'; readonly name: string; readonly value: Tree; readonly position: number }
  | {
      readonly kind: 'if'
      readonly condition: Condition
      readonly then: readonly Statement[]
      readonly otherwise: readonly Statement[]
      readonly position: number
    }
  | { readonly kind: 'repeat'; readonly count: number; readonly body: readonly Statement[]; readonly position: number }
  | { readonly kind: 'break'; readonly position: number }

/** The names that a tree reads, each with its first position. */
export function namesIn(tree: Tree, into = new Map<string, number>()): Map<string, number> {
  if (tree.kind === 'name') {
    if (!into.has(tree.name)) into.set(tree.name, tree.position)
  } else if (tree.kind === 'negate') namesIn(tree.argument, into)
  else if (tree.kind === 'call') for (const argument of tree.arguments) namesIn(argument, into)
  else if (tree.kind !== 'number') {
    namesIn(tree.left, into)
    namesIn(tree.right, into)
  }
  return into
}
