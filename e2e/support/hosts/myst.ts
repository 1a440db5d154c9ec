import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { inRoot } from '../../scripts/project.mjs'

/** A page as MyST builds it: for the web, as HTML, and for PDF, as LaTeX. */
export interface BuiltPage {
  readonly html: string
  readonly latex: string
}

interface Node {
  readonly type: string
  readonly children?: readonly Node[]
  readonly [field: string]: unknown
}

const files = {
  'myst.yml': 'version: 1\nproject: { title: Course }\nsite: { template: ./theme }\n',
  // A theme of one's own that does nothing: MyST's would be fetched.
  'theme/template.yml': 'myst: v1\ntitle: plain\nbuild:\n  install: "true"\n  start: "true"\n',
  'thalweg_beale.png': readFileSync(inRoot('public/icon-192.png')),
}

/**
 * Builds a page of Markdown with MyST itself. Its HTML is made here from the tree that MyST built, element by element as its book
 * theme does, since the theme is no package.
 */
export function buildMyst(markdown: string): BuiltPage {
  const folder = mkdtempSync(join(tmpdir(), 'myst-'))
  try {
    mkdirSync(join(folder, 'theme'))
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    const head = '---\ntitle: Course\nexports:\n  - { format: tex, template: null, output: course.tex }\n---\n'
    writeFileSync(join(folder, 'index.md'), `${head}\n# Descent\n\n${markdown}\n`)
    const program = inRoot('node_modules/mystmd/dist/myst.cjs')
    execFileSync(process.execPath, [program, 'build', '--tex', '--site', '--force'], { cwd: folder, stdio: 'pipe' })
    const page: { readonly mdast: Node } = JSON.parse(
      readFileSync(join(folder, '_build/site/content/index.json'), 'utf8'),
    )
    return { html: htmlOf(page.mdast), latex: readFileSync(join(folder, 'course.tex'), 'utf8') }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function htmlOf(node: Node): string {
  const inside = (node.children ?? []).map(htmlOf).join('')
  const field = (name: string): string => {
    const value = node[name]
    return typeof value === 'string' ? escaped(value) : ''
  }
  switch (node.type) {
    case 'text':
      return field('value')
    case 'heading':
      return `<h2>${inside}</h2>`
    case 'paragraph':
      return `<p>${inside}</p>`
    case 'link':
      return `<a href="${field('url')}">${inside}</a>`
    case 'container':
      return `<figure>${inside}</figure>`
    case 'caption':
      return `<figcaption>${inside}</figcaption>`
    case 'image':
      return node['placeholder'] === true ? '' : `<img src="${field('url')}" alt="${field('alt')}">`
    case 'iframe':
      return `<div style="text-align: center"><div style="position: relative; display: inline-block; padding-bottom: 60%; width: min(max(${Number.parseFloat(field('width'))}%, 500px), 100%)"><iframe width="100%" height="100%" src="${field('src')}" title="${field('title')}" allowfullscreen allow="autoplay" style="width: 100%; height: 100%; position: absolute; top: 0; left: 0; border: none"></iframe></div></div>`
    default:
      return inside
  }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
