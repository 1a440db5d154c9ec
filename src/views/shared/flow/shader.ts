/** Most minima that are told apart where points are coloured by where they end. */
export const mostMinima = 64

/** Numbers of the shader's `Scene`, 4 bytes each. */
export const sceneSize = 32

/** An amount of one point in the raster; a sample of a path's line is four. */
export const perPoint = 16

/**
 * What all shaders of a frame read, told here and not in the text, which pages load: `window` is x0, x1, y0, y1; `size` the pixels of
 * the raster; `low` the row before the head, `next` the one behind it and `share` how far the head is between them; `first` the row where trails begin;
 * `mode` is 0 for one colour (`colour`: red, green, blue), 1 by start, 2 by end, 3 by speed; `ramp` colours by density alone;
 * `fine` is 0 to tell points to the pixel, 1 to share them, 2 to share lines too; `faintest` the opacity of the thinnest trace; `dot`
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
  fine: u32,
  faintest: f32,
  dot: f32,
  crowd: u32,
  all: f32,
}
@group(0) @binding(0) var<uniform> scene: Scene;
const levels = 31f;
fn pack(c: vec3f) -> u32 { let q = vec3u(round(clamp(c, vec3f(0.0), vec3f(1.0)) * levels)); return q.x | (q.y << 8u) | (q.z << 16u); }
`

/** Where a member stands at the head, and where a point is among the pixels. */
export const where = /* wgsl */ `
fn pixel_of(p: vec2f) -> vec2f {
  let w = scene.window;
  return vec2f((p.x - w.x) / (w.y - w.x), (w.w - p.y) / (w.w - w.z)) * vec2f(scene.size);
}

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

/** Adds each member, and its trail, to the raster: the amount of each pixel, then the sums of red, green and blue; behind them what is outside. */
export const splatShader = /* wgsl */ `${scene}${member}
@group(0) @binding(1) var<storage, read> points: array<vec2f>;
@group(0) @binding(2) var<storage, read> colours: array<u32>;
@group(0) @binding(3) var<storage, read_write> raster: array<atomic<u32>>;

${where}
fn add(at: vec2i, weight: u32, colour: u32) -> u32 {
  if (weight == 0u) { return 0u; }
  if (any(at < vec2i(0)) || any(at >= vec2i(scene.size))) { return weight; }
  let pixels = scene.size.x * scene.size.y;
  let pixel = u32(at.y) * scene.size.x + u32(at.x);
  atomicAdd(&raster[pixel], weight);
  if (scene.ramp != 0u) { return 0u; }
  atomicAdd(&raster[pixel + pixels], weight * (colour & 255u));
  atomicAdd(&raster[pixel + 2u * pixels], weight * ((colour >> 8u) & 255u));
  atomicAdd(&raster[pixel + 3u * pixels], weight * ((colour >> 16u) & 255u));
  return 0u;
}

fn share(at: vec2f, n: u32, colour: u32) -> u32 {
  if (!(all(at > vec2f(-1.0)) && all(at < vec2f(scene.size) + 1.0))) { return n * n; }
  let low = floor(at - 0.5);
  let q = vec2u(round((at - 0.5 - low) * f32(n)));
  let left = n - q;
  let c = vec2i(low);
  return add(c, left.x * left.y, colour) + add(c + vec2i(1, 0), q.x * left.y, colour)
    + add(c + vec2i(0, 1), left.x * q.y, colour) + add(c + vec2i(1, 1), q.x * q.y, colour);
}

fn nearest(at: vec2f, weight: u32, colour: u32) -> u32 {
  if (!(all(at >= vec2f(0.0)) && all(at < vec2f(scene.size)))) { return weight; }
  return add(vec2i(at), weight, colour);
}

