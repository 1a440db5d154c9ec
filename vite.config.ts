import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compiledEarly } from './e2e/config/compiled-early.mjs'
import { linksFirst } from './e2e/config/links-first.mjs'
import { neverUsed } from './e2e/config/never-used.mjs'
import { poster } from './e2e/config/poster.mjs'

export default defineConfig({
  base: './',
  plugins: [react(), neverUsed, linksFirst, poster, compiledEarly],
  resolve: {
    // Fiber and three's add-ons import "three"; with its WebGPU build there is one copy of three, not two.
    alias: [{ find: /^three$/, replacement: 'three/webgpu' }],
  },
  server: { host: '127.0.0.1' },
  build: {
    target: 'es2023',
    manifest: true,
    modulePreload: {
      polyfill: false,
      // What the page starts with is there before any later part is asked for, so that no list of files names it.
      resolveDependencies: (_, files, { hostType }) =>
        hostType === 'html'
          ? files
          : files.filter((file) => !/assets\/(rolldown-runtime|fetch|content|core)-/.test(file)),
    },
    // Three alone is larger than Vite's warning; the budget is kept by e2e/scripts/sizes.mjs.
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      // d3-array makes what nobody here asks for when it is loaded.
      treeshake: { manualPureFunctions: ['bisector', 'shuffler'], propertyReadSideEffects: false },
      // One file for all that the page starts with: without this every module that a later part shares becomes a file of its own.
      output: {
        codeSplitting: {
          groups: [
            // What is registered, one file each, with the defaults and limits of experiments and what ends a run: the page lists it and the engine computes it.
            {
              name: 'content',
              test: /\/src\/(surfaces|methods|schedules|problems|trajectories\/averages)\/|\/src\/(experiment\/(defaults|limits|normalised)|trajectories\/(ends|result)|networks\/fields|views\/shared\/strings\/core-text)\.ts/,
              priority: 2,
            },
            // What fetches later parts is of the build, and every part's.
            { name: 'fetch', test: /preload-helper/, priority: 4 },
            { name: 'core', test: /\/src\/(engine|notation|numerics)\//, tags: ['$initial'], priority: 2 },
            { name: 'start', tags: ['$initial'], priority: 1 },
            // One file for what reads and writes addresses, for a link's first picture waits for it.
            { name: 'grammar', test: /\/src\/(app\/grammar|experiment\/[\w-]+|notation\/check)\.ts/ },
          ],
        },
      },
      // Fiber names three's WebGL renderer as its default; Thalweg always gives it the WebGPU renderer.
      onwarn(warning, warn) {
        if (warning.code !== 'IMPORT_IS_UNDEFINED' || !warning.message.includes('WebGLRenderer')) warn(warning)
      },
    },
  },
})
