import { expect, it } from 'vitest'

import { parse } from '../../src/index.ts'
import { embedLink, pageLink, type Shared, snippetKinds, snippets } from '../../src/export/snippets.ts'
import { format } from '../../src/experiment/format.ts'

const hostile: Shared = {
  folder: 'https://courses.example/thalweg/',
  query: format({
    version: 1,
    problem: { formula: 'x^2 + (y-1)^2' },
    start: [1, 2],
    runs: [{ method: 'adam', parameters: { lr: 0.05 } }],
    steps: 20,
    seed: 7,
    view: {},
  }),
  title: `"><script>alert(1)</script> ](x) \` & [a]`,
  width: 640,
  height: 480,
  picture: 'thalweg_formula.png',
  options: [
    ['ui', 'none'],
    ['origin', 'https://a.example'],
  ],
}

it.each(snippetKinds)('the text for %s holds the experiment whole, and no script of a title', (kind) => {
  const text = snippets[kind](hostile)
  const unescaped = text.replaceAll('&amp;', '&')
  const said = kind === 'element' ? elementQuery(text) : /https:[^\s"<]*?(\?v=1[^\s"<)]*)/.exec(unescaped)?.[1]
  const [there, wanted] = [parse(said ?? ''), parse(hostile.query)]
  expect(there.ok && there.experiment).toEqual(wanted.ok && wanted.experiment)
  expect(text.replaceAll('<script type="module"', '').replaceAll('"></script>', '')).not.toMatch(/(?<!\\)<script/)
})

function elementQuery(text: string): string {
  const tag = /<thalweg-plot([^>]*)>/.exec(text)?.[1] ?? ''
  const pairs = [...tag.matchAll(/ ([a-z0-9]+)="([^"]*)"/g)].filter(
    ([, name]) => !['ui', 'origin', 'style'].includes(name ?? ''),
  )
  return `?v=1&${pairs.map(([, name, value]) => `${name}=${encodeURIComponent((value ?? '').replaceAll('&amp;', '&'))}`).join('&')}`
}

it('gives Canvas and Moodle the four attributes that they keep, and no others', () => {
  const names = [...snippets.lms(hostile).matchAll(/ ([a-z-]+)="/g)].map(([, name]) => name)
  expect(names).toEqual(['src', 'width', 'height', 'title'])
})

it('puts options that were changed into the address of the embed, and none into the tool’s', () => {
  expect(embedLink(hostile)).toMatch(/embed\.html\?v=1&.*&ui=none&origin=https%3A%2F%2Fa\.example$/)
  expect(pageLink(hostile)).not.toContain('ui=')
})