@compute @workgroup_size(64)
fn splat(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let i = member_of(id, groups);
  if (i >= scene.count) { return; }
  let colour = colours[i];
  let here = pixel_of(place_of(i));
  var outside = 0u;
  if (scene.fine == 0u) { outside = nearest(here, ${perPoint}u, colour); } else { outside = share(here, 4u, colour); }
  if (outside > 0u) { atomicAdd(&raster[4u * scene.size.x * scene.size.y], outside); }
  for (var k = scene.first; k < scene.low; k++) {
    let a = pixel_of(points[k * scene.count + i]);
    let b = pixel_of(points[(k + 1u) * scene.count + i]);
    let long = max(abs(b.x - a.x), abs(b.y - a.y));
    if (!(long > 0.5)) { continue; }
    let samples = min(64.0, ceil(long));
    for (var s = 0.0; s < samples; s += 1.0) {
      let at = mix(a, b, s / samples);
      if (scene.fine == 2u) { share(at, 2u, colour); } else { nearest(at, 4u, colour); }
    }
  }
}`

/** Members that one invocation counts. */
export const membersEach = 16

/** The same of members without trails and colours, many in an invocation: to begin one costs as much as to count a point. */
export const countShader = /* wgsl */ `${scene}
@group(0) @binding(1) var<storage, read> points: array<vec2f>;
@group(0) @binding(2) var<storage, read_write> raster: array<atomic<u32>>;
@compute @workgroup_size(64)
fn count(@builtin(workgroup_id) at: vec3u, @builtin(local_invocation_index) lane: u32, @builtin(num_workgroups) groups: vec3u) {
  let first = (at.x + at.y * groups.x) * ${64 * membersEach}u + lane;
  let last = min(scene.count, first + ${64 * membersEach}u);
  let w = scene.window;
  let size = vec2f(scene.size);
  let scale = size / vec2f(w.y - w.x, w.z - w.w);
  let shift = -vec2f(w.x, w.w) * scale;
  let low = scene.low * scene.count;
  let next = scene.next * scene.count;
  let outside = 4u * scene.size.x * scene.size.y;
  for (var i = first; i < last; i += 64u) {
    var p = points[low + i];
    if (scene.share > 0.0) { p = mix(p, points[next + i], scene.share); }
    let pixel = p * scale + shift;
    let here = all(pixel >= vec2f(0.0)) && all(pixel < size);
    atomicAdd(&raster[select(outside, u32(pixel.y) * scene.size.x + u32(pixel.x), here)], ${perPoint}u);
  }
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
    let four = raster[k];
    here = max(here, four);
    if (scene.crowd > 0u && any(four >= vec4u(scene.crowd))) {
      for (var c = 0u; c < 4u; c++) { look(4u * k + c); }
    }
  }
  if (first == 0u) {
    let rest = raster[pixels / 4u];
    let left = pixels % 4u;
    here = max(here, select(vec4u(0u), rest, vec4u(left) > vec4u(0u, 1u, 2u, 3u)));
  }
  let largest = max(max(here.x, here.y), max(here.z, here.w));
  if (largest > 0u) { atomicMax(&most, largest); }
}`

/**
 * The raster as pixels: the mean colour, more opaque where there is more; or a colour for how much there is. `full` is one over the
 * largest amount, or over its logarithm.
 */
export const shadeShader = /* wgsl */ `${scene}
@group(0) @binding(1) var<storage, read> raster: array<u32>;
@group(0) @binding(2) var<storage, read> most: u32;
@group(0) @binding(3) var<storage, read> ramp: array<u32>;
struct Corner {
  @builtin(position) at: vec4f,
  @location(0) @interpolate(flat, first) full: f32,
}
@vertex fn corner(@builtin(vertex_index) k: u32) -> Corner {
  let full = f32(most) / ${perPoint}.0;
  let over = 1.0 / select(full, log(1.0 + full), scene.log != 0u);
  return Corner(vec4f(f32(k & 1u) * 4.0 - 1.0, f32(k >> 1u) * 4.0 - 1.0, 0.0, 1.0), over);
}
@fragment fn shade(corner: Corner) -> @location(0) vec4f {
  let at = corner.at;
  let pixels = scene.size.x * scene.size.y;
  let pixel = min(u32(at.y), scene.size.y - 1u) * scene.size.x + min(u32(at.x), scene.size.x - 1u);
  let raw = raster[pixel];
  if (raw == 0u) { return vec4f(0.0); }
  let value = f32(raw) / ${perPoint}.0;
  var share = value;
  if (scene.log != 0u) { share = log(1.0 + value); }
  share *= corner.full;
  let whole = min(1.0, 4.0 * value);
  let alpha = whole * (scene.faintest + (255.0 - scene.faintest) * share) / 255.0;
  if (scene.ramp != 0u) {
    let c = unpack4x8unorm(ramp[u32(round(clamp(share, 0.0, 1.0) * 255.0))]);
    return vec4f(c.rgb, 1.0) * mix(0.55, 1.0, share) * whole;
  }
  let mean = vec3f(f32(raster[pixel + pixels]), f32(raster[pixel + 2u * pixels]), f32(raster[pixel + 3u * pixels])) / f32(raw) / levels;
  return vec4f(mean, 1.0) * alpha;
}`
