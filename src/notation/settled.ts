import { Arithmetic } from './arithmetic.ts'
import { buildCondition, type Environment } from './build.ts'
import type { Condition, Tree } from './tree.ts'
import { numberValue } from './value.ts'

/**
 * The tree with each `if(…)` replaced by the branch that is taken, where the names that the environment knows decide it: for one
 * coordinate, or for all alike.
 */
export function settled(tree: Tree, environment: Environment, coordinate?: number): Tree {
  const inner = (part: Tree): Tree => settled(part, environment, coordinate)
  switch (tree.kind) {
    case 'number':
    case 'name':
    case 'comparison':
    case 'logical':
      return tree
    case 'negate':
      return { ...tree, argument: inner(tree.argument) }
    case 'binary':
      return { ...tree, left: inner(tree.left), right: inner(tree.right) }
    case 'call': {
      const [condition, yes, no] = tree.arguments
      if (tree.name === 'if' && yes && no && (condition?.kind === 'comparison' || condition?.kind === 'logical')) {
        const held = holds(condition, environment, coordinate)
        if (held !== undefined) return inner(held ? yes : no)
      }
      return { ...tree, arguments: tree.arguments.map(inner) }
    }
  }
}

/** Whether a condition held, where its names tell it. */
function holds(condition: Condition, environment: Environment, coordinate: number | undefined): boolean | undefined {
  try {
    const { kind, nodes } = buildCondition(new Arithmetic(), condition, environment)
    if (coordinate !== undefined) return nodes[kind === 'number' ? 0 : coordinate]?.value === 1
    const [first, ...others] = nodes.map(({ value }) => value === 1)
    return others.every((one) => one === first) ? first : undefined
  } catch {
    // It asks the problem something: both branches are shown.
    return undefined
  }
}

/** The tree as numbers that never change settle it: what a method's parameters switch off is not there. */
export function settledBy(tree: Tree, parameters: Readonly<Record<string, number>>): Tree {
  const arithmetic = new Arithmetic()
  return settled(tree, {
    lookup: (name) => {
      const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined
      return value === undefined ? undefined : numberValue(arithmetic.constant(value))
    },
    known: () => Object.keys(parameters),
  })
}
