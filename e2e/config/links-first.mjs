/**
 * In index.html the scripts and styles of the build stand before theme.js, which the parser stops at: with a security policy in
 * the page browsers do not look ahead, and all would be asked for only when theme.js has come.
 * @type {import('vite').Plugin}
 */
export const linksFirst = {
  name: 'links-first',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => {
      const theme = /\n\s*<!--[^>]*-->\s*<script[^>]*theme\.js"><\/script>/
      const [lines] = theme.exec(html) ?? []
      return lines === undefined ? html : html.replace(theme, '').replace(/\s*<\/head>/, (end) => lines + end)
    },
  },
}
