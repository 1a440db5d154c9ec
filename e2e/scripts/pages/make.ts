import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { defaultExperiment } from '../../../src/experiment/defaults.ts'
import { entries } from './contents.ts'
import { drawPng } from './draw.ts'
import { contentsPage, oembed, pageOf } from './html.ts'

/** What `pages.mjs` hands over by the environment: a module is imported without arguments. */
const { THALWEG_PAGES_TO: to = '', THALWEG_BASE: given = '', THALWEG_PAGES_FROM: from = '' } = process.env

function baseOf(text: string): string {
  if (text === '') return ''
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url?.protocol.startsWith('http')) throw new Error(`THALWEG_BASE is no web address: ${text}`)
  return url.href.replace(/\/?$/, '/')
}

async function make(): Promise<{ readonly pages: number; readonly bytes: number }> {
  const base = baseOf(given)
  let bytes = 0
  for (const folder of ['contents', 'surfaces', 'methods', 'lessons']) mkdirSync(join(to, folder), { recursive: true })
  for (const entry of entries) {
    const file = join(to, entry.folder, entry.id)
    const picture = await drawPng(entry.experiment)
    bytes += picture.length
    writeFileSync(`${file}.png`, picture)
    writeFileSync(`${file}.html`, pageOf(entry, base))
    writeFileSync(`${file}.oembed.json`, oembed(entry, base))
  }
  const first = join(to, 'index.html')
  const preview = './contents/preview.png'
  writeFileSync(join(to, preview), await drawPng(defaultExperiment))
  if (base !== '') writeFileSync(first, readFileSync(first, 'utf8').replace(preview, new URL(preview, base).href))
  writeFileSync(join(to, 'contents/index.html'), contentsPage(entries))
  copyFileSync(join(from, 'pages.css'), join(to, 'contents/pages.css'))
  return { pages: entries.length, bytes }
}

/** Done when this is imported: what imports it may fetch nothing later. */
export const made = await make()
