import type { Language } from './language.ts'

interface Helper {
  readonly numpy?: string
  readonly torch?: string
  readonly needs?: readonly string[]
}

const both = (text: string, needs: readonly string[] = []): Helper => ({
  numpy: text,
  torch: text
    .replaceAll('np.array(', 'torch.stack(')
    .replaceAll('np.arctan2', 'torch.atan2')
    .replaceAll('np.', 'torch.')
    .replaceAll('axis=', 'dim='),
  needs,
})

const mixed: Helper = both(`def mixed(value):
    """A scrambled whole number of 32 bits (lowbias32, Wellons 2018)."""
    value = value & 0xFFFFFFFF
    value = (value ^ (value >> 16)) * 0x7FEB352D & 0xFFFFFFFF
    value = (value ^ (value >> 15)) * 0x846CA68B & 0xFFFFFFFF
    return value ^ (value >> 16)`)

const normals = (library: string, array: string): string => `def normals(t, member):
    """Two standard normal numbers of step t and a member of a batch (Box & Muller 1958)."""
    step = mixed(mixed(SEED) + int(t) * 0x9E3779B9) >> 8
    u, v = [((mixed((step ^ member * 0x9E3779B9) + i * 0x85EBCA6B) >> 9) + 0.5) / 2**23 for i in (0, 1)]
    radius = ${library}.sqrt(-2 * ${library}.log(u))
    return ${array}([radius * ${library}.cos(2 * math.pi * v), radius * ${library}.sin(2 * math.pi * v)])`

const given = (array: string): string => `def given_noise(noise, t):
    """What the experiment adds to the gradient of step t."""
    return ${array}(noise[int(t) - 1] if t <= len(noise) else [0.0, 0.0])`

const runningMean = (copied: string): string => `def running_mean(path, weight):
    """The mean of a path step by step, each point with its weight against what came before."""
    average = path.${copied}()
    for k in range(1, len(path)):
        average[k] = average[k - 1] + weight(k) * (path[k] - average[k - 1])
    return average`

const tailMean = (stack: string, axis: string): string => `def tail_mean(path, fraction):
    """At step k the mean of the last \`fraction\` of the k points."""
    first = lambda k: min(k, math.floor((1 - fraction) * k) + 1)
    return ${stack}([path[0]] + [path[first(k) : k + 1].mean(${axis}=0) for k in range(1, len(path))])`

const view = (rows: string): string => `def show(rows):
    """From here on f and its derivatives are the means over these samples."""
    global u, v
    u, v = ${rows}.T`

const timed = (number: string): string => `t = ${number.replace('?', '1')}


def at_step(step):
    """From here on f and its derivatives are those of this step."""
    global t
    t = ${number.replace('?', 'step')}`

