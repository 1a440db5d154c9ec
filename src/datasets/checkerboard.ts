import { dataset } from './dataset.ts'

const cells = 4

export default dataset({
  id: 'checkerboard',
  name: 'Checkerboard',
  kind: 'classes',
  inputs: 2,
  noise: 0.02,
  sample: ({ uniform }, of) => {
    const row = Math.floor(cells * uniform(0))
    // every other cell of the row is of the class
    const column = 2 * Math.floor((cells / 2) * uniform(1)) + ((row + of) % 2)
    const place = (cell: number, within: number) => (2 * (cell + within)) / cells - 1
    return { x: [place(column, uniform(2)), place(row, uniform(3))], y: of }
  },
  domain: { x: [-1.25, 1.25], y: [-1.25, 1.25] },
  shows: 'many islands: what a wide network can and a narrow one cannot',
  source: 'Ho & Kleinberg 1996',
})
