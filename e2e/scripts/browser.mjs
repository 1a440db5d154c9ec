// Where a Chromium is, how to get one, with which flags it draws WebGPU without a GPU, and where its software Vulkan lies.
import { existsSync, readdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { run, runNode, tools } from './project.mjs'

const alwaysFlags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
]

/** Flags for a browser in which a WebGPU canvas works on any machine, on the processor. */
export const webgpuFlags = [
  ...alwaysFlags,
  '--enable-unsafe-webgpu',
  '--use-angle=swiftshader',
  '--enable-features=Vulkan',
  '--use-vulkan=swiftshader',
  '--disable-gpu-rasterization',
]

/** Flags for a browser whose WebGPU gives no adapter, as on many machines of readers. */
export const noWebgpuFlags = [...alwaysFlags, '--disable-gpu']

function systemPlaces() {
  if (process.platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Google Chrome for Testing', 'Microsoft Edge']
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      names.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    )
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
      Boolean,
    )
    const names = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ]
    return names.flatMap((name) => folders.map((folder) => join(String(folder), name)))
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable']
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter).filter(Boolean),
    '/usr/bin',
    '/usr/local/bin',
    '/opt/google/chrome',
    '/snap/bin',
  ]
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** The browsers that Playwright has downloaded, newest first. */
function downloadedPlaces() {
  const caches = {
    darwin: join(homedir(), 'Library/Caches/ms-playwright'),
    win32: join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
  }
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    caches[/** @type {'darwin' | 'win32'} */ (process.platform)] ??
    join(homedir(), '.cache/ms-playwright')
  if (!existsSync(cache)) return []
  const programs = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-win64/chrome.exe',
    'chrome-win/chrome.exe',
    ...['chrome-mac-arm64', 'chrome-mac-x64', 'chrome-mac'].flatMap((folder) => [
      `${folder}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
      `${folder}/Chromium.app/Contents/MacOS/Chromium`,
    ]),
  ]
  const revisions = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name))
  revisions.sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
  return revisions.flatMap((revision) => programs.map((program) => join(cache, revision, program)))
}

/**
 * The path of a Chromium or Chrome: the one named by CHROME_PATH, else the system's, else Playwright's.
 * @returns {string | undefined}
 */
export function findBrowser() {
  const named = process.env.CHROME_PATH
  return [...(named ? [named] : []), ...systemPlaces(), ...downloadedPlaces()].find((path) => existsSync(path))
}

/**
 * A browser's path; where there is none yet, Playwright's download is tried, then Debian's package.
 * @returns {Promise<string | undefined>}
 */
export async function ensureBrowser() {
  const found = findBrowser()
  if (found) return found
  console.log('No Chromium or Chrome here: downloading one with Playwright …')
  await runNode(tools.playwright, ['install', 'chromium'], { timeout: 300_000 })
  const downloaded = findBrowser()
  if (downloaded) {
    if (process.platform === 'linux' && process.getuid?.() === 0) {
      await runNode(tools.playwright, ['install-deps', 'chromium'], { timeout: 300_000 })
    }
    return downloaded
  }
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('That did not work: installing the package chromium …')
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-qq'], { env })
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env })
  }
  return findBrowser()
}

/**
 * The software Vulkan (SwiftShader) that comes with a browser: its description file and its folder.
 * @returns {{ icd: string, folder: string } | undefined}
 */
export function findSwiftShader() {
  const browser = findBrowser()
  const folders = [
    ...(browser ? [dirname(browser)] : []),
    '/usr/lib/chromium',
    '/usr/lib/chromium-browser',
    '/usr/lib64/chromium-browser',
    '/opt/google/chrome',
    '/opt/microsoft/msedge',
    ...downloadedPlaces().map((path) => dirname(path)),
  ]
  const folder = folders.find((place) => existsSync(join(place, 'vk_swiftshader_icd.json')))
  return folder ? { icd: join(folder, 'vk_swiftshader_icd.json'), folder } : undefined
}

/** Lets Dawn in Node find SwiftShader. Must run before the process that uses Dawn is forked; what is set already stays. */
export function prepareDawn() {
  if (process.platform !== 'linux') return
  const vulkan = findSwiftShader()
  if (!vulkan) return
  process.env.VK_ICD_FILENAMES ??= vulkan.icd
  process.env.LD_LIBRARY_PATH ??= vulkan.folder
  process.env.XDG_RUNTIME_DIR ??= tmpdir()
}
