import { resolve } from 'node:path'
import { runnerImport } from 'vite'

/**
 * Puts the first visit's picture into index.html, computed by the engine while the page is built.
 * @type {import('vite').Plugin}
 */
export const poster = {
  name: 'poster',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: async (html) => {
      const place = '<div class="poster"></div>'
      if (!html.includes(place)) throw new Error('index.html has no place for the poster.')
      /** @type {{ module: { poster: string } }} */
      const { module } = await runnerImport(resolve(import.meta.dirname, '../scripts/poster.ts'))
      return html.replace(place, `<div class="poster">${module.poster}</div>`)
    },
  },
}
