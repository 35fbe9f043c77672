// Import borders: what each folder of packages/readout/src may import of the project. ARCHITECTURE.md says what the folders are.
const SRC = '^packages/readout/src/';
const TESTS = '(\\.test\\.ts|/hand-built\\.ts|/testing/[^/]+\\.ts)$';

/** What a folder may import beside itself, and why no more. */
const BORDERS = {
  model: [[], 'The domain stands on nothing else.'],
  vocabulary: [['model'], 'Word lists and their readers know the domain’s types only.'],
  ingest: [['model'], 'Bytes become documents without knowing what is done with them.'],
  fetch: [['model'], 'Addresses of the web are fetched, guarded, without knowing what comes of the pages.'],
  intake: [
    ['model', 'ingest', 'fetch', 'archive.ts'],
    'Files, addresses and feeds become documents of an archive: it reads them and asks the archive to keep them.',
  ],
  encoder: [['model'], 'The encoder turns text into features; what they mean is the pipeline’s business.'],
  pipeline: [['model', 'encoder', 'vocabulary'], 'Components read the encoder’s output and the word lists.'],
  record: [['model'], 'Records are made and checked without the machinery that found the entries.'],
  store: [['model', 'record'], 'An archive keeps documents and records; a record is checked before it is kept.'],
  search: [['model', 'store'], 'Questions go through the store’s interface.'],
  compare: [
    ['model', 'store', 'vocabulary'],
    'Comparisons are pure functions over records; who is who and what is a word is the archive’s rule, synonyms are word lists.',
  ],
  follow: [
    ['model', 'store', 'compare', 'record', 'search', 'fetch'],
    'What threads, positions and watches tell is made of records by pure functions; the archive is asked through its interface.',
  ],
  export: [['model'], 'A format knows records, not how they came about.'],
  eval: [['model', 'readout.ts'], 'Scorers see the product as its users do.'],
  mcp: [['model', 'archive.ts'], 'Tools for language models ask the archive, as the API does.'],
  server: [
    ['model', 'archive.ts', 'archive-exports.ts', 'mcp', 'ingest', 'intake', 'fetch', 'export'],
    'The API asks the archive and knows nothing of how it answers.',
  ],
  cli: [
    [
      'model',
      'readout.ts',
      'archive.ts',
      'archive-exports.ts',
      'server',
      'mcp',
      'ingest',
      'intake',
      'fetch',
      'export',
      'eval',
    ],
    'A command joins reading, the product, and writing; it reaches for no component behind the product.',
  ],
};

const folders = Object.entries(BORDERS).map(([folder, [allowed, comment]]) => ({
  name: `${folder}-imports`,
  comment,
  severity: 'error',
  from: { path: `${SRC}${folder}/`, pathNot: TESTS },
  to: {
    path: SRC,
    pathNot: [folder, ...allowed].map(
      (name) => `${SRC}${name.endsWith('.ts') ? `${name.replace('.', '\\.')}$` : `${name}/`}`,
    ),
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...folders,
    {
      name: 'composition-root-imports',
      comment:
        'The composition root puts the stations together; who uses the product imports it, not the other way round.',
      severity: 'error',
      from: { path: `${SRC}readout\\.ts$` },
      to: { path: `${SRC}(cli|eval|server)/` },
    },
    {
      name: 'model-is-browser-safe',
      comment: 'The web page imports the model: it may need zod, but nothing of Node’s.',
      severity: 'error',
      from: { path: `${SRC}model/`, pathNot: TESTS },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'], pathNot: 'node_modules/zod/' },
    },
    {
      name: 'onnx-in-encoder-only',
      comment: 'One encoder, one forward pass a window: no component runs a model of its own.',
      severity: 'error',
      from: { path: SRC, pathNot: `${SRC}encoder/` },
      to: { path: 'node_modules/(onnxruntime-node|tokenizers)/' },
    },
    {
      name: 'web-imports',
      comment:
        'The reading room talks to the API by its client, and knows the types of the model, the query language’s grammar, and nothing that runs on a server.',
      severity: 'error',
      from: { path: '^packages/web/src/', pathNot: [TESTS, '^packages/web/src/testing/'] },
      to: { path: '^packages/readout/', pathNot: `${SRC}(model/|export/reading-room\\.ts$|search/query-parser\\.ts$)` },
    },
    {
      name: 'schemas-stay-on-the-server',
      comment: 'zod is not sent to browsers: what runs there takes types of the model only.',
      severity: 'error',
      from: {
        path: ['^packages/web/src/', `${SRC}export/(phrases|record-view|segments|time-phrase)\\.ts$`],
        pathNot: [TESTS, '^packages/web/src/testing/'],
      },
      to: { path: `${SRC}model/`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-test-code-in-the-product',
      comment: 'What is built by hand for tests stays with the tests.',
      severity: 'error',
      from: { path: SRC, pathNot: TESTS },
      to: { path: TESTS },
    },
    {
      name: 'no-cycle',
      comment: 'Files that import each other cannot be read one after the other.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'Everything that is imported exists and is declared in package.json.',
      severity: 'error',
      from: { path: SRC },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^packages/web/dist' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
