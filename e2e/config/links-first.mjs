/**
 * In index.html the scripts and styles of the build stand before theme.js, which the parser stops at: with a security policy in
 * the page browsers do not look ahead, and all would be asked for only when theme.js has come. It is told where that is which
 * reads addresses, for it to be fetched at once where there is something to read.
 * @type {import('vite').Plugin}
 */
export const linksFirst = {
  name: 'links-first',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const theme = /\n\s*<!--[^>]*-->\s*<script[^>]*theme\.js"><\/script>/
      const [lines] = theme.exec(html) ?? []
      if (lines === undefined) return html
      const reader = Object.values(bundle).find(
        (one) => one.type === 'chunk' && one.moduleIds.some((id) => id.endsWith('/src/app/grammar.ts')),
      )
      const files = reader?.type === 'chunk' ? [reader.fileName, ...reader.imports] : []
      const later = files.filter((file) => !html.includes(file)).map((file) => `./${file}`)
      const told = lines.replace('<script', `<script data-reader="${later.join(' ')}"`)
      return html.replace(theme, '').replace(/\s*<\/head>/, (end) => told + end)
    },
  },
}
