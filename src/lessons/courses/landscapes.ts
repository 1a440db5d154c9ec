import { course } from './course.ts'

export default course({
  id: 'landscapes',
  title: 'Landscapes',
  about: 'Saddles, plateaus, cliffs and basins, and what networks add to them.',
  lessons: ['the-saddle', 'the-plateau', 'the-cliff', 'basins', 'permutation-symmetry', 'continuation'],
})
