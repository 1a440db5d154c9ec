import { linesOfMarks, type Mark, type Room, wordsOfMarks } from '../views/shared/study/arranged.ts'
import { plainFont } from './fonts.ts'
import { element, short, textElement } from './markup.ts'

/** How a line of marks is drawn; widths and dashes for lines of usual width. */
export interface MarkLook {
  readonly stroke?: string
  readonly 'stroke-opacity'?: number
  readonly 'stroke-width'?: number
  readonly 'stroke-dasharray'?: readonly number[]
  readonly fill?: string
  readonly 'fill-opacity'?: number
  readonly 'fill-rule'?: 'evenodd'
}

/**
 * The looks of marks as in `study.css`, whose rules are these in the same order: of the classes of a line all rules hold whose classes
 * it has, the later before the earlier. An editor of drawings reads attributes, but no classes.
 */
export const markLooks: readonly (readonly [classes: string, look: MarkLook])[] = [
  ['study-rim', { stroke: '#10131a', 'stroke-opacity': 0.85, 'stroke-width': 5 }],
  ['study-line', { stroke: '#ffffff', 'stroke-width': 2.4 }],
  ['study-line study-gradient', { stroke: '#ffb04d' }],
  ['study-line study-memory', { stroke: '#7fd4ff' }],
  ['study-line study-before', { stroke: '#e9e2ff', 'stroke-dasharray': [5, 4] }],
  ['study-line is-negative', { stroke: '#ff5a6e', 'stroke-dasharray': [6, 3] }],
  ['study-line study-square', { fill: '#ffffff', 'fill-opacity': 0.24 }],
  ['study-rim is-faint', { 'stroke-opacity': 0.45, 'stroke-width': 3.2 }],
  ['study-line study-model', { 'stroke-dasharray': [2, 4], 'stroke-width': 1.5 }],
  ['study-line study-region', { stroke: '#ffe27a', 'stroke-dasharray': [9, 4] }],
  ['study-line study-ball', { stroke: '#ffe27a', 'stroke-dasharray': [7, 4] }],
  ['study-line study-ball is-spread', { 'stroke-dasharray': [], 'stroke-width': 1.6 }],
  ['study-line is-hidden', { 'stroke-dasharray': [3, 5], 'stroke-opacity': 0.85 }],
  ['study-line study-own', { stroke: '#ffd3f4', 'stroke-dasharray': [1, 5] }],
  ['study-line study-sample', { stroke: '#d8dde2', 'stroke-opacity': 0.75, 'stroke-width': 1.1 }],
  ['study-line study-chosen', { stroke: '#ffb04d', 'stroke-width': 1.6 }],
  ['study-line study-metric', { stroke: '#7fd4ff' }],
  ['study-line study-metric is-other', { stroke: '#ffe27a', 'stroke-dasharray': [2, 5] }],
  [
    'study-line study-sign',
    {
      fill: '#ff5a6e',
      'fill-opacity': 0.16,
      'fill-rule': 'evenodd',
      stroke: '#ff5a6e',
      'stroke-opacity': 0.9,
      'stroke-width': 1.2,
      'stroke-dasharray': [],
    },
  ],
  ['study-line study-sign is-both', { 'fill-opacity': 0.26, 'stroke-dasharray': [6, 3] }],
]

function lookOf(classes: string): MarkLook {
  const own = classes.split(' ')
  const rules = markLooks.filter(([needed]) => needed.split(' ').every((one) => own.includes(one)))
  return Object.fromEntries(rules.flatMap(([, look]) => Object.entries(look)))
}

/**
 * Marks of a studied step as elements of a drawing, their words clear of `taken`; `line` and `type` are the factors of its lines and
 * words.
 */
export function studySvg(
  marks: readonly Mark[],
  { line, type }: { readonly line: number; readonly type: number },
  taken: readonly Room[] = [],
): string {
  const lines = [...linesOfMarks(marks)].map(([classes, d]) => {
    const { 'stroke-width': width = 1, 'stroke-dasharray': dash = [], ...look } = lookOf(classes)
    return element('path', {
      fill: 'none',
      ...look,
      d,
      'stroke-width': line * width,
      'stroke-dasharray': dash.length > 0 ? dash.map((length) => short(line * length)).join(' ') : undefined,
    })
  })
  const words = wordsOfMarks(marks, type, taken).map(({ text, at: [x, y] }) => {
    const common = { x, y, 'font-size': 11.5 * type, 'font-weight': 600, 'font-family': plainFont }
    const rim = { fill: '#ffffff', stroke: '#ffffff', 'stroke-opacity': 0.85, 'stroke-width': 3 * type }
    return textElement(text, { ...common, ...rim }) + textElement(text, { ...common, fill: '#10131a' })
  })
  return element(
    'g',
    { id: 'study', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' },
    ...lines,
    element('g', {}, ...words),
  )
}
