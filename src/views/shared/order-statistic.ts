/**
 * The number that would stand at `index` if the numbers were sorted; puts it there, lower ones before it and higher ones behind.
 * Hoare's selection: it takes time in proportion to the numbers. None may be NaN.
 */
export function orderStatistic(numbers: Float32Array, index: number): number | undefined {
  const at = (place: number): number => numbers[place] ?? 0
  let first = 0
  let last = numbers.length - 1
  while (first < last) {
    const pivot = at((first + last) >> 1)
    let [i, j] = [first, last]
    while (i <= j) {
      while (at(i) < pivot) i++
      while (at(j) > pivot) j--
      if (i > j) break
      const moved = at(i)
      numbers[i++] = at(j)
      numbers[j--] = moved
    }
    if (index <= j) last = j
    else if (index >= i) first = i
    else break
  }
  return numbers[index]
}
