import { readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import { transformWithOxc } from 'vite'
import { calledOnLoad } from './compiled-early.mjs'

/** What every embed asks for as soon as it begins is fetched beside it, though the first path does not wait for it. */
const soon = /^keep-device$/

/**
 * A plugin that turns CommonJS chunks into classic scripts for `src/embed/boot.ts`, and writes embed.html around them. Classic
 * scripts, unlike modules, load in a frame without an origin from a server that says nothing of sharing, and from a file.
 * @param {string} root
 * @returns {import('vite').Plugin}
 */
export function classicChunks(root) {
  return {
    name: 'classic-chunks',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
      const entry = chunks.find(({ isEntry }) => isEntry)
      if (!entry) return this.error('There is no entry.')
      const files = [entry.fileName]
      for (const file of files) {
        const one = bundle[file]
        if (one?.type === 'chunk') files.push(...one.imports.filter((next) => next in bundle && !files.includes(next)))
      }
      const besides = chunks.filter(({ name }) => soon.test(name)).map(({ fileName }) => fileName)
      /** @param {string} file */
      const stylesOf = (file) => {
        const one = bundle[file]
        return one?.type === 'chunk' ? [...(one.viteMetadata?.importedCss ?? [])] : []
      }
      // What the first picture is drawn with stands in the page; the styles of later parts come with them.
      const styles = new Set(files.flatMap(stylesOf))

      for (const chunk of chunks) {
        const name = basename(chunk.fileName)
        const { code, found } = withLoading(chunk.code)
        const later = chunk.dynamicImports.filter((file) => file !== chunk.fileName).length
        if (found < later) {
          this.error(`${name} imports ${later} chunks later, and ${found} of them were found.`)
        }
        const own = stylesOf(chunk.fileName).filter((file) => !styles.has(file))
        const needs = [...chunk.imports.filter((file) => file in bundle), ...own].map((file) => basename(file))
        const head = chunk === entry ? calledOnLoad : ''
        chunk.code = `${head}thalweg.define(${JSON.stringify(name)},${JSON.stringify(needs)},function(require,module,exports){${code}\n});\n`
      }

      const source = readFileSync(join(root, 'src/embed/boot.ts'), 'utf8')
      const { code } = await transformWithOxc(source, 'boot.ts', { target: 'es2022' })
      const { minifySync } = await import('rolldown/experimental').catch(() => ({ minifySync: undefined }))
      const boot = minifySync ? minifySync('boot.js', code).code : code
      const hash = createHash('sha256').update(boot).digest('base64url').slice(0, 8)
      const folder = entry.fileName.slice(0, -basename(entry.fileName).length)
      const bootFile = `${folder}boot-${hash}.js`
      this.emitFile({ type: 'asset', fileName: bootFile, source: boot })

      if (boot.includes('</script')) this.error('The first script cannot stand in a page.')
      /** @param {string[]} list */
      const names = (list) => list.map((file) => basename(file)).join(' ')
      const told = `data-folder="./${folder}" data-files="${names(files)}" data-soon="${names(besides)}"`
      // Before the styles, which scripts after them would wait for.
      const head = [
        `<script ${told}>${boot.trim()}</script>`,
        ...[...styles].map((fileName) => `<link rel="stylesheet" href="./${fileName}" />`),
        `<script src="./${bootFile}" ${told} async fetchpriority="low"></script>`,
      ]
      const page = readFileSync(join(root, 'embed.html'), 'utf8')
        .replace(/\s*<script type="module".*<\/script>/, '')
        .replace('</head>', () => `${head.map((line) => `  ${line}\n  `).join('')}</head>`)
      this.emitFile({ type: 'asset', fileName: 'embed.html', source: page })
    },
  }
}

/**
 * Imports that come later wait for the file: CommonJS itself would take it from the disk.
 * @param {string} code
 */
function withLoading(code) {
  let found = 0
  const waiting = /Promise\.resolve\(\)\.then\((?=\(\)\s*=>[^,;]*?require\(([`"'])(\.[^`"']+)\1\))/g
  const text = code.replaceAll(waiting, (_all, _quote, file) => {
    found++
    return `thalweg.load(${JSON.stringify(file)}).then(`
  })
  return { code: text, found }
}
