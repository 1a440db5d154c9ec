import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const root = resolve(import.meta.dirname, '../..')

// The measuring program for Node, minified as the library is, with packages left where they are.
export default defineConfig({
  root,
  publicDir: false,
  logLevel: 'warn',
  build: {
    target: 'es2022',
    ssr: resolve(import.meta.dirname, 'kernels.ts'),
    outDir: 'e2e/output/bench',
    emptyOutDir: true,
    minify: true,
  },
})
