// Writes dist/licences.txt: the licences of all packages of which something may be in the files that readers get.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { inRoot } from './project.mjs'

/** @typedef {{ version?: string, license?: string, dev?: boolean, devOptional?: boolean, optional?: boolean }} Entry */
/** @type {Record<string, Entry>} */
const packages = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages

/** @param {string} folder */
function textIn(folder) {
  const names = existsSync(inRoot(folder)) ? readdirSync(inRoot(folder)) : []
  const name = names.find((one) => /^(licen[cs]e|copying)(\.|-mit|$)/i.test(one))
  return name ? readFileSync(inRoot(folder, name), 'utf8').trim() : ''
}

const parts = Object.entries(packages).filter(
  ([path, { dev, devOptional, optional }]) =>
    path !== '' && !dev && !devOptional && !optional && !path.includes('/@types/'),
)
const unnamed = parts.filter(([path, { license }]) => !license && textIn(path) === '')
if (unnamed.length > 0) {
  console.error(`no licence is known of ${unnamed.map(([path]) => path).join(', ')}`)
  process.exit(1)
}
const sections = [
  `Thalweg\n\n${textIn('.')}`,
  ...parts.map(([path, { version, license }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    return `${name} ${version ?? ''} (${license ?? 'see below'})\n\n${textIn(path)}`.trim()
  }),
]
writeFileSync(inRoot('dist/licences.txt'), `${sections.join(`\n\n${'─'.repeat(80)}\n\n`)}\n`)
