// npm run build: the app to dist/, the library to dist/lib/, embed.html with dist/embed/, the element and the notebook's widget to
// dist/element/, then the size budget (left out with --no-budget).
import { rmSync } from 'node:fs'
import { inRoot, runNode, tools } from './project.mjs'

rmSync(inRoot('dist'), { recursive: true, force: true })
const steps = [
  () => runNode(tools.vite, ['build', '--logLevel', 'warn']),
  ...['lib', 'embed', 'element', 'widget'].map(
    (part) => () =>
      runNode(tools.vite, ['build', '--logLevel', 'warn', '--config', `e2e/config/vite.${part}.config.ts`]),
  ),
  ...(process.argv.includes('--no-budget') ? [] : [() => runNode('e2e/scripts/sizes.mjs')]),
]
for (const step of steps) {
  const { code } = await step()
  if (code !== 0) process.exit(code)
}
