import { expect, test } from './app.ts'

/** The picture of a run, which tells in words what it shows. */
const picture = /^Decision boundary of a network at step/

test('a chosen network trains until its boundary separates; the play head goes back through it @fallback', async ({
  app,
  page,
}) => {
  await app.open('opt=adam:lr=.05&show=contour')
  await app.surface.selectOption('Two moons')
  await app.settled()
  const image = page.getByRole('img', { name: picture })
  await expect(image).toHaveAccessibleName(/at step 300, over 160 samples to train on and 40 for validation/)
  await expect(image).toHaveAccessibleName(/(9\d|100)(\.\d)?\u00a0% right\.$/)
  await expect(page).toHaveURL(/net=2-8-8-1/)
  await expect(page.getByRole('listitem').filter({ hasText: /Adam: the loss went from .* in 300 steps/ })).toBeVisible()

  const told = await image.getAttribute('aria-label')
  await app.scrubber.press('Home')
  await expect(image).toHaveAccessibleName(/at step 0,/)
  await expect.poll(() => image.getAttribute('aria-label')).not.toBe(told)
})

test('layers take other widths, and say why not; the address keeps them and undo takes them back @fallback', async ({
  app,
  page,
}) => {
  await app.open('net=2-4-1:tanh:logistic&opt=adam:lr=.05&steps=40')
  const width = page.getByRole('textbox', { name: 'units of hidden layer 1' })
  await width.fill('6')
  await expect(page.getByText('25 weights and biases; at most 2,048.')).toBeVisible()
  await expect(page).toHaveURL(/net=2-6-1/)
  await width.fill('0')
  await expect(page.getByText(/has the width 0; a layer has a whole number of units, at least 1/)).toBeVisible()
  await expect(page).toHaveURL(/net=2-6-1/)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page).toHaveURL(/net=2-4-1/)

  await page.getByRole('combobox', { name: 'networks for each run' }).selectOption('4')
  await app.settled()
  await expect(page.getByRole('img', { name: /^Decision boundaries of 4 networks/ })).toBeVisible()
  await expect(
    page.getByRole('listitem').filter({ hasText: /of 4 networks half end with a loss between/ }),
  ).toBeVisible()
})

test('on a phone the headings of two pictures tell the whole name and a readout that is not cut @fallback', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await app.open('net=2-4-1:tanh:logistic&opt=adam:lr=.05;gd:lr=.3&steps=20&show=contour')
  await app.settled()
  const headings = page.locator('.network-run')
  await expect(headings).toHaveText([
    /^Adamloss 0\.\d+ · \d+(\.\d)?\u00a0% right$/,
    /^Gradient descentloss 0\.\d+ · \d+(\.\d)?\u00a0% right$/,
  ])
  const cut = await headings
    .locator('b, span')
    .evaluateAll(
      (parts) => parts.filter((part) => part.clientWidth === 0 || part.scrollWidth > part.clientWidth).length,
    )
  expect(cut).toBe(0)
})

test('a training shows its accuracy, the present minibatch among the samples, and the edge of stability @fallback', async ({
  app,
  page,
}) => {
  // steps too short to move the boundary: what changes with the play head are the samples that it lights
  await app.open('net=2-4-1:tanh:logistic&opt=gd:lr=1e-9~batch=8&steps=3&show=contour')
  const image = page.getByRole('img', { name: picture })
  const at = async (step: string): Promise<Buffer> => {
    await app.scrubber.fill(step)
    await expect(image).toHaveAccessibleName(new RegExp(`at step ${step},`))
    return image.screenshot()
  }
  const second = await at('2')
  await expect.poll(async () => (await at('3')).equals(second)).toBe(false)
  await expect.poll(async () => (await at('2')).equals(second)).toBe(true)

  await page.getByRole('button', { name: 'Accuracy', exact: true }).click()
  await expect(page).toHaveURL(/curve=accuracy/)
  await expect(
    page.getByRole('img', { name: /% of the samples right.*Gradient descent from \d+.* to \d+/ }),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: 'log axis' })).toHaveCount(0)

  await app.learningRate.exact.fill('0.5')
  await page
    .locator('summary')
    .filter({ hasText: /^Curvature: eigenvalues/ })
    .click()
  const spectrum = page.getByRole('img', { name: /largest eigenvalue is .* at step 3; above 4 steps grow/ })
  await expect(spectrum).toBeVisible()
  await expect(spectrum.getByText('edge of stability: 4', { exact: true })).toBeVisible()
  await expect(spectrum.locator('.network-edge')).toHaveAttribute('d', /^M[\d.]+ [\d.]+H/)
})

test('a network of a link that cannot be trained is mended by a button, which hands the keyboard on @fallback', async ({
  page,
  app,
}) => {
  const broken = { problem: { network: { layers: [3, 4, 1] } } }
  await page.goto(
    app.address(`opt=adam:lr=.05&steps=20&show=contour&j=${Buffer.from(JSON.stringify(broken)).toString('base64url')}`),
  )
  await page.getByRole('button', { name: 'Take the usual layers' }).press('Enter')
  await expect(page.locator('summary').filter({ hasText: /^Network$/ })).toBeFocused()
  await app.settled()
  await expect(page.getByRole('img', { name: picture })).toBeVisible()
})

test('a run stops early when asked, and the loss over a plane shows paths with their symmetric copies @fallback', async ({
  app,
  page,
}) => {
  const overfits = { layers: [2, 8, 1], loss: 'logistic', data: { id: 'moons', samples: 40, noise: 0.4, split: 0.5 } }
  const more = Buffer.from(JSON.stringify({ problem: { network: overfits } })).toString('base64url')
  await app.open(`opt=adam:lr=.1&steps=150&show=landscape&j=${more}`)
  await page
    .locator('summary')
    .filter({ hasText: /^Schedule, noise/ })
    .click()
  await page.getByLabel('Early stopping').check()
  const legend = page.getByRole('list', { name: 'Runs' })
  await expect(legend).toContainText(/stopped early, best at step \d+/)
  const told = page
    .getByRole('listitem')
    .filter({ hasText: /It was stopped early at step \d+ and went back to the weights of step \d+\./ })
  await expect(told).toBeVisible()

  const plane = page.getByRole('group', { name: 'Loss around the weights' })
  await expect(plane.getByText(/The plane holds .*\u00a0% of the paths’ movement/)).toBeVisible()
  const picture = plane.getByRole('img', { name: /Adam ends at/ })
  await expect(picture).not.toHaveAccessibleName(/copy/)
  const ellipse = plane.locator('.study-metric').first()
  await plane.getByRole('checkbox', { name: 'Curvature' }).check()
  await expect(ellipse).toHaveAttribute('d', /^M/)
  const last = (await ellipse.getAttribute('d')) ?? ''
  await app.scrubber.fill('2')
  await expect(ellipse).not.toHaveAttribute('d', last)
  await plane.getByRole('checkbox', { name: 'Curvature' }).uncheck()
  await expect(ellipse).toHaveCount(0)
  await plane.getByRole('checkbox', { name: 'Symmetric copies' }).check()
  await expect(picture).toHaveAccessibleName(/Adam, copy 3 ends at/)
})
