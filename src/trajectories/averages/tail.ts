import { pathAverage } from './average.ts'

export default pathAverage({
  id: 'tail',
  name: 'Mean of the tail',
  parameters: { fraction: 0.5 },
  /** At step k the mean of the last `fraction` of the k points, one at least. */
  of: (positions, width, { fraction = 0.5 }) => {
    const average = Float64Array.from(positions)
    const sum = new Float64Array(width)
    let first = 1
    for (let k = 1; k < positions.length / width; k++) {
      const from = Math.min(k, Math.floor((1 - fraction) * k) + 1)
      for (let j = 0; j < width; j++) sum[j] = (sum[j] ?? 0) + (positions[k * width + j] ?? 0)
      for (; first < from; first++)
        for (let j = 0; j < width; j++) sum[j] = (sum[j] ?? 0) - (positions[first * width + j] ?? 0)
      for (let j = 0; j < width; j++) average[k * width + j] = (sum[j] ?? 0) / (k - from + 1)
    }
    return average
  },
  source: 'Rakhlin, Shamir & Sridharan 2012',
})
