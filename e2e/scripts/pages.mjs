// A static page for each surface, method and lesson, to dist/: with a picture that the engine draws, what pages that show links
// read (Open Graph, oEmbed), and the live embed. THALWEG_BASE=https://host/folder/ is the address at which dist/ will stand:
// previews and oEmbed want whole addresses, and without it they are relative.
import { runnerImport } from 'vite'
import { inRoot } from './project.mjs'

process.env.THALWEG_PAGES_TO = inRoot('dist')
process.env.THALWEG_PAGES_FROM = inRoot('e2e/scripts/pages')
/** @type {{ module: { made: { pages: number, bytes: number } } }} */
const { module } = await runnerImport(inRoot('e2e/scripts/pages/make.ts'))
const { pages, bytes } = module.made
console.log(`${pages} pages, their pictures ${(bytes / 1e6).toFixed(1)} MB`)
