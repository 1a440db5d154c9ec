import { course } from './course.ts'

export default course({
  id: 'landscapes',
  title: 'Landscapes of networks',
  about: 'Saddles, plateaus, cliffs and basins, and what networks add to them.',
  lessons: [
    'the-saddle',
    'the-plateau',
    'the-cliff',
    'basins',
    'local-minima-of-a-network',
    'permutation-symmetry',
    'initialization',
    'normalization-and-skips',
    'continuation',
    'loss-landscape-of-a-network',
  ],
})
