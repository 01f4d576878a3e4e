/** Who may import whom. Each rule says in its comment what it keeps true; lint/import-rules.test.ts fires each. */

const OURS = "^(app|lib|workers|simulators|prisma|e2e|bench|scripts|bin|lint|test)/";
const TEST = "\\.test\\.tsx?$|^(e2e|test)/|/testing/";

/** A schema shared by a form and its verb; client components may import it past the noun's index. */
const SHARED_SCHEMA = "^lib/[^/]+/[^/]+-input\\.ts$";

/** Parts of lib/core that are pure: no clock, environment, network or database behind them. */
const PURE_CORE = "^lib/core/(time|errors|parse|slug|audience|wilson)\\.ts$";
/** What a regime's folder may use of lib/regimes beside itself. */
const REGIME_CONTRACT = "^lib/regimes/(define-regime|fact-kinds|finding|read-push|rule-values)\\.ts$";
/** A noun that a rule of its own keeps pure. */
const PURE_NOUN = "^lib/parameters/index\\.ts$";
const REGIME_PACKAGES = "(^|/)node_modules/(zod|temporal-polyfill|temporal-spec|canonicalize)/";

const PARAMETER_PACKAGES = "(^|/)node_modules/(cheerio|domhandler|convert)/";

const SIMULATOR_PACKAGES =
  "(^|/)node_modules/(hono|@hono/node-server|zod|smtp-server|postal-mime|http-message-sig|structured-headers|iconv-lite)/";
const SIMULATOR_TEST_PACKAGES = "(^|/)node_modules/(vitest|nodemailer|standardwebhooks|@types/[^/]+)/";

