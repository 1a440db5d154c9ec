import { isolines } from '../shared/height.ts'
import { boldEvery, densestLines } from './isoline-style.ts'

/**
 * Heat and isolines for every pixel from the formula itself. `problem` defines `problem_loss(p)` and reads its parameters
 * through `problem_parameter`. A value counts as none where its exponent bits are all set: drivers fold `v != v` away.
 */
export const backgroundShader = (problem: string): string => /* wgsl */ `
struct ContourScene {
  window: vec4f,      // x0, x1, y0, y1
  size: vec2f,        // device pixels
  pixel_ratio: f32,
  log_scale: f32,     // 1: logarithmic
  low: f32,
  span: f32,          // linear: max - min; logarithmic: log(1 + (max - min) / c)
  c: f32,
  fine: f32,
  ink: vec3f,
  bold: f32,
  ground: vec3f,
}
@group(0) @binding(0) var<uniform> contour_scene: ContourScene;
@group(0) @binding(1) var<storage, read> contour_colours: array<u32, 256>;
@group(0) @binding(2) var<storage, read> contour_parameters: array<f32>;

fn problem_parameter(i: u32) -> f32 { return contour_parameters[i]; }

${problem}

@vertex fn contour_corner(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {
  return vec4f(f32(i & 1u) * 4.0 - 1.0, f32(i >> 1u) * 4.0 - 1.0, 0.0, 1.0);
}

fn contour_has_value(v: f32) -> bool { return (bitcast<u32>(v) & 0x7f800000u) != 0x7f800000u; }

fn contour_height(loss: f32) -> f32 {
  let above = max(loss - contour_scene.low, 0.0);
  let q = above / contour_scene.c;
  let logarithm = select(log(1.0 + q), q - 0.5 * q * q, q < 1e-3);
  return select(above, logarithm, contour_scene.log_scale > 0.5) / contour_scene.span;
}

fn contour_colour(height: f32) -> vec3f {
  let place = clamp(height, 0.0, 1.0) * 255.0;
  let entry = u32(place);
  let low = unpack4x8unorm(contour_colours[entry]).rgb;
  let high = unpack4x8unorm(contour_colours[min(entry + 1u, 255u)]).rgb;
  return mix(low, high, fract(place));
}

// How much of a line lies on this pixel, where lines stand at whole numbers of v and v changes by slope a pixel.
fn contour_line(v: f32, slope: f32, width: f32) -> f32 {
  let distance = abs(fract(v + 0.5) - 0.5) / max(slope, 1e-20);
  let room = 1.0 / max(slope * contour_scene.pixel_ratio, 1e-20);
  let seen = smoothstep(${densestLines}.0, ${3 * densestLines}.0, room);
  return clamp(0.5 * width + 0.5 - distance, 0.0, 1.0) * seen;
}

@fragment fn contour_pixel(@builtin(position) pixel: vec4f) -> @location(0) vec4f {
  let share = pixel.xy / contour_scene.size;
  let window = contour_scene.window;
  let loss = problem_loss(vec2f(mix(window.x, window.y, share.x), mix(window.w, window.z, share.y)));
  let valued = contour_has_value(loss);
  let height = contour_height(select(0.0, loss, valued));
  let v = height * ${isolines}.0;
  let slope = length(vec2f(dpdx(v), dpdy(v)));
  let ratio = contour_scene.pixel_ratio;
  let drawn = v > 0.5 && v < ${isolines}.0 - 0.01 && contour_has_value(slope);
  let fine = contour_line(v, slope, ratio) * contour_scene.fine;
  let bold = contour_line(v / ${boldEvery}.0, slope / ${boldEvery}.0, 1.2 * ratio) * contour_scene.bold;
  let heat = mix(contour_colour(height), contour_scene.ink, select(0.0, max(fine, bold), drawn));
  let stripe = abs(fract((pixel.x + pixel.y) / (8.0 * ratio)) - 0.5) * 8.0;
  let hatch = mix(contour_scene.ground, contour_scene.ink, 0.22 * clamp(1.0 - stripe, 0.0, 1.0));
  return vec4f(select(hatch, heat, valued), 1.0);
}
`
