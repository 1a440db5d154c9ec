// npm run build: the app to dist/, the library to dist/lib/, embed.html with dist/embed/, the element and the notebook's widget to
// dist/element/, the whole tool in one file, the licences, what is kept offline, then the size budget. With --no-budget the one
// file and the budget are left out.
import { rmSync } from 'node:fs'
import { inRoot, runNode, tools } from './project.mjs'

const quick = process.argv.includes('--no-budget')
rmSync(inRoot('dist'), { recursive: true, force: true })
const steps = [
  () => runNode(tools.vite, ['build', '--logLevel', 'warn']),
  ...['lib', 'embed', 'element', 'widget'].map(
    (part) => () =>
      runNode(tools.vite, ['build', '--logLevel', 'warn', '--config', `e2e/config/vite.${part}.config.ts`]),
  ),
  // what a look at the tool does not need
  ...(quick
    ? []
    : [() => runNode(tools.vite, ['build', '--logLevel', 'warn', '--config', 'e2e/config/vite.single.config.ts'])]),
  () => runNode('e2e/scripts/licences.mjs'),
  () => runNode('e2e/scripts/offline.mjs'),
  ...(quick ? [] : [() => runNode('e2e/scripts/sizes.mjs')]),
]
for (const step of steps) {
  const { code } = await step()
  if (code !== 0) process.exit(code)
}