const forbidden = [
  {
    name: "no-circular",
    comment: "No cycles; two files that only share types are none.",
    severity: "error",
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
  },
  {
    name: "resolvable",
    comment: "Every import leads somewhere.",
    severity: "error",
    from: {},
    to: { couldNotResolve: true, pathNot: "^(server-only|client-only)$" },
  },
  {
    name: "declared-packages",
    comment: "What is imported is in package.json.",
    severity: "error",
    from: { path: OURS },
    to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
  },
  {
    name: "no-tools-in-the-product",
    comment: "What the product runs is installed with it: no devDependencies outside tests and tools.",
    severity: "error",
    from: { path: "^(app|lib|workers|simulators)/", pathNot: TEST },
    to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "node_modules/@types/" },
  },

  {
    name: "core-is-alone",
    comment: "lib/core imports nothing of ours.",
    severity: "error",
    from: { path: "^lib/core/", pathNot: TEST },
    to: { path: OURS, pathNot: "^lib/core/" },
  },
  {
    name: "ui-is-alone",
    comment: "The primitives of app/_ui know no domain word and import nothing of ours.",
    severity: "error",
    from: { path: "^app/_ui/", pathNot: TEST },
    to: { path: OURS, pathNot: "^app/_ui/" },
  },
  {
    name: "doors-in-lib",
    comment: "Only lib reaches the database; scripts prepare it, but open no tenant's or system's door.",
    severity: "error",
    from: { pathNot: `^(lib|scripts|bench)/|${TEST}` },
    to: { path: "^lib/core/db/" },
  },
  {
    name: "no-doors-in-scripts",
    comment: "withTenant and withSystem are for lib (and for the bench that measures them).",
    severity: "error",
    from: { path: "^scripts/", pathNot: TEST },
    to: { path: "^lib/core/db/(tenant|system)\\.ts$" },
  },
  {
    name: "noun-by-its-index",
    comment:
      "A noun, and what else lib holds, is used through its index.ts, or a schema by one that holds it.",
    severity: "error",
    from: { path: "^lib/([^/]+)/", pathNot: TEST },
    to: { path: "^lib/(?!core/)[^/]+/", pathNot: `^lib/$1/|^lib/[^/]+/index\\.ts$|${SHARED_SCHEMA}` },
  },
  {
    name: "app-by-the-index",
    comment: "Pages use nouns through their index.ts, or a schema they share with the verb.",
    severity: "error",
    from: { path: "^(app/|[^/]+\\.ts$)", pathNot: TEST },
    to: { path: "^lib/(?!core/)[^/]+/", pathNot: `^lib/[^/]+/index\\.ts$|${SHARED_SCHEMA}` },
  },
  {
    name: "app-not-behind-the-scenes",
    comment: "Pages call verbs: they know neither queue nor hosted API, nor any other process.",
    severity: "error",
    from: { path: "^app/", pathNot: TEST },
    to: { path: "^(lib/(jobs|hosted-api)|workers|simulators|prisma|bench|scripts|bin|e2e|lint)/" },
  },
  {
    name: "shared-schemas-are-light",
    comment: "A schema that travels to the browser brings no server with it.",
    severity: "error",
    from: { path: SHARED_SCHEMA },
    to: { path: OURS, pathNot: `${SHARED_SCHEMA}|${PURE_CORE}`, dependencyTypesNot: ["type-only"] },
  },
  {
    name: "workers-by-the-index",
    comment: "Workers are process entries and handlers: they use lib through its index files.",
    severity: "error",
    from: { path: "^workers/", pathNot: TEST },
    to: { path: OURS, pathNot: "^workers/|^lib/core/|^lib/[^/]+/index\\.ts$" },
  },
  {
    name: "jobs-know-no-noun",
    comment: "lib/jobs holds contracts; what they do is in the nouns and in workers/handlers.",
    severity: "error",
    from: { path: "^lib/jobs/", pathNot: TEST },
    to: { path: OURS, pathNot: "^lib/(jobs|core)/" },
  },
  {
    name: "hosted-api-is-an-edge",
    comment: "The hosted API adapts verbs; no verb knows it. It has no use for the queue.",
    severity: "error",
    from: { path: "^lib/", pathNot: `^lib/hosted-api/|${TEST}` },
    to: { path: "^lib/hosted-api/" },
  },
  {
    name: "hosted-api-needs-no-queue",
    comment: "lib/hosted-api uses nouns, regimes and core.",
    severity: "error",
    from: { path: "^lib/hosted-api/", pathNot: TEST },
    to: { path: "^lib/jobs/" },
  },

  {
    name: "regimes-know-no-noun",
    comment: "lib/regimes is pure: of ours it uses itself, core and the pure lib/parameters.",
    severity: "error",
    from: { path: "^lib/regimes/", pathNot: TEST },
    to: { path: OURS, pathNot: `^lib/(regimes|core)/|${PURE_NOUN}` },
  },
  {
    name: "regime-is-pure",
    comment:
      "A regime's folder: its own files, the regime contract, pure core and a listed set of pure packages.",
    severity: "error",
    from: { path: "^lib/regimes/([^/]+)/", pathNot: `${TEST}|/fixtures/` },
    to: { pathNot: `^lib/regimes/$1/|${REGIME_CONTRACT}|${PURE_CORE}|${PURE_NOUN}|${REGIME_PACKAGES}` },
  },
  {
    name: "parameters-are-pure",
    comment: "What pages say in two languages is compared without database, environment, network or clock.",
    severity: "error",
    from: { path: "^lib/parameters/", pathNot: TEST },
    to: { pathNot: `^lib/parameters/|${PARAMETER_PACKAGES}` },
  },
  {
    name: "regime-behind-the-registry",
    comment: "Only the registry of regimes names a regime's folder.",
    severity: "error",
    from: { pathNot: `^lib/regimes/|${TEST}` },
    to: { path: "^lib/regimes/[^/]+/" },
  },

  {
    name: "simulators-are-strangers",
    comment: "Simulators write their own schemas: of the product they import nothing.",
    severity: "error",
    from: { path: "^simulators/" },
    to: { path: OURS, pathNot: "^simulators/" },
  },
  {
    name: "simulators-are-small",
    comment: "Simulators need hono, zod, and for mail a server and a parser.",
    severity: "error",
    from: { path: "^simulators/", pathNot: `${TEST}|/test-[^/]+\\.ts$` },
    to: { path: "node_modules/", pathNot: SIMULATOR_PACKAGES },
  },
  {
    name: "simulators-tests-are-small",
    comment: "Their tests add independent implementations to hold them against.",
    severity: "error",
    from: { path: "^simulators/.*(\\.test|/test-[^/]+)\\.ts$" },
    to: { path: "node_modules/", pathNot: `${SIMULATOR_PACKAGES}|${SIMULATOR_TEST_PACKAGES}` },
  },
  {
    name: "nobody-needs-simulators",
    comment: "The product runs without simulators; tests and benches start them.",
    severity: "error",
    from: { pathNot: `^(simulators|bench|scripts)/|${TEST}` },
    to: { path: "^simulators/" },
  },
  {
    name: "ends-are-ends",
    comment:
      "Nothing imports an entry: workers, pages, the seed, benches, scripts, e2e and lint are imported by none.",
    severity: "error",
    // The command makes a clone runnable as the npm scripts do.
    from: { path: "^([^/]+)/", pathNot: `${TEST}|^bin/accordant\\.mjs$` },
    to: { path: "^(app|workers|prisma|bench|scripts|bin|e2e|lint)/", pathNot: "^$1/" },
  },
];

module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: ["node_modules", "^generated/", "^\\.build/"] },
    exclude: { path: "^(\\.next|\\.next-bench|\\.build|\\.data)/" },
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.json" },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types", "typings"],
    },
  },
};
