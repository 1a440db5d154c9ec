import { amountOf, ofTrail, parts, spot, type Fineness, type Tent } from './fineness.ts'
import { longest } from './raster.ts'
import { pixels, rounding, scene } from './shader.ts'

/**
 * What is added to a raster: without colours the amounts alone; `trail` is how finely the trails are told, where there are any;
 * `between` is whether the head is between two rows.
 */
export interface Splat {
  readonly between: boolean
  readonly coloured: boolean
  readonly point: Fineness
  readonly trail: 'none' | 'nearest' | 'shared'
}

/** Members that one invocation adds: with trails one; without, many, as to begin one costs as much as to add a point. */
export const membersEach = ({ trail }: Splat): number => (trail === 'none' ? 32 : 1)

const { log2 } = Math

/** Adds to the pixel that a place is in. */
const nearest = (place: string, weight: number, beyond: string): string => `{
  let q = rounded(floor(${place}));
  add(select(${beyond}, q.y * size.x + q.x, all(q < size)), ${weight}u, colour);
}`

/** Shares among the three pixels whose middles make the triangle that a place is in: those up left and down right of it, and one between. */
const amongThree = (place: string, beyond: string): string => `{
  let q = rounded(${place} * ${parts}.0 + ${parts / 2}.0);
  let part = q & vec2u(${parts - 1}u);
  let last = q >> vec2u(${log2(parts)}u);
  let first = last - 1u;
  let one = first.y * size.x + first.x;
  let inFirst = first < size;
  let inLast = last < size;
  let wide = part.x > part.y;
  let least = min(part.x, part.y);
  let most = max(part.x, part.y);
  let inMiddle = select(inFirst.x && inLast.y, inLast.x && inFirst.y, wide);
  add(select(${beyond}, one, all(inFirst)), ${parts}u - most, colour);
  add(select(${beyond}, one + select(size.x, 1u, wide), inMiddle), most - least, colour);
  add(select(${beyond}, one + size.x + 1u, all(inLast)), least, colour);
}`

/** Shares among the pixels within `reach` of a place, told to an n-th of a pixel, by how near it is to them: (n · reach²)² in all. */
function shared(place: string, [n, reach]: Tent, beyond: string): string {
  const offsets = Array.from({ length: 2 * reach }, (_, k) => k)
  const along = (axis: 'x' | 'y'): string =>
    offsets
      .map(
        (k) => `
  let ${axis}${k} = last.${axis} - ${2 * reach - 1 - k}u;
  let w${axis}${k} = ${k < reach ? `${(k + 1) * n}u - part.${axis}` : `${(2 * reach - 1 - k) * n}u + part.${axis}`};
  let in${axis}${k} = ${axis}${k} < size.${axis};${axis === 'y' ? `\n  let row${k} = y${k} * size.x;` : ''}`,
      )
      .join('')
  const pairs = offsets.flatMap((b) => offsets.map((a) => [a, b] as const))
  return `{
  var q = rounded(${place} * ${n}.0 + ${(reach - 0.5) * n}.0);
  q = select(vec2u(0u), q, all(q < ${n}u * (size + ${2 * reach - 1}u)));
  let part = q & vec2u(${n - 1}u);
  let last = q >> vec2u(${log2(n)}u);${along('x')}${along('y')}
  ${pairs.map(([a, b]) => `add(select(${beyond}, row${b} + x${a}, inx${a} && iny${b}), wx${a} * wy${b}, colour);`).join('')}
}`
}

function ofPoint(point: Fineness): string {
  if (point === 'coarse') return nearest('here', amountOf(point), 'beyond')
  return point === 'spots' ? shared('here', spot, 'beyond') : amongThree('here', 'beyond')
}

const alongTrail = (trail: 'nearest' | 'shared', sample: number): string => `
    for (var k = scene.first; k < scene.low; k++) {
      let a = pixel_of(points[k * scene.count + i]);
      let b = pixel_of(points[(k + 1u) * scene.count + i]);
      let way = b - a;
      let long = max(abs(way.x), abs(way.y));
      if (!(long > 0.5 && long < ${longest}.0)) { continue; }
      // where it enters and leaves the picture; along an axis it has no way to the sides
      let slope = select(way, vec2f(1e-20), abs(way) < vec2f(1e-20));
      let one = (vec2f(-1.0) - a) / slope;
      let other = (vec2f(size) + 1.0 - a) / slope;
      let enters = min(one, other);
      let leaves = max(one, other);
      let begins = max(0.0, max(enters.x, enters.y));
      let each = 1.0 / ceil(long);
      let samples = ceil((min(1.0, min(leaves.x, leaves.y)) - begins) / each);
      for (var s = 0.0; s < samples; s += 1.0) {
        let at = a + way * (begins + s * each);
        ${trail === 'shared' ? shared('at', ofTrail, 'unseen') : nearest('at', sample, 'unseen')}
      }
    }`

/**
 * Adds each member, and its trail, to the raster: the amount of each pixel, then the sums of red, green and blue; behind them how much
 * of the points is outside, then of the trails.
 */
export function splatShader(splat: Splat): string {
  const { between, coloured, point, trail } = splat
  const each = 64 * membersEach(splat)
  return /* wgsl */ `${scene}
@group(0) @binding(1) var<storage, read> points: array<vec2f>;
@group(0) @binding(2) var<storage, read_write> raster: array<atomic<u32>>;
${coloured ? '@group(0) @binding(3) var<storage, read> colours: array<u32>;' : ''}
${rounding}${trail === 'none' ? '' : pixels}
fn add(pixel: u32, weight: u32, colour: u32) {
  atomicAdd(&raster[pixel], weight);
  ${coloured ? colourSums : ''}
}

@compute @workgroup_size(64)
fn splat(@builtin(workgroup_id) at: vec3u, @builtin(local_invocation_index) lane: u32, @builtin(num_workgroups) groups: vec3u) {
  let size = scene.size;
  let beyond = 4u * size.x * size.y;
  let unseen = beyond + 1u;
  let begin = (at.x + at.y * groups.x) * ${each}u + lane;
  let end = min(scene.count, begin + ${each}u);
  let w = scene.window;
  let scale = vec2f(size) / vec2f(w.y - w.x, w.z - w.w);
  let shift = -vec2f(w.x, w.w) * scale;
  let low = scene.low * scene.count;
  let next = scene.next * scene.count;
  for (var i = begin; i < end; i += 64u) {
    let colour = ${coloured ? 'colours[i]' : '0u'};
    let here = ${between ? 'mix(points[low + i], points[next + i], scene.share)' : 'points[low + i]'} * scale + shift;
    ${ofPoint(point)}
    ${trail === 'none' ? '' : alongTrail(trail, amountOf(point) / 4)}
  }
}`
}

const colourSums = `
  let pixels = scene.size.x * scene.size.y;
  if (pixel < pixels && weight > 0u) {
    atomicAdd(&raster[pixel + pixels], weight * (colour & 255u));
    atomicAdd(&raster[pixel + 2u * pixels], weight * ((colour >> 8u) & 255u));
    atomicAdd(&raster[pixel + 3u * pixels], weight * ((colour >> 16u) & 255u));
  }`
