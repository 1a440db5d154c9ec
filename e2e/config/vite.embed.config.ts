import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { neverUsed } from './never-used.mjs'
import { classicChunks } from './classic-chunks.mjs'

const root = resolve(import.meta.dirname, '../..')

// embed.html with classic scripts beside it.
export default defineConfig({
  root,
  base: './',
  publicDir: false,
  plugins: [react(), neverUsed, classicChunks(root)],
  resolve: { alias: [{ find: /^three$/, replacement: 'three/webgpu' }] },
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    modulePreload: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      // d3-array makes what nobody here asks for when it is loaded.
      treeshake: { manualPureFunctions: ['bisector', 'shuffler'], propertyReadSideEffects: false },
      input: resolve(root, 'src/embed.ts'),
      output: {
        format: 'cjs',
        entryFileNames: 'embed/embed-[hash].js',
        chunkFileNames: 'embed/[name]-[hash].js',
        assetFileNames: 'embed/style-[name]-[hash][extname]',
        codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] },
      },
      onwarn(warning, warn) {
        // A classic script has no import.meta; only Vite's own preloading asks for it, and nothing is preloaded here.
        if (warning.code === 'EMPTY_IMPORT_META') return
        if (warning.code !== 'IMPORT_IS_UNDEFINED' || !warning.message.includes('WebGLRenderer')) warn(warning)
      },
    },
  },
})
