import { rounding, scene } from './shader.ts'

/**
 * The raster as pixels: by `density` a colour for how much there is; else the mean colour, more opaque where there is more. `full` is
 * one over the largest amount, or over its logarithm; `point` the amount of one member; `words` the size of
 * the raster: asked for at each pixel, it takes processors that stand in for a graphics processor about as long as to read the pixel.
 */
export const shadeShader = (density: boolean, point: number, words: number): string => /* wgsl */ `${scene}${rounding}
@group(0) @binding(1) var<storage, read> raster: array<u32, ${words}>;
@group(0) @binding(2) var<storage, read> most: u32;
${density ? '@group(0) @binding(3) var<storage, read> ramp: array<u32, 256>;' : ''}
struct Corner {
  @builtin(position) at: vec4f,
  @location(0) @interpolate(flat, first) full: f32,
}
@vertex fn corner(@builtin(vertex_index) k: u32) -> Corner {
  // one at least: where no point is in the window there is nothing to divide by
  let full = f32(max(most, 1u)) / ${point}.0;
  let over = 1.0 / select(full, log2(1.0 + full), scene.log != 0u);
  return Corner(vec4f(f32(k & 1u) * 4.0 - 1.0, f32(k >> 1u) * 4.0 - 1.0, 0.0, 1.0), over);
}
@fragment fn shade(corner: Corner) -> @location(0) vec4f {
  let at = rounded(floor(corner.at.xy));
  let pixel = at.y * scene.size.x + at.x;
  let raw = raster[pixel];
  // of a whole number with a sign, and a product: processors that stand in for a graphics processor have one instruction for each
  let value = f32(i32(raw)) * ${1 / point};
  let share = min(1.0, select(value, log2(1.0 + value), scene.log != 0u) * corner.full);
  // the thinnest trace is still seen, but the rim of a point that is shared
  let seen = min(1.0, 4.0 * value);
${density ? byDensity : byColour}
}`

const byDensity = `
  let entry = bitcast<u32>(share * 255.0 + whole) & 255u;
  return vec4f(unpack4x8unorm(ramp[entry]).rgb, 1.0) * (mix(0.55, 1.0, share) * seen);`

const byColour = `
  if (raw == 0u) { return vec4f(0.0); }
  let pixels = scene.size.x * scene.size.y;
  let sums = vec3f(f32(raster[pixel + pixels]), f32(raster[pixel + 2u * pixels]), f32(raster[pixel + 3u * pixels]));
  return vec4f(sums / (f32(raw) * levels), 1.0) * (seen * mix(scene.faintest, 255.0, share) / 255.0);`
