import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { neverUsed } from './never-used.mjs'

const root = resolve(import.meta.dirname, '../..')

// <thalweg-plot>: an ES module that a page imports from a folder of its own; the landscape comes later, from files beside it.
export default defineConfig({
  root,
  publicDir: false,
  plugins: [react(), neverUsed],
  resolve: { alias: [{ find: /^three$/, replacement: 'three/webgpu' }] },
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    target: 'es2022',
    outDir: 'dist/element',
    emptyOutDir: true,
    minify: true,
    chunkSizeWarningLimit: 2000,
    lib: { entry: resolve(root, 'src/embed/element.ts'), formats: ['es'], fileName: () => 'thalweg-plot.js' },
    rolldownOptions: {
      output: {
        minify: true,
        chunkFileNames: '[name].js',
        codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] },
      },
      onwarn(warning, warn) {
        if (warning.code !== 'IMPORT_IS_UNDEFINED' || !warning.message.includes('WebGLRenderer')) warn(warning)
      },
    },
  },
})
