import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const root = resolve(import.meta.dirname, '../..')

// The library: an ES module without dependencies that runs in browsers, workers and Node. It fetches the engine and each back
// end, in files beside it, when they are first asked for.
export default defineConfig({
  root,
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: 'dist/lib',
    emptyOutDir: true,
    minify: true,
    lib: { entry: resolve(root, 'src/index.ts'), formats: ['es'], fileName: () => 'thalweg.js' },
    rolldownOptions: {
      output: {
        minify: true,
        // errors are told apart by the names of their classes
        keepNames: true,
        chunkFileNames: '[name].js',
        codeSplitting: { groups: [{ name: 'core', tags: ['$initial'] }] },
      },
    },
  },
})
