import { escaped } from '../../../src/export/markup.ts'
import { documentOf } from '../document.mjs'
import type { Entry } from './contents.ts'
import { pictureSize } from './draw.ts'

/** Where the tool will stand, with its last slash; empty where the build does not know. */
export type Base = string

/** An address below the tool's folder, seen from a page one folder down: absolute where the base is known. */
const address = (base: Base, path: string): string => (base === '' ? `../${path}` : base + path)

const frameOf = ({ query, options, frame, title }: Entry, base: Base): string =>
  `<iframe src="${escaped(address(base, `embed.html${query}${options}`))}" width="${frame.width}" height="${frame.height}" title="${escaped(title)}" loading="lazy" style="border: 0; max-width: 100%"></iframe>`

/** What a page that shows links embeds for this one; see oembed.com. */
export function oembed(entry: Entry, base: Base): string {
  return `${JSON.stringify(
    {
      type: 'rich',
      version: '1.0',
      title: `${entry.title} · Thalweg`,
      provider_name: 'Thalweg',
      provider_url: address(base, ''),
      html: frameOf(entry, base),
      ...entry.frame,
      thumbnail_url: address(base, `${entry.folder}/${entry.id}.png`),
      thumbnail_width: pictureSize.width,
      thumbnail_height: pictureSize.height,
    },
    undefined,
    2,
  )}\n`
}

/** The page of one surface, method or lesson: its preview for those who show links, and the live picture for those who open it. */
export function pageOf(entry: Entry, base: Base): string {
  const { folder, id, title, description, text, source, query, alt } = entry
  const own = address(base, `${folder}/${id}`)
  const picture = `${own}.png`
  const meta = {
    'og:type': 'website',
    'og:site_name': 'Thalweg',
    'og:title': `${title} · Thalweg`,
    'og:description': description,
    'og:image': picture,
    'og:image:width': pictureSize.width,
    'og:image:height': pictureSize.height,
    'og:image:alt': alt,
    ...(base !== '' && { 'og:url': `${own}.html` }),
    'twitter:card': 'summary_large_image',
    'twitter:image:alt': alt,
  }
  const lines = Object.entries(meta).map(
    ([name, content]) =>
      `<meta ${name.startsWith('og:') ? 'property' : 'name'}="${name}" content="${escaped(String(content))}" />`,
  )
  return documentOf({
    title,
    head: [
      `<meta name="description" content="${escaped(description)}" />`,
      ...lines,
      ...(base === '' ? [] : [`<link rel="canonical" href="${escaped(own)}.html" />`]),
      `<link rel="alternate" type="application/json+oembed" href="${escaped(own)}.oembed.json" title="${escaped(title)}" />`,
      '<link rel="stylesheet" href="../contents/pages.css" />',
    ],
    body: [
      '<p><a href="../contents/">Thalweg</a></p>',
      `<h1>${escaped(title)}</h1>`,
      `<p>${escaped(description)}</p>`,
      ...(text === '' ? [] : [`<pre translate="no">${escaped(text)}</pre>`]),
      frameOf(entry, ''),
      `<img src="${id}.png" width="${pictureSize.width}" height="${pictureSize.height}" alt="${escaped(alt)}" loading="lazy" />`,
      `<p><a class="open" href="../${escaped(query)}">Open in Thalweg</a></p>`,
      ...(source === '' ? [] : [`<p class="source">${escaped(source)}</p>`]),
    ],
  })
}

const headings = { lessons: 'Lessons', surfaces: 'Surfaces', methods: 'Methods' } as const

/** The list of all pages. */
export function contentsPage(entries: readonly Entry[]): string {
  const lists = (['lessons', 'surfaces', 'methods'] as const).map((folder) => {
    const items = entries
      .filter((one) => one.folder === folder)
      .map((one) => `<li><a href="../${folder}/${one.id}.html">${escaped(one.title)}</a></li>`)
    return `<h2>${headings[folder]}</h2>\n    <ul>\n      ${items.join('\n      ')}\n    </ul>`
  })
  return documentOf({
    title: 'Contents',
    head: ['<link rel="stylesheet" href="pages.css" />'],
    body: ['<p><a href="../">Open Thalweg</a> · <a href="../api/">For programs</a></p>', '<h1>Thalweg</h1>', ...lists],
  })
}
