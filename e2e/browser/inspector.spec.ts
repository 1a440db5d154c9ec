import type { Locator } from '@playwright/test'

import { expect, test } from './app.ts'

const open = async (app: { readonly page: { locator: (selector: string) => Locator } }): Promise<Locator> => {
  const panel = app.page.locator('.inspector')
  await panel.locator('> summary').click()
  await expect(panel.locator('.inspector-lines > li').first()).toBeVisible()
  return panel
}

/** Whether anything is painted on a canvas. */
const inked = (canvas: Element): boolean =>
  canvas instanceof HTMLCanvasElement &&
  (canvas
    .getContext('2d')
    ?.getImageData(0, 0, canvas.width, canvas.height)
    .data.some((value) => value > 0) ??
    false)

test('a step opened up: its lines with numbers, step by step and line by line @fallback', async ({ app, page }) => {
  await app.open('fn=himmelblau&opt=gd;adam&show=contour')
  const panel = await open(app)
  await panel.getByRole('combobox', { name: 'Run' }).selectOption({ label: '2. Adam' })
  const lines = panel.locator('.inspector-lines > li')
  await expect(lines).toHaveCount(5)
  await expect(panel.getByRole('heading', { name: 'Step 200' })).toBeVisible()
  await app.scrubber.fill('7')
  await expect(panel.getByRole('heading', { name: 'Step 7' })).toBeVisible()
  // What the last line makes of θ is where the fact says that the step ends.
  const last = await lines.last().locator('.inspector-result').allTextContents()
  await expect(panel.getByText(`(${last.join(', ')})`)).toBeVisible()
  const [was = ''] = last

  await panel.getByRole('button', { name: 'Step forward' }).click()
  await expect(app.scrubber).toHaveValue('8')
  await expect(lines.last().locator('.inspector-was').first()).toHaveText(`was ${was}`)
  await panel.getByRole('button', { name: 'Line forward' }).click()
  await expect(lines.first()).toHaveAttribute('aria-current', 'step')
  await panel.getByRole('list', { name: /^The method’s lines/ }).focus()
  await page.keyboard.press('ArrowUp')
  await expect(app.scrubber).toHaveValue('7')
  await expect(lines.last()).toHaveAttribute('aria-current', 'step')
  await page.keyboard.press('ArrowDown')
  await expect(app.scrubber).toHaveValue('8')
})

test('a line search unfolds its trials @fallback', async ({ app }) => {
  await app.open('fn=rosenbrock&opt=wolfe&steps=20&show=contour')
  const panel = await open(app)
  await app.scrubber.fill('1')
  await panel.getByText(/^How it was found: \d+ trials$/).click()
  await expect(panel.locator('.is-trial').first()).toContainText(/f\(.*\) = /)
})

test('what a step is made of is drawn over the contour, each part on its switch', async ({ app, page }) => {
  await app.open('fn=himmelblau&opt=trust-region&steps=8&show=contour')
  const panel = await open(app)
  await app.scrubber.fill('2')
  await panel.getByText('Show in the pictures').click()
  const drawn = page.locator('.contour-study .study-line')
  await expect(drawn).toHaveCount(0)
  await panel.getByRole('checkbox', { name: /^Arrows/ }).check()
  const named = (name: RegExp) => page.locator('.contour-study').getByRole('img', { name })
  await expect(named(/^Arrows: .*Δθ$/)).toBeVisible()
  await expect.poll(() => page.locator('.contour-study canvas').evaluate(inked)).toBe(true)
  await panel.getByRole('checkbox', { name: /^Axes of the Hessian/ }).check()
  await expect(named(/λ = .*, λ = /)).toBeVisible()
  await panel.getByRole('checkbox', { name: /trust region$/ }).check()
  await expect(page.locator('.study-region.study-line')).toHaveCount(1)
  // Of the models the method's own is drawn until the reader wants another.
  const model = page.locator('.study-model.study-line')
  const ours = await model.getAttribute('d')
  await expect(panel.getByRole('radio', { name: /^Hessian H · the method’s own/ })).toBeChecked()
  await panel.getByRole('radio', { name: /^Gauss–Newton/ }).check()
  await expect(model).not.toHaveAttribute('d', ours ?? '')
  for (const name of [/^Arrows/, /^Axes/, /trust region$/]) await panel.getByRole('checkbox', { name }).uncheck()
  await expect(drawn).toHaveCount(0)
})

