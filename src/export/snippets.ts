import { escaped } from './markup.ts'

/** Where the pages stand, what is shared, and how it is shown. */
export interface Shared {
  /** The folder of `index.html` and `embed.html`, with its last slash. */
  readonly folder: string
  /** The experiment as the query of a link: `?v=1&…`. */
  readonly query: string
  /** What the embed is called: read aloud, and shown where it cannot be. */
  readonly title: string
  readonly width: number
  readonly height: number
  /** The picture that stands where no frame can, in print: its file, beside the page. */
  readonly picture: string
  /** Options of the embed that are not their defaults. */
  readonly options: readonly (readonly [name: string, value: string])[]
}

/** The ways of sharing, in the order of the dialog. */
export const snippetKinds = [
  'link',
  'iframe',
  'lms',
  'element',
  'markdown',
  'myst',
  'quarto',
  'reveal',
  'jupyter',
] as const
export type SnippetKind = (typeof snippetKinds)[number]

/** The kinds whose pages are printed too, with a picture. */
export const printedKinds: ReadonlySet<SnippetKind> = new Set(['myst', 'quarto'])

/** The address of the whole tool with the experiment in it. */
export const pageLink = ({ folder, query }: Shared): string => folder + query

/** The address of the embed with the experiment and the options in it. */
export function embedLink({ folder, query, options }: Shared): string {
  const more = options.map(([name, value]) => `&${name}=${encodeURIComponent(value)}`).join('')
  return `${folder}embed.html${query}${more}`
}

/** What is to be copied into a page of a kind. */
export const snippets: Readonly<Record<SnippetKind, (shared: Shared) => string>> = {
  link: pageLink,
  iframe: (shared) => frame(shared, ['loading="lazy"', 'style="border: 0; max-width: 100%"']),
  // Canvas and Moodle keep these four alone, and strip what else stands there
  lms: (shared) => frame(shared, []),
  element: (shared) => {
    const { folder, query, title, options } = shared
    const keys = [...new URLSearchParams(query)].filter(([name]) => name !== 'v')
    const attributes = [...keys, ...options].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('')
    return `<script type="module" src="${escaped(folder)}element/thalweg-plot.js"></script>
<thalweg-plot${attributes} style="width: ${shared.width}px; height: ${shared.height}px">
  <a href="${escaped(pageLink(shared))}">${escaped(title)}</a>
</thalweg-plot>`
  },
  markdown: (shared) => `[${plain(shared.title)}](${address(pageLink(shared))})`,
  // MyST builds PDFs with the figure's placeholder, and pages with its frame
  myst: (shared) => `::::{figure}
:placeholder: ${shared.picture}
:width: 100%

:::{iframe} ${address(embedLink(shared))}
:width: 100%
:title: ${shared.title.replaceAll(/[<>\\`\s]+/g, ' ')}
:::

[${plain(shared.title)}](${address(pageLink(shared))})
::::`,
  quarto: (shared) => `::: {.content-visible when-format="html"}
\`\`\`{=html}
${frame(shared, ['style="border: 0; max-width: 100%"'])}
\`\`\`
:::

::: {.content-visible unless-format="html"}
![[${plain(shared.title)}](${address(pageLink(shared))})](${shared.picture})
:::`,
  reveal: (shared) => `<section>
  <iframe data-src="${escaped(embedLink(shared))}" width="${shared.width}" height="${shared.height}" title="${escaped(shared.title)}" style="border: 0"></iframe>
</section>`,
  jupyter: (shared) => `from IPython.display import IFrame

IFrame("${embedLink(shared).replaceAll(/["\\]/g, encodeURIComponent)}", width=${shared.width}, height=${shared.height})`,
}

function frame(shared: Shared, more: readonly string[]): string {
  const { title, width, height } = shared
  const own = [`width="${width}"`, `height="${height}"`, `title="${escaped(title)}"`]
  return `<iframe src="${escaped(embedLink(shared))}" ${[...own, ...more].join(' ')}></iframe>`
}

/** Brackets and parentheses would end a link of Markdown before its end. */
const address = (link: string): string =>
  link.replaceAll(/[()<>\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)

const plain = (text: string): string => text.replaceAll(/[[\]\\`*_<>|]/g, (sign) => `\\${sign}`)
