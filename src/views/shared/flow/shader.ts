/** Most minima that are told apart where points are coloured by where they end. */
export const mostMinima = 64

/** Numbers of the shader's `Scene`, 4 bytes each. */
export const sceneSize = 32

/**
 * What all shaders of a frame read, told here and not in the text, which pages load: `window` is x0, x1, y0, y1; `size` the pixels of
 * the raster; `low` the row before the head, `next` the one behind it and `share` how far the head is between them; `first` the row where trails begin;
 * `mode` is 0 for one colour (`colour`: red, green, blue), 1 by start, 2 by end, 3 by speed; `ramp` colours by density alone;
 * `faintest` the opacity of the thinnest trace; `dot`
 * the radius of a member's dot in pixels, `crowd` the least amount in a pixel that may be one, `all` the amount of all members.
 */
export const scene = /* wgsl */ `
struct Scene {
  window: vec4f,
  domain: vec4f,
  size: vec2u,
  count: u32,
  rows: u32,
  low: u32,
  next: u32,
  first: u32,
  minima: u32,
  share: f32,
  mode: u32,
  colour: u32,
  log: u32,
  stride: f32,
  ramp: u32,
  faintest: f32,
  dot: f32,
  crowd: u32,
  all: f32,
}
@group(0) @binding(0) var<uniform> scene: Scene;
const levels = 31f;
fn pack(c: vec3f) -> u32 { let q = vec3u(round(clamp(c, vec3f(0.0), vec3f(1.0)) * levels)); return q.x | (q.y << 8u) | (q.z << 16u); }
`

/**
 * Whole numbers without a conversion, which processors that stand in for a graphics processor make one at a time: added to a float
 * of this size (and as much again above it as below), they are its last bits. What was below zero, or no number, is very large afterwards.
 */
export const rounding = /* wgsl */ `
const whole = 12582912f;
fn rounded(x: vec2f) -> vec2u { return bitcast<vec2u>(x + whole) - bitcast<u32>(whole); }
`

/** Where a point is among the pixels. */
export const pixels = /* wgsl */ `
fn pixel_of(p: vec2f) -> vec2f {
  let w = scene.window;
  return vec2f((p.x - w.x) / (w.y - w.x), (w.w - p.y) / (w.w - w.z)) * vec2f(scene.size);
}
`

/** Where a member stands at the head. */
export const place = /* wgsl */ `
fn place_of(i: u32) -> vec2f {
  let p = points[scene.low * scene.count + i];
  if (scene.share == 0.0) { return p; }
  return mix(p, points[scene.next * scene.count + i], scene.share);
}
`

const member = /* wgsl */ `
fn member_of(id: vec3u, groups: vec3u) -> u32 { return id.x + id.y * groups.x * 64u; }
`

/**
 * Writes the colour of each member; by speed again for each head, else once. `places` are minima, each with its packed colour, then the
 * classes' colours.
 */
export const paintShader = /* wgsl */ `${scene}${member}
@group(0) @binding(1) var<storage, read> points: array<vec2f>;
@group(0) @binding(2) var<storage, read> frozen: array<f32>;
@group(0) @binding(3) var<storage, read> places: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> colours: array<u32>;

fn by_start(p: vec2f) -> u32 {
  let d = scene.domain;
  let u = clamp((p.x - d.x) / (d.y - d.x), 0.0, 1.0);
  let v = clamp((p.y - d.z) / (d.w - d.z), 0.0, 1.0);
  return pack((0.55 + 0.45 * v) * (0.5 + 0.5 * cos(6.2831853 * (0.8 * u - vec3f(0.0, 1.0, 2.0) / 3.0))));
}

fn by_end(i: u32) -> u32 {
  let d = scene.domain;
  let p = points[(scene.rows - 1u) * scene.count + i];
  let size = vec2f(d.y - d.x, d.w - d.z);
  let away = abs(p - vec2f(d.x + d.y, d.z + d.w) * 0.5) / size;
  let near = 1e-2 * length(size);
  var class_at = scene.minima + 2u;
  if (frozen[i] != 0.0 || any(away > vec2f(5e5))) { class_at = scene.minima; }
  else {
    let before = points[(scene.rows - 2u) * scene.count + i];
    if (distance(before, p) <= 1e-9 * (1.0 + length(p))) { class_at = scene.minima + 1u; }
    for (var k = 0u; k < scene.minima; k++) {
      if (distance(places[k].xy, p) <= near) { class_at = k; break; }
    }
  }
  return u32(places[class_at].z);
}

fn by_speed(i: u32) -> u32 {
  let row = min(scene.low, scene.rows - 2u);
  let d = scene.domain;
  let way = distance(points[row * scene.count + i], points[(row + 1u) * scene.count + i]);
  let share = clamp(1.0 + log(way / scene.stride / length(vec2f(d.y - d.x, d.w - d.z)) + 1e-9) / (5.0 * log(10.0)), 0.0, 1.0);
  return pack(vec3f(60.0 + 195.0 * min(1.0, 2.0 * share), 90.0 + 150.0 * (1.0 - abs(2.0 * share - 1.0)), 230.0 * (1.0 - share)) / 255.0);
}

@compute @workgroup_size(64)
fn paint(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let i = member_of(id, groups);
  if (i >= scene.count) { return; }
  var colour = scene.colour;
  if (scene.mode == 1u) { colour = by_start(points[i]); }
  if (scene.mode == 2u) { colour = by_end(i); }
  if (scene.mode == 3u) { colour = by_speed(i); }
  colours[i] = colour;
}`

