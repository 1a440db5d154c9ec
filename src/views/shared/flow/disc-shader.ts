import { pixels, place, scene } from './shader.ts'

const discs = /* wgsl */ `
struct Corner {
  @builtin(position) at: vec4f,
  @location(0) away: vec2f,
  @location(1) @interpolate(flat, first) colour: vec3f,
  @location(2) @interpolate(flat, first) radius: f32,
}
fn corner_of(k: u32, middle: vec2f, radius: f32, colour: vec3f) -> Corner {
  let c = array<vec2f, 6>(vec2f(-1.0), vec2f(1.0, -1.0), vec2f(-1.0, 1.0), vec2f(-1.0, 1.0), vec2f(1.0, -1.0), vec2f(1.0));
  let away = c[k % 6u] * (radius + 1.0);
  let share = (middle + away) / vec2f(scene.size);
  return Corner(vec4f(2.0 * share.x - 1.0, 1.0 - 2.0 * share.y, 0.0, 1.0), away, colour, radius);
}
@fragment fn disc(corner: Corner) -> @location(0) vec4f {
  let far = length(corner.away);
  let alpha = clamp(corner.radius + 0.5 - far, 0.0, 1.0);
  let inside = select(clamp(corner.radius - min(1.5, 0.28 * corner.radius) + 0.5 - far, 0.0, 1.0), 1.0, corner.radius < 2.0);
  return vec4f(corner.colour * mix(0.2, 1.0, inside), 1.0) * alpha;
}`

/** A disc for each member at the head, where there are few. */
export const dotShader = /* wgsl */ `${scene}
@group(0) @binding(1) var<storage, read> points: array<vec2f>;
@group(0) @binding(2) var<storage, read> colours: array<u32>;
${pixels}${place}${discs}
@vertex fn corner(@builtin(vertex_index) k: u32) -> Corner {
  let c = colours[k / 6u];
  let colour = vec3f(f32(c & 255u), f32((c >> 8u) & 255u), f32((c >> 16u) & 255u)) / levels;
  return corner_of(k, pixel_of(place_of(k / 6u)), scene.dot, colour);
}`

/** A disc for each crowd, its area by its share of all members: thousands on one pixel would not be seen else. */
export const crowdShader = /* wgsl */ `${scene}
@group(0) @binding(1) var<storage, read> raster: array<u32>;
@group(0) @binding(2) var<storage, read> crowds: array<vec2u>;
@group(0) @binding(3) var<storage, read> ramp: array<u32>;
${discs}
@vertex fn corner(@builtin(vertex_index) k: u32) -> Corner {
  let crowd = crowds[k / 6u + 1u];
  let pixel = crowd.x;
  let pixels = scene.size.x * scene.size.y;
  var colour = unpack4x8unorm(ramp[255]).rgb;
  if (scene.ramp == 0u) {
    colour = vec3f(f32(raster[pixel + pixels]), f32(raster[pixel + 2u * pixels]), f32(raster[pixel + 3u * pixels]))
      / max(1.0, f32(raster[pixel])) / levels;
  }
  let radius = select(-2.0, scene.dot * sqrt(min(1.0, f32(crowd.y) / scene.all)), crowd.y > 0u);
  let middle = vec2f(f32(pixel % scene.size.x), f32(pixel / scene.size.x)) + 0.5;
  return corner_of(k, middle, radius, colour);
}`
