// node e2e/scripts/icons.mjs: the icons of the installed app (public/icon-*.png), drawn from public/favicon.svg.
import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { ensureBrowser, noWebgpuFlags } from './browser.mjs'
import { inRoot } from './project.mjs'

const executablePath = await ensureBrowser()
const browser = await chromium.launch({ args: noWebgpuFlags, ...(executablePath ? { executablePath } : {}) })
const page = await browser.newPage()
const drawing = `data:image/svg+xml;base64,${readFileSync(inRoot('public/favicon.svg')).toString('base64')}`
// a mask may take all but the middle four fifths
for (const [name, side, share, ground] of /** @type {const} */ ([
  ['icon-192', 192, 1, 'transparent'],
  ['icon-512', 512, 1, 'transparent'],
  ['icon-mask', 512, 0.7, '#fdfdfc'],
])) {
  await page.setViewportSize({ width: side, height: side })
  await page.setContent(
    `<body style="margin:0;background:${ground};display:grid;place-items:center;height:100vh"><img src="${drawing}" style="width:${100 * share}%;height:${100 * share}%">`,
  )
  await page.locator('img').evaluate((/** @type {HTMLImageElement} */ image) => image.decode())
  writeFileSync(inRoot(`public/${name}.png`), await page.screenshot({ omitBackground: true }))
}
await browser.close()
