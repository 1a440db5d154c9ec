/**
 * Path segments as rounded lines by vertex pulling: six vertices each, told apart by `vertex_index`, which is faster than
 * instances. A stroke is picked by the instance; it says which steps are drawn, how wide, in which colour and dash.
 */
export const pathShader = /* wgsl */ `
struct Stroke {
  colour: vec4f,         // premultiplied
  radius: f32,           // half the width, CSS pixels
  first_step: f32,
  last_step: f32,
  dash_total: f32,       // 0: solid
  dash: array<vec4f, 2>, // lengths of line and gap, in turn
}
struct Segment { a: vec2f, b: vec2f, arc: f32, first_step: f32, last_step: f32, spare: f32 }
struct View { size: vec2f, pixel_ratio: f32 }

@group(0) @binding(0) var<uniform> view: View;
@group(0) @binding(1) var<storage, read> segments: array<Segment>;
@group(0) @binding(2) var<storage, read> strokes: array<Stroke>;

struct Corner {
  @builtin(position) position: vec4f,
  @location(0) along: f32,                            // pixels from the segment's first end
  @location(1) across: f32,
  @location(2) @interpolate(flat) length: f32,
  @location(3) @interpolate(flat) arc: f32,
  @location(4) @interpolate(flat) stroke: u32,
}

@vertex fn corner(@builtin(vertex_index) vertex: u32, @builtin(instance_index) instance: u32) -> Corner {
  let segment = segments[vertex / 6u];
  let stroke = strokes[instance];
  let steps = max(segment.last_step - segment.first_step, 1e-6);
  let begin = clamp((stroke.first_step - segment.first_step) / steps, 0.0, 1.0);
  let end = clamp((stroke.last_step - segment.first_step) / steps, 0.0, 1.0);
  let whole = segment.b - segment.a;
  let a = segment.a + begin * whole;
  let b = segment.a + end * whole;
  let is_dot = all(whole == vec2f(0.0));
  let long = distance(a, b);
  let forward = select(normalize(whole), vec2f(1.0, 0.0), is_dot);
  let side = vec2f(-forward.y, forward.x);
  let reach = stroke.radius + 1.0;
  let index = vertex % 6u;
  let at_end = index == 1u || index == 2u || index == 4u;
  let on_left = index == 2u || index == 4u || index == 5u;
  let along = select(-reach, long + reach, at_end);
  let across = select(-reach, reach, on_left);
  let place = a + forward * along + side * across;
  let past = segment.first_step > stroke.last_step;
  let hidden = select(end <= begin, past, is_dot);
  let clip = vec2f(place.x / view.size.x * 2.0 - 1.0, 1.0 - place.y / view.size.y * 2.0);
  return Corner(vec4f(select(clip, vec2f(2.0), hidden), 0.0, 1.0), along, across, long,
    segment.arc + begin * length(whole), instance);
}

// The distance from a place on the path to the nearest end of the dash around it; negative in a gap.
fn in_dash(stroke: Stroke, arc: f32) -> f32 {
  var rest = arc % stroke.dash_total;
  for (var i = 0u; i < 8u; i++) {
    let piece = stroke.dash[i / 4u][i % 4u];
    if rest < piece {
      let inside = min(rest, piece - rest);
      return select(-inside, inside, i % 2u == 0u);
    }
    rest -= piece;
  }
  return 0.0;
}

@fragment fn ink(corner: Corner) -> @location(0) vec4f {
  let stroke = strokes[corner.stroke];
  let nearest = clamp(corner.along, 0.0, corner.length);
  let away = length(vec2f(corner.along - nearest, corner.across));
  var cover = clamp((stroke.radius - away) * view.pixel_ratio + 0.5, 0.0, 1.0);
  if stroke.dash_total > 0.0 {
    cover *= clamp(in_dash(stroke, corner.arc + nearest) * view.pixel_ratio + 0.5, 0.0, 1.0);
  }
  return stroke.colour * cover;
}
`
