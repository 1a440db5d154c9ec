import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const root = resolve(import.meta.dirname, '../../..')

// What the browser measures, with the workers inside, as the library is built; TensorFlow.js beside it.
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  logLevel: 'warn',
  build: {
    target: 'es2023',
    outDir: resolve(root, 'e2e/output/bench-page'),
    emptyOutDir: true,
    rolldownOptions: { input: resolve(import.meta.dirname, 'index.html') },
  },
})
