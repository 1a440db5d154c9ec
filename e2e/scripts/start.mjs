// npm start: installs what is missing, builds what is out of date, serves the app on 127.0.0.1 and prints its address.
import { buildIsCurrent, ensurePackages, runNode } from './project.mjs'
import { serve } from './server.mjs'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Thalweg needs Node 20.19 or newer; this is ${process.version}.`)
  process.exit(1)
}
if (!(await ensurePackages())) {
  console.error('The packages could not be installed: see the messages above.')
  process.exit(1)
}
if (!buildIsCurrent()) {
  console.log('Building …')
  if ((await runNode('e2e/scripts/build.mjs', ['--no-budget'])).code !== 0) {
    console.error('The build failed: see the messages above.')
    process.exit(1)
  }
}
const port = Number(process.env.PORT)
const named = Number.isInteger(port) && port > 0 && port < 65536
const { url } = await serve({ port: named ? port : 4173, strict: named }).catch((error) => {
  console.error(`The server could not start: ${error.message}`)
  process.exit(1)
})
console.log(`Thalweg runs at ${url}`)
