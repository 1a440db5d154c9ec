import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const root = resolve(import.meta.dirname, '../..')

// The library: one ES module without dependencies that runs in browsers, workers and Node.
export default defineConfig({
  root,
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: 'dist/lib',
    emptyOutDir: true,
    minify: true,
    lib: { entry: resolve(root, 'src/index.ts'), formats: ['es'], fileName: () => 'thalweg.js' },
    rolldownOptions: { output: { codeSplitting: false, minify: true } },
  },
})
