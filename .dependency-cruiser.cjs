// The import table of the architecture, as an allowlist: what no line allows is an error, and so is a circle.
// e2e/scripts/imports.mjs runs this and makes sure that every file and every import was read.

const mathematics = {
  notation: ['numerics'],
  numerics: ['notation'],
  surfaces: ['notation', 'numerics'],
  problems: ['notation', 'numerics'],
  methods: ['notation', 'numerics'],
  theory: ['numerics'],
  schedules: ['notation', 'numerics'],
  datasets: ['notation', 'numerics'],
  networks: ['methods', 'datasets', 'numerics', 'notation'],
}
const registries = ['surfaces', 'problems', 'methods', 'schedules', 'datasets', 'networks']
const views = ['contour', 'landscape', 'charts', 'data', 'map', 'network', 'inspector', 'table']
const seenByViews = ['store', 'experiment', 'trajectories', 'notation', 'theory', ...registries, 'views/shared']

const seenByEmbed = [
  'views',
  'controls',
  'lessons',
  'store',
  'bridge',
  'experiment',
  'codegen',
  'export',
  'trajectories',
]

/** Folder (or file, with its ending) → the folders and files that it may import besides itself. */
const table = {
  ...mathematics,
  experiment: Object.keys(mathematics),
  trajectories: ['numerics'],
  engine: [...Object.keys(mathematics), 'experiment', 'trajectories'],
  codegen: [...Object.keys(mathematics), 'experiment', 'trajectories'],
  lessons: ['experiment', 'numerics'],
  'index.ts': ['experiment', 'engine', 'codegen', 'trajectories', 'lessons', ...registries, 'notation'],
  // What a step's lines are made of is told by the notation.
  store: ['experiment', 'trajectories', 'notation'],
  bridge: ['store', 'experiment', 'trajectories', 'engine/engine.ts'],
  'views/shared': seenByViews,
  ...Object.fromEntries(views.map((view) => [`views/${view}`, seenByViews])),
  controls: seenByViews,
  app: [
    'views',
    'controls',
    'lessons',
    'store',
    'bridge',
    'experiment',
    'codegen',
    'export',
    'embed/option-table.ts',
    'embed/version.ts',
  ],
  // Lessons measure with the library, as any page that uses it does; what they draw by themselves are posters.
  'app/lessons': ['index.ts', 'trajectories'],
  export: ['views', 'controls', 'lessons', 'store', 'bridge', 'experiment', 'codegen'],
  embed: [
    ...seenByEmbed,
    // It stands alone on its page: its own clock, keys and engine.
    'app/playback-clock.ts',
    'app/keyboard.ts',
    'app/lessons',
    'export',
    'engine/create-engine.ts',
    'engine/engine.ts',
  ],
  'embed.ts': ['embed', 'app', 'store', 'bridge', 'experiment', 'views/shared'],
  'main.ts': ['app', 'store', 'bridge', 'views/shared', 'engine/create-engine.ts'],
}

const drawing = [
  'react',
  'react-dom',
  'three',
  '@react-three/fiber',
  'd3-[a-z-]+',
  'temml',
  '@base-ui/react',
  '@types/.+',
]
const reader = ['react', 'react-dom']

/** Folder → the packages that it may import; a folder that is not named may import none. */
const packages = {
  experiment: ['valibot'],
  store: ['zustand'],
  ...Object.fromEntries(['shared', ...views].map((view) => [`views/${view}`, drawing])),
  controls: [...drawing, 'papaparse'],
  app: [...reader, 'uqr'],
  'app/lessons': [...drawing, 'marked', 'uqr', 'fflate'],
  export: ['d3-contour', '@types/d3-contour', 'jspdf', 'svg2pdf.js', 'mediabunny', 'gifenc'],
  embed: reader,
}

const testFile = String.raw`\.test\.tsx?$`
const escape = (text) => text.replaceAll('.', String.raw`\.`)
const isFile = (name) => /\.tsx?$/.test(name)
const place = (name) => `^src/${escape(name)}${isFile(name) ? '$' : '/'}`

module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'must-resolve', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-tests-in-the-app',
      severity: 'error',
      from: { pathNot: testFile },
      to: { path: [testFile, '^e2e/'] },
    },
  ],
  allowedSeverity: 'error',
  allowed: [
    { from: { path: testFile }, to: {} },
    ...Object.entries(table).map(([folder, others]) => ({
      from: { path: place(folder) },
      to: { path: [place(folder), ...others.map(place)] },
    })),
    ...Object.entries(packages).map(([folder, names]) => ({
      from: { path: place(folder) },
      to: { path: names.map((name) => `^node_modules/${name}/`) },
    })),
    { from: { path: '^src/embed/version\\.ts$' }, to: { path: '^package\\.json$' } },
    // Styles beside the component that they belong to.
    { from: { path: '^src/(app|controls|views|embed|export|main)' }, to: { path: String.raw`^src/.+\.css$` } },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^e2e/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'types', 'default'] },
  },
}