test('a run over the limit is told so, and the button takes it below @fallback', async ({ app, page }) => {
  await app.open('fn=valley&opt=gd:lr=.03&steps=200&show=contour')
  await expect(page.getByText(/The learning rate is 50\u00a0% over the limit of 0\.02\./)).toBeVisible()
  await page.getByRole('button', { name: 'Set the learning rate to 0.01' }).click()
  await expect(app.learningRate.exact).toHaveValue('0.01')
  await expect(page.locator('.cause').filter({ hasText: 'over the limit' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(app.learningRate.exact).toHaveValue('0.03')
})

test('a path logged elsewhere is drawn and compared with the run @fallback', async ({ app, page }) => {
  await app.open('f=x%5E2%2By%5E2&x0=1,1&opt=gd:lr=.1&steps=20&show=contour')
  const panel = await open(app)
  await panel.getByText('Compare with a path of your own').click()
  const rows = Array.from({ length: 6 }, (_, k) => [0.8 ** k, k < 4 ? 0.8 ** k : 1])
  const buffer = Buffer.from(JSON.stringify(rows))
  await panel.locator('input[type=file]').setInputFiles({ name: 'path.json', mimeType: 'application/json', buffer })
  await expect(panel.getByText(/^The paths part at step 4: there they are 0\.59 apart\.$/)).toBeVisible()
  await expect(page.locator('.study-own.study-line')).toHaveCount(1)
  await panel.getByRole('button', { name: 'Remove the path' }).click()
  await expect(page.locator('.study-own.study-line')).toHaveCount(0)
})

test('theory beside the run: the fastest numbers set, the prediction drawn, an invariance tried @fallback', async ({
  app,
  page,
}) => {
  await app.open('fn=valley:kappa=20,rotation=30&opt=momentum:lr=.03,beta=.7&steps=80&show=contour')
  const panel = await open(app)
  await panel.getByText('Theory beside the run').click()
  const theory = panel.locator('.theory')
  await expect(theory.getByText('The loss is a quadratic')).toBeVisible()
  const value = (name: string) => theory.locator('dl > div').filter({ hasText: name }).locator('dd')
  await expect(value('Predicted')).toHaveText('0.8367')
  await theory.getByRole('checkbox', { name: 'Draw the prediction' }).check()
  await expect(page.locator('.chart-predicted path')).toHaveCount(2)
  await app.scrubber.fill('0')
  await expect(
    theory.getByRole('img', { name: /^The path in coordinates of the eigenvectors\. At step 0 / }),
  ).toBeVisible()

  await theory.getByRole('button', { name: 'follows' }).click()
  await expect(theory.getByRole('button', { name: /^follows, to / })).toBeVisible()
  await theory.getByRole('button', { name: 'parts' }).first().click()
  await expect(theory.getByRole('button', { name: 'parts at step 1' })).toBeVisible()
  await expect(page.locator('.study-own.study-line')).toHaveCount(1)
  await theory.getByRole('button', { name: 'Set the fastest numbers' }).click()
  await expect(value('Predicted')).toHaveText('0.6345')
})

test('the loss along a search’s step, with its trials @fallback', async ({ app }) => {
  await app.open('fn=rosenbrock&opt=armijo&steps=20&show=contour')
  const panel = await open(app)
  await app.scrubber.fill('1')
  await expect(
    panel.getByRole('img', { name: /^The loss from .* along the step; .* \d+ trials of a search\.$/ }),
  ).toBeVisible()
  await expect(panel.locator('.slice-trials circle').first()).toBeVisible()
})

test('a path dropped anywhere is told by the convention that made it @fallback', async ({ app, page }) => {
  await app.open('f=x%5E2%2By%5E2&x0=1,1&opt=nesterov:lr=.1,beta=.5&steps=20&show=contour')
  const panel = await open(app)
  // Nesterov's momentum with the point itself kept: v = βv − lr·2(x + βv)
  const rows: number[][] = [[1, 1]]
  let [x, v] = [1, 0]
  for (let k = 0; k < 20; k++) {
    v = 0.5 * v - 0.2 * (x + 0.5 * v)
    x += v
    rows.push([x, x])
  }
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'path.json', { type: 'application/json' }))
    return transfer
  }, JSON.stringify(rows))
  await page.dispatchEvent('body', 'drop', { dataTransfer: data })
  await expect(panel.getByText(/^The paths part at step 1: /)).toBeVisible()
  await expect(panel.getByText(/likely reason: the point itself was logged/)).toBeVisible()
})

test('the arrows and shapes of a step lie on the landscape too', async ({ app, page }) => {
  await app.open('fn=himmelblau&opt=adam&steps=8&show=landscape')
  const panel = await open(app)
  await app.scrubber.fill('2')
  await panel.getByText('Show in the pictures').click()
  const drawn = page.locator('.landscape-study .study-line')
  await expect(drawn).toHaveCount(0)
  await panel.getByRole('checkbox', { name: /^Arrows/ }).check()
  await expect(drawn).toHaveCount(3)
  await panel.getByRole('checkbox', { name: /^Arrows/ }).uncheck()
  await expect(drawn).toHaveCount(0)
  for (const [name, shape] of [
    [/^Squares/, '.study-square'],
    [/^Axes of the Hessian/, '.study-axis'],
    [/^Ellipses/, '.study-metric'],
  ] as const) {
    await panel.getByRole('checkbox', { name }).check()
    await expect(page.locator(`.landscape-study ${shape}`).first()).toBeAttached()
    await panel.getByRole('checkbox', { name }).uncheck()
    await expect(drawn).toHaveCount(0)
  }
})

test('the noise ball is drawn around the minimum of a run with noise, and of no other @fallback', async ({
  app,
  page,
}) => {
  await app.open('fn=valley&opt=gd:lr=.01~noise=2;gd:lr=.01&steps=50&show=contour')
  const panel = await open(app)
  await panel.getByText('Show in the pictures').click()
  await panel.getByRole('checkbox', { name: /^The noise ball/ }).check()
  await expect(page.locator('.study-ball.study-line')).toHaveCount(2)
  await expect(page.locator('.contour-study text').filter({ hasText: '√E‖θ−θ*‖² = ' })).toBeVisible()
  await panel.getByRole('combobox', { name: 'Run' }).selectOption({ index: 1 })
  await expect(page.locator('.study-ball.study-line')).toHaveCount(0)
})
