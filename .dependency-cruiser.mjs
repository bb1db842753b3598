/**
 * The layers of src/ (src/README.md draws them). Imports point down only. What a layer may see stands below with the
 * reason; one rule per layer forbids every other arrow, and test/architecture plants violations to prove that they bite.
 *
 *   commands → app → { io, render, charts } → { assessment, comparison } → { scoring, setups, kernels } → schema → domain
 *   app, io → imports → kernels, schema, domain
 *   messages, which knows domain alone, is seen by all above it but kernels, imports and charts
 *   browser → assessment, and three files of render
 */
const NUMBERS = ['scoring', 'setups', 'kernels', 'messages', 'schema', 'domain'];
const RESULTS = ['assessment', 'comparison', ...NUMBERS];
/** The one door through which whoever shows results sees them. */
const RESULT_DOCUMENT = 'schema/result';
/** How reports write numbers and names: pure, and without the page around them. */
const SAME_WORDS = ['render/figures.ts', 'render/neutral-text.ts', 'render/words.ts', 'render/vocabulary.ts'];

const LAYERS = {
  domain: { sees: [], because: 'everything stands on the nouns, so they stand on nothing' },
  schema: {
    sees: ['messages', 'domain'],
    because: 'the door from unknown to domain only knows the nouns, and says what it refuses',
  },
  messages: { sees: ['domain'], because: 'words come before it is known who says them' },
  kernels: { sees: ['domain'], because: 'the same numeric code runs in Node, in workers and inside the report' },
  scoring: {
    sees: ['kernels', 'messages', 'schema', 'domain'],
    because: 'facts come from the map and the kernels alone',
  },
  setups: {
    sees: ['kernels', 'messages', 'schema', 'domain'],
    because: 'an intervention changes a map and never sees its score',
  },
  imports: {
    sees: ['kernels', 'schema', 'domain'],
    because: 'an import proposes rows of the map, wherever they are read from and written to',
  },
  assessment: { sees: NUMBERS, because: 'the result document does not know who will show or compare it' },
  comparison: { sees: ['assessment', ...NUMBERS], because: 'comparing two results draws and writes nothing' },
  charts: {
    sees: ['domain', RESULT_DOCUMENT],
    because: 'a chart draws what the result document says, computing nothing',
  },
  render: {
    sees: ['charts', 'messages', 'domain', RESULT_DOCUMENT],
    because: 'a renderer shows what the result document says, computing nothing',
  },
  io: {
    sees: ['imports', ...RESULTS],
    because: 'readers and writers move bytes; looks and use cases are not their business',
  },
  app: {
    sees: ['io', 'render', 'charts', 'imports', ...RESULTS],
    because: 'a use case can be called without the command line',
  },
  browser: {
    sees: ['assessment', 'messages', 'domain', RESULT_DOCUMENT, ...SAME_WORDS],
    because: 'what a reader changes is computed by what makes result documents, and said in the words of reports',
  },
  commands: {
    sees: ['app', 'io', 'render', 'charts', 'imports', ...RESULTS],
    because: 'the explorer is shipped, not called',
  },
};

/** Layers that may use Node's modules: the edge, and `app`, which wires it. */
const EDGE = ['commands', 'app', 'io'];
/** Layers that use no package either. */
const BARE = ['domain', 'kernels'];

/** A layer's folder, or a single file where one is named. */
const folder = (layer) => (layer.endsWith('.ts') ? `^src/${layer.replaceAll('.', '\\.')}$` : `^src/${layer}/`);

const layerRules = Object.entries(LAYERS).map(([layer, { sees, because }]) => ({
  name: `${layer}-looks-down-only`,
  comment: `${layer} sees ${sees.length === 0 ? 'nothing else' : sees.join(', ')}: ${because}.`,
  severity: 'error',
  from: { path: folder(layer) },
  to: { path: '^src/', pathNot: [layer, ...sees].map(folder) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layerRules,
    {
      name: 'only-the-edge-touches-node',
      comment:
        'Files, clock, environment and processes belong to io and commands (and app for wiring); the rest is pure.',
      severity: 'error',
      from: { path: '^src/', pathNot: EDGE.map(folder) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nouns-and-kernels-use-no-package',
      comment: 'Domain imports nothing, kernels import domain only.',
      severity: 'error',
      from: { path: BARE.map(folder) },
      to: { pathNot: '^src/' },
    },
    {
      name: 'browser-uses-no-package',
      comment: 'Every report carries what its scripts are bundled from: a package would travel with each of them.',
      severity: 'error',
      from: { path: folder('browser') },
      to: { pathNot: '^src/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one idea in two places, or two ideas that lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'imports-resolve',
      comment: 'An import that leads nowhere hides the arrow it stands for.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'product-uses-no-tool',
      comment: 'What ships may not need what only developers install.',
      severity: 'error',
      from: { path: '^(src|bin)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