/** Most crowds that have a disc of their own: each is a 32nd of all at least, but for what trails add. */
export const mostCrowds = 64

/** Fours of pixels that one invocation looks at for the largest amount. */
export const foursEach = 64

/**
 * The largest amount of any pixel. Each invocation looks at many of its own: waiting for each other within a workgroup costs
 * processors that stand in for a graphics processor more than all the rest of the frame.
 */
export const peakShader = /* wgsl */ `${scene}
@group(0) @binding(1) var<storage, read> raster: array<vec4u>;
@group(0) @binding(2) var<storage, read_write> most: atomic<u32>;
@group(0) @binding(3) var<storage, read_write> crowds: Crowds;
struct Crowds { count: atomic<u32>, list: array<vec2u, ${mostCrowds}> }
fn amount(x: i32, y: i32) -> u32 {
  if (x < 0 || y < 0 || x >= i32(scene.size.x) || y >= i32(scene.size.y)) { return 0u; }
  let pixel = u32(y) * scene.size.x + u32(x);
  return raster[pixel / 4u][pixel % 4u];
}
fn look(pixel: u32) {
  let here = raster[pixel / 4u][pixel % 4u];
  if (here < scene.crowd) { return; }
  let x = i32(pixel % scene.size.x);
  let y = i32(pixel / scene.size.x);
  var sum = 0u;
  for (var k = 0; k < 9; k++) {
    let other = amount(x + k % 3 - 1, y + k / 3 - 1);
    if (other > here || (other == here && k < 4)) { return; }
    sum += other;
  }
  if (sum < 4u * scene.crowd) { return; }
  let place = atomicAdd(&crowds.count, 1u);
  if (place < ${mostCrowds}u) { crowds.list[place] = vec2u(pixel, sum); }
}
@compute @workgroup_size(64)
fn peak(@builtin(workgroup_id) at: vec3u, @builtin(local_invocation_index) lane: u32, @builtin(num_workgroups) groups: vec3u) {
  let pixels = scene.size.x * scene.size.y;
  let first = (at.x + at.y * groups.x) * ${64 * foursEach}u + lane;
  let last = min(first + ${64 * foursEach}u, pixels / 4u);
  var here = vec4u(0u);
  for (var k = first; k < last; k += 64u) {
    here = max(here, raster[k]);
  }
  // apart from the loop over all, which those processors would make as if every pixel were a crowd's
  let crowded = scene.crowd > 0u && any(here >= vec4u(scene.crowd));
  for (var k = first; k < select(first, last, crowded); k += 64u) {
    for (var c = 0u; c < 4u; c++) { look(4u * k + c); }
  }
  if (first == 0u) {
    let rest = raster[pixels / 4u];
    let left = pixels % 4u;
    here = max(here, select(vec4u(0u), rest, vec4u(left) > vec4u(0u, 1u, 2u, 3u)));
  }
  let largest = max(max(here.x, here.y), max(here.z, here.w));
  if (largest > 0u) { atomicMax(&most, largest); }
}`
