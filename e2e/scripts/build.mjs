// npm run build: the app to dist/, the library to dist/lib/, embed.html with dist/embed/, the element and the notebook's widget to
// dist/element/, the whole tool in one file, pages for links and of the public interface, the licences, what is kept offline, then the size budget. With
// --no-budget the one file, the pages and the budget are left out.
import { rmSync } from 'node:fs'
import { inRoot, runNode, tools } from './project.mjs'

const quick = process.argv.includes('--no-budget')
rmSync(inRoot('dist'), { recursive: true, force: true })
/** @param {(() => Promise<{ code: number }>)[]} steps */
async function inTurn(steps) {
  for (const step of steps) {
    const { code } = await step()
    if (code !== 0) process.exit(code)
  }
}
const parts = [
  ...['lib', 'embed', 'element', 'widget'].map(
    (part) => () =>
      runNode(tools.vite, ['build', '--logLevel', 'warn', '--config', `e2e/config/vite.${part}.config.ts`]),
  ),
  // what a look at the tool does not need
  ...(quick
    ? []
    : [() => runNode(tools.vite, ['build', '--logLevel', 'warn', '--config', 'e2e/config/vite.single.config.ts'])]),
  () => runNode('e2e/scripts/licences.mjs'),
]
const pages = ['pages', 'api'].map((name) => () => runNode(`e2e/scripts/${name}.mjs`))
await inTurn([() => runNode(tools.vite, ['build', '--logLevel', 'warn'])])
// the pages are drawn meanwhile: they need nothing of the others
await Promise.all([inTurn(parts), ...(quick ? [] : [inTurn(pages)])])
await inTurn([() => runNode('e2e/scripts/offline.mjs'), ...(quick ? [] : [() => runNode('e2e/scripts/sizes.mjs')])])
