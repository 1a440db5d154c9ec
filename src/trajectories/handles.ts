import type { BackendName, Result } from './result.ts'

/** What a view needs to draw a surface, wherever it draws: published by the bridge when the problem changes. */
export interface ProblemHandle {
  /** Changes exactly when the surface, its parameters or its formula change. */
  readonly key: string
  readonly domain: { readonly x: readonly [number, number]; readonly y: readonly [number, number] }
  readonly heightScale: 'linear' | 'log'
  /** Critical points known beforehand; empty for a reader's formula. */
  readonly minima: readonly { readonly at: readonly [number, number]; readonly value: number }[]
  /** The loss in float64; NaN or ±∞ where the formula has no value. */
  readonly loss: (x: number, y: number) => number
  /** [∂f/∂x, ∂f/∂y] in float64. */
  readonly gradient: (x: number, y: number) => readonly [number, number]
  /** [∂²f/∂x², ∂²f/∂x∂y, ∂²f/∂y²] in float64, exact. */
  readonly hessian: (x: number, y: number) => readonly [xx: number, xy: number, yy: number]
  /** The xx, xy and yy of JᵀJ in float64, where the loss is a sum of squares. */
  readonly gram?: ((x: number, y: number) => readonly [xx: number, xy: number, yy: number]) | undefined
  /**
   * The loss on a regular grid, ends included, x inner: values[j·width + i] is at
   * (x0 + i·(x1−x0)/(width−1), y0 + j·(y1−y0)/(height−1)). Fast: 512 × 512 well within a frame on the WASM back end.
   * Each call gives an array of its own.
   */
  readonly sample: (
    window: readonly [x0: number, x1: number, y0: number, y1: number],
    width: number,
    height: number,
  ) => Float32Array
  /**
   * WGSL that defines `fn problem_loss(p: vec2f) -> f32`; it reads its parameters from `parameters`, an array the
   * including shader must provide as `fn problem_parameter(i: u32) -> f32`.
   */
  readonly wgsl: string
  readonly parameters: Float32Array
  /**
   * What it is called where it is a plane through the weights of a network: the paths on it are shadows, so that nothing is said of minima,
   * and a start cannot be moved.
   */
  readonly plane?: string
  /** The samples behind the loss, of a data problem. */
  readonly data?: DataHandle | undefined
}

export type CriticalKind = 'minimum' | 'saddle' | 'maximum'

/** A point where the gradient vanishes, or a minimum at a kink. */
export interface CriticalPoint {
  readonly at: readonly [number, number]
  readonly value: number
  readonly kind: CriticalKind
  /** Of the Hessian, the smaller first; absent where there is none. */
  readonly eigenvalues?: readonly [number, number]
}

/** The critical points of a problem's domain, published by the bridge some time after the problem. */
export interface CriticalHandle {
  /** The problem that they belong to: its `key` and its domain (see `criticalOf`). */
  readonly of: string
  /** Minima first (those that the surface declares before the others), then saddles, then maxima, each by value. */
  readonly points: readonly CriticalPoint[]
}

/** The data of a data problem: rows of (u, v), what x and y are called, and the curve that they stand for. */
export interface DataHandle {
  readonly name: string
  readonly axes: { readonly x: string; readonly y: string }
  readonly training: readonly (readonly [number, number])[]
  readonly validation: readonly (readonly [number, number])[]
  /** The gradient of each training sample's loss at (x, y), in order: its x, then its y. */
  readonly gradients: (x: number, y: number) => Float64Array
  /** v at u according to the parameters x, y; absent where they are no curve (K-means). */
  readonly predict?: (x: number, y: number, u: number) => number
}

/** One sample of a network: its inputs, and its targets as the loss wants them. */
export interface NetworkSample {
  readonly x: readonly number[]
  readonly y: readonly number[]
  /** Its class from 0 on; 0 for regression. */
  readonly of: number
}

/** What views need of a network, wherever they draw: published by the bridge when the problem changes. */
export interface NetworkHandle {
  /** Changes exactly when the network, its data or how it begins change. */
  readonly key: string
  readonly kind: 'classes' | 'regression'
  /** How many classes there are, two at least; 0 for regression. */
  readonly classes: number
  readonly loss: string
  readonly inputs: number
  readonly outputs: number
  readonly parameters: number
  /** Layer by layer where its weights (row-major [out][in]) and biases are among the parameters. */
  readonly layers: readonly NetworkLayer[]
  /** The part of the input space to be drawn; of one input `y` is the range of the values. */
  readonly domain: { readonly x: readonly [number, number]; readonly y: readonly [number, number] }
  readonly training: readonly NetworkSample[]
  readonly validation: readonly NetworkSample[]
  /** The outputs for rows of inputs, row after row, in float32: some 5 million products a millisecond in WebAssembly. */
  readonly predict: (weights: ArrayLike<number>, inputs: Float32Array) => Float32Array
  /** What goes out of each layer for rows of inputs, in float64: index 0 the inputs, the last the outputs. */
  readonly activations: (weights: ArrayLike<number>, inputs: Float64Array) => readonly Float64Array[]
  /** The loss on the samples trained on; its gradient is written into `into`. */
  readonly gradient: (weights: ArrayLike<number>, into: Float64Array) => number
  /** All eigenvalues of the Hessian of the loss, ascending, worked out in short turns; undefined where there are too many weights. */
  readonly spectrum: ((weights: ArrayLike<number>, signal: AbortSignal) => Promise<Float64Array>) | undefined
}

export interface NetworkLayer {
  readonly inputs: number
  readonly outputs: number
  readonly weights: number
  readonly bias: number
  /** None for the last layer, which is linear. */
  readonly activation: string | undefined
}

/** The paths to be drawn, published by the bridge after each simulation. `version` grows by one each time. */
export interface TrajectoryHandle {
  readonly version: number
  readonly result: Result
  /** The experiment's run behind each of `result.runs`, in order. */
  readonly steps: number
  /** Of networks that are still being trained: how many steps all of them have done. */
  readonly done?: number
}

/** The GPU that the engine owns and the views share; `generation` grows at each recovery, so that views start anew. */
export interface GpuHandle {
  readonly device: GPUDevice
  readonly generation: number
}

/** Which back end computes, and why it is this one, in words for the reader. */
export interface BackendStatus {
  readonly name: BackendName
  readonly reason: string
  readonly recovering: boolean
}
