import { readFileSync, renameSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'
import { neverUsed } from './never-used.mjs'

const root = resolve(import.meta.dirname, '../..')
const out = resolve(root, 'dist/.single')

/** What index.html names beside its scripts goes into the file too; its security policy is for pages on a server. */
const inside: Plugin = {
  name: 'inside',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) =>
      html
        .replace(
          /<script[^>]*theme\.js"><\/script>/,
          () => `<script>${readFileSync(resolve(root, 'public/theme.js'), 'utf8')}</script>`,
        )
        .replace(/<!--[^>]*-->\s*<meta\s+http-equiv="content-security-policy"[^>]*>/, '')
        .replace(/<link rel="(manifest|apple-touch-icon)"[^>]*>/g, '')
        .replace(
          './favicon.svg',
          `data:image/svg+xml;base64,${readFileSync(resolve(root, 'public/favicon.svg')).toString('base64')}`,
        ),
  },
  closeBundle: () => {
    renameSync(resolve(out, 'index.html'), resolve(root, 'dist/thalweg-single.html'))
    rmSync(out, { recursive: true, force: true })
  },
}

// The whole tool in one file of HTML, for a stick, a mail or a learning platform; it opens from a folder too.
export default defineConfig({
  root,
  base: './',
  publicDir: false,
  plugins: [react(), neverUsed, inside, viteSingleFile({ removeViteModuleLoader: true })],
  // Nothing stands beside one file: lessons measure with a library inside it.
  define: { 'import.meta.env.VITE_ONE_FILE': 'true' },
  resolve: { alias: [{ find: /^three$/, replacement: 'three/webgpu' }] },
  build: {
    target: 'es2023',
    outDir: out,
    emptyOutDir: true,
    chunkSizeWarningLimit: 9000,
    rolldownOptions: {
      onwarn(warning, warn) {
        if (warning.code !== 'IMPORT_IS_UNDEFINED' || !warning.message.includes('WebGLRenderer')) warn(warning)
      },
    },
  },
})
