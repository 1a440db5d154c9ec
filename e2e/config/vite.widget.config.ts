import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const root = resolve(import.meta.dirname, '../..')

// The notebook's widget: notebooks load one file, from a text, so nothing can lie beside it.
export default defineConfig({
  root,
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: 'dist/element',
    emptyOutDir: false,
    minify: true,
    lib: { entry: resolve(root, 'src/embed/widget.ts'), formats: ['es'], fileName: () => 'widget.mjs' },
    rolldownOptions: { output: { minify: true, codeSplitting: false } },
  },
})
