import { containing, expect, test } from './app.ts'

test('the address follows the state, and a reload brings it back @fallback', async ({ app, page }) => {
  await app.open()
  await app.surface.selectOption('Rosenbrock')
  await app.learningRate.exact.fill('0.0015')
  await page.getByRole('textbox', { name: 'y of the start point' }).fill('1.75')
  await page.getByRole('textbox', { name: 'steps, exact value' }).fill('150')
  await page.getByRole('group', { name: 'Heights and colours' }).getByRole('button', { name: 'Linear' }).click()
  await expect(page).toHaveURL(/fn=rosenbrock&x0=-1\.2,1\.75&opt=gd:lr=0?\.0015;.*&steps=150&.*scale=linear/)
  await expect(app.contour).toHaveAccessibleName(/y from −2\.048 .*Paths of 150 steps from \(−1\.2, 1\.75\)/)
  const told = await app.told()
  await page.reload()
  await app.settled()
  await expect(app.contour).toHaveAccessibleName(containing(told))
  await expect(page.getByRole('button', { name: 'Linear', exact: true })).toHaveAttribute('aria-pressed', 'true')
})

test('back and forward bring back what was there @fallback', async ({ app, page }) => {
  await app.open('fn=booth&opt=adam&show=contour')
  await page.goto(app.address('fn=matyas&opt=gd&show=contour'))
  await expect(app.contour).toHaveAccessibleName(/^Contour plot of Matyas/)
  await page.evaluate(() => location.assign('#fn=saddle'))
  await expect(app.contour).toHaveAccessibleName(/^Contour plot of Saddle/)
  await page.goBack()
  await expect(app.contour).toHaveAccessibleName(/^Contour plot of Matyas/)
  await page.goBack()
  await expect(app.contour).toHaveAccessibleName(/^Contour plot of Booth.*Adam/)
  await page.goForward()
  await expect(app.contour).toHaveAccessibleName(/^Contour plot of Matyas/)
})

const damaged: readonly (readonly [name: string, query: string, says: RegExp])[] = [
  ['an unknown surface', 'fn=bealle', /There is no surface “bealle”.*beale/],
  ['NaN', 'opt=adam:lr=NaN', /lr of run 1 must be a number/],
  ['a huge number', 'steps=1e12', /steps must be a whole number from 1 to/],
  ['a start that is none', 'x0=here', /start must be two numbers/],
  ['an unknown method', 'opt=gadam;adam', /There is no method “gadam”.*“adam”/],
  ['a damaged j=', 'j=%00{{{', /j= of the link is damaged/],
  ['a formula with a fault', 'f=x%5E2+%2B+*+y', /link could not be read \(character \d+ of f=\)/],
  ['markup', 'fn=%3Cimg%20src=x%20onerror=alert(1)%3E', /There is no surface “<img/],
]

test('a damaged address says what is wrong and leaves a page that works @fallback', async ({ app, page }) => {
  await app.open()
  for (const [name, query, says] of damaged) {
    await page.evaluate((hash) => location.assign(hash), `#v=1&show=contour&${query}`)
    await expect(app.messages, name).toContainText(says)
    await app.settled()
  }
  await app.open(`${damaged.map(([, query]) => query).join('&')}&zz=top&show=contour&opt=&seed=-1&cam=1&win=1,1,1,1`)
  await expect(app.messages).toContainText('link')
  expect((await app.colours(app.contour)).colours).toBeGreaterThan(50)
  for (const dismiss of await app.messages.getByRole('button', { name: 'Dismiss' }).all()) await dismiss.click()
  await app.surface.selectOption('Booth')
  await expect(app.contour).toHaveAccessibleName(/^Contour plot of Booth.*ends at/)
})

test('unknown keys are passed over in silence @fallback', async ({ app }) => {
  await app.open('fn=booth&utm_source=mail&zz=1&show=contour')
  await expect(app.contour).toHaveAccessibleName(/^Contour plot of Booth/)
  await expect(app.messages).toBeEmpty()
})
