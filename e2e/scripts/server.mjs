// A small static server for dist/ on 127.0.0.1. As a program: node e2e/scripts/server.mjs [port]
import { createReadStream, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { inRoot } from './project.mjs'

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.map': 'application/json; charset=utf-8',
}

/**
 * The file that a request asks for, or undefined if there is none inside the folder.
 * @param {string} folder
 * @param {string} url
 */
function fileFor(folder, url) {
  try {
    const asked = normalize(join(folder, decodeURIComponent(new URL(url, 'http://localhost').pathname)))
    if (asked !== folder && !asked.startsWith(folder + sep)) return undefined
    const file = statSync(asked).isDirectory() ? join(asked, 'index.html') : asked
    return { file, size: statSync(file).size }
  } catch {
    return undefined
  }
}

/** Text as every host of static pages sends it. */
const compressed = /^(text|application\/(javascript|json)|image\/svg)/
/** @type {Map<string, Buffer>} */
const kept = new Map()

/**
 * A file after brotli; kept until the file changes.
 * @param {string} file
 */
function brotli(file) {
  const key = `${file} ${statSync(file).mtimeMs}`
  const body =
    kept.get(key) ?? brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })
  kept.set(key, body)
  return body
}

/**
 * Serves a folder, with `under` below that path alone; without `strict`, takes the next free port where the asked one is busy.
 * @param {{ folder?: string, port?: number, strict?: boolean, under?: string, headers?: Record<string, string> }} [options]
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export function serve({ folder = inRoot('dist'), port = 4173, strict = false, under = '/', headers = {} } = {}) {
  const base = normalize(folder)
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end()
      return
    }
    const asked = request.url ?? '/'
    const found = asked.startsWith(under) ? fileFor(base, asked.slice(under.length - 1)) : undefined
    if (!found) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found')
      return
    }
    const type = types[extname(found.file)] ?? 'application/octet-stream'
    const all = {
      'content-type': type,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      ...headers,
    }
    if (compressed.test(type) && /\bbr\b/.test(request.headers['accept-encoding'] ?? '')) {
      const body = brotli(found.file)
      response.writeHead(200, {
        ...all,
        'content-encoding': 'br',
        'content-length': body.length,
        vary: 'accept-encoding',
      })
      response.end(request.method === 'HEAD' ? undefined : body)
      return
    }
    response.writeHead(200, { ...all, 'content-length': found.size })
    if (request.method === 'HEAD') response.end()
    else createReadStream(found.file).pipe(response)
  })
  return new Promise((done, fail) => {
    let next = port
    server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' && !strict && next < port + 100) server.listen(++next, '127.0.0.1')
      else fail(error)
    })
    server.on('listening', () => {
      const address = server.address()
      const actual = typeof address === 'object' && address ? address.port : next
      done({
        url: `http://127.0.0.1:${actual}${under}`,
        port: actual,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            server.closeAllConnections()
          }),
      })
    })
    server.listen(next, '127.0.0.1')
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serve({ port: Number(process.argv[2] ?? 4173), strict: process.argv[2] !== undefined })
  console.log(url)
}