/** Small Python functions, each put into a script that calls it, in this order. */
const helpers: Readonly<Record<string, Helper>> = {
  where: {
    torch: `def where(condition, a, b):
    """a where the condition holds, else b, entry by entry."""
    a, b = torch.as_tensor(a, dtype=torch.float64), torch.as_tensor(b, dtype=torch.float64)
    return torch.where(torch.as_tensor(condition), a, b)`,
  },
  sigmoid: {
    numpy: `def sigmoid(a):
    return 1 / (1 + np.exp(-a))`,
  },
  softplus: {
    numpy: `def softplus(a):
    return np.maximum(a, 0) + np.log1p(np.exp(-np.abs(a)))`,
    torch: `def softplus(a):
    return torch.logaddexp(a, torch.zeros_like(a))`,
  },
  cbrt: {
    torch: `def cbrt(a):
    return torch.sign(a) * torch.abs(a) ** (1 / 3)`,
  },
  dot: {
    numpy: `def dot(a, b):
    return np.sum(a * b, axis=0)`,
    torch: `def dot(a, b):
    return torch.sum(a * b)`,
  },
  norm: {
    ...both(
      `def norm(a):
    return np.sqrt(dot(a, a))`,
      ['dot'],
    ),
  },
  transposed: {
    numpy: `def transposed(a):
    return a.T if a.ndim == 2 else a[None, :]`,
    torch: `def transposed(a):
    return a.T if a.ndim == 2 else a[None, :]`,
  },
  solve: {
    numpy: `def solve(a, b):
    """x with a x = b for a 2x2 matrix, by Cramer's rule: not finite where a is singular."""
    (p, q), (r, s) = a
    return np.array([[s, -q], [-r, p]]) @ b / (p * s - q * r)`,
    torch: `def solve(a, b):
    """x with a x = b for a 2x2 matrix, by Cramer's rule: not finite where a is singular."""
    (p, q), (r, s) = a
    return torch.stack([torch.stack([s, -q]), torch.stack([-r, p])]) @ b / (p * s - q * r)`,
  },
  eigen: both(`def eigen(a):
    """Middle and radius of the eigenvalues of a symmetric 2x2 matrix, and the angle of the second eigenvector."""
    middle, spread = (a[0, 0] + a[1, 1]) / 2, (a[0, 0] - a[1, 1]) / 2
    return middle, np.hypot(spread, a[0, 1]), np.arctan2(a[0, 1], spread) / 2`),
  eigenvalues: both(
    `def eigenvalues(a):
    middle, radius, _ = eigen(a)
    return np.array([middle - radius, middle + radius])`,
    ['eigen'],
  ),
  eigenvectors: {
    numpy: `def eigenvectors(a):
    sine, cosine = np.sin(eigen(a)[2]), np.cos(eigen(a)[2])
    return np.array([[-sine, cosine], [cosine, sine]])`,
    torch: `def eigenvectors(a):
    sine, cosine = torch.sin(eigen(a)[2]), torch.cos(eigen(a)[2])
    return torch.stack([torch.stack([-sine, cosine]), torch.stack([cosine, sine])])`,
    needs: ['eigen'],
  },
  newest: both(`def newest(a):
    return a[..., -1]`),
  rotate: {
    numpy: `def rotate(a):
    return np.roll(a, 1, axis=-1)`,
    torch: `def rotate(a):
    return torch.roll(a, 1, dims=-1)`,
  },
  unrotate: {
    numpy: `def unrotate(a):
    return np.roll(a, -1, axis=-1)`,
    torch: `def unrotate(a):
    return torch.roll(a, -1, dims=-1)`,
  },
  push: {
    numpy: `def push(a, column):
    """Forgets the oldest column and adds a newest."""
    return np.concatenate([a[..., 1:], np.asarray(column)[..., None]], axis=-1)`,
    torch: `def push(a, column):
    """Forgets the oldest column and adds a newest."""
    return torch.cat([a[..., 1:], torch.as_tensor(column, dtype=torch.float64)[..., None]], dim=-1)`,
  },
  mean: {
    numpy: `def mean(values):
    """Over the samples in view."""
    return np.mean(values + np.zeros_like(u), axis=-1)`,
    torch: `def mean(values):
    """Over the samples in view."""
    return torch.mean(values + torch.zeros_like(u), dim=-1)`,
  },
  at_step: { numpy: timed('np.float64(?)'), torch: timed('torch.tensor(float(?))') },
  philox: both(`def philox(seed, counter, stream=0):
    """Two random numbers in (0, 1): number \`counter\` of a stream under \`seed\` (Philox 2x32-10, Salmon et al. 2011)."""
    low, high, key = counter, stream, seed
    for _ in range(10):
        product = 0xD256D193 * low
        low, high = (product >> 32) ^ key ^ high, product & 0xFFFFFFFF
        key = (key + 0x9E3779B9) & 0xFFFFFFFF
    return (low + 0.5) / 2**32, (high + 0.5) / 2**32`),
  show: { numpy: view('DATA[list(rows)]'), torch: view('DATA[list(rows)]') },
  epoch_order: both(
    `def epoch_order(order, epoch):
    """The samples in the order of one epoch: as stored, shuffled (Fisher and Yates), or drawn with replacement."""
    indices = list(range(len(DATA)))
    stream = 1 if order == "shuffled-once" else epoch + 1
    if order == "replacement":
        return [int(philox(SEED, i, stream)[0] * len(DATA)) for i in indices]
    for i in reversed(indices[1:] if order != "given" else []):
        j = int(philox(SEED, i, stream)[0] * (i + 1))
        indices[i], indices[j] = indices[j], indices[i]
    return indices`,
    ['philox'],
  ),
  minibatches: both(
    `def minibatches(size, order, growth):
    """The samples of each step: epoch after epoch, cut into batches that grow by a factor each epoch."""
    batches, stream = [], []
    taken = 0
    for _ in range(STEPS):
        now = max(1, min(len(DATA), math.floor(size * growth ** (taken // len(DATA)) + 0.5)))
        while len(stream) < taken + now:
            stream += epoch_order(order, len(stream) // len(DATA))
        batches.append(stream[taken : taken + now])
        taken += now
    return batches`,
    ['epoch_order', 'show'],
  ),
  running_mean: {
    numpy: runningMean('copy'),
    torch: runningMean('clone'),
  },
  tail_mean: {
    numpy: tailMean('np.stack', 'axis'),
    torch: tailMean('torch.stack', 'dim'),
  },
  mixed,
  normals: { numpy: normals('np', 'np.array'), torch: normals('math', 'torch.tensor'), needs: ['mixed'] },
  given_noise: { numpy: given('np.array'), torch: given('torch.tensor') },
  unit: both(`def unit(k):
    """The unit vector along coordinate k, counted from 0, round and round."""
    return np.eye(2)[int(k) % 2]`),
}

/** The helpers that `names` ask for, with those that these need; names of no helper give nothing. */
export function helperTexts(names: ReadonlySet<string>, language: Language): string[] {
  const wanted = new Set<string>()
  const want = (name: string): void => {
    if (wanted.has(name) || !Object.hasOwn(helpers, name)) return
    wanted.add(name)
    for (const other of helpers[name]?.needs ?? []) want(other)
  }
  for (const name of names) want(name)
  return Object.entries(helpers).flatMap(([name, helper]) => (wanted.has(name) ? (helper[language] ?? []) : []))
}
