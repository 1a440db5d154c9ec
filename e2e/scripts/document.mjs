/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/**
 * A page of the build that is made without the app: one head for all of them.
 * @param {{ title: string, head?: readonly string[], body: readonly string[] }} parts `title` as text; the others are lines of HTML
 */
export const documentOf = ({ title, head = [], body }) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escaped(title)} · Thalweg</title>
    ${['<link rel="icon" type="image/svg+xml" href="../favicon.svg" />', ...head].join('\n    ')}
  </head>
  <body>
    ${body.join('\n    ')}
  </body>
</html>
`
