/**
 * Which way the arrows point: schema ← rules ← domain ← features ← main. There is no list of exceptions: an
 * arrow that does not fit is moved, or the rule is changed for everyone.
 */

/** The parts of the code; what lies outside them is packages and Node's own modules. */
const ours = '^(schema|server|client|scripts|tests)/';

/** The public faces that a part shows to those who may know it. */
const rulesFace = '^server/rules/index\\.ts$';
const domainFace = '^server/domain/index\\.ts$';
const featureFace = '^server/features/[^/]+/index\\.ts$';
const platformFace = '^server/platform/([^/]+/index|[^/]+)\\.ts$';

export default {
  forbidden: [
    rule('no-circle', 'Two modules that need each other are one, or lack a third.', {}, { circular: true }),
    rule('resolvable', 'An import leads to something.', {}, { couldNotResolve: true }),
    rule(
      'schema-alone',
      'The contract knows nothing but itself and the types of GraphQL.',
      { path: '^schema/' },
      { pathNot: ['^schema/', 'node_modules/(graphql|@graphql-typed-document-node/core)/'] },
    ),
    rule(
      'rules-pure',
      'The rule language reads the contract and nothing else: no package, no input or output.',
      { path: '^server/rules/' },
      { pathNot: ['^server/rules/', '^schema/'] },
    ),
    rule(
      'domain-pure',
      'The domain reads the contract and the rule language by its face: no package, no input or output.',
      { path: '^server/domain/' },
      { pathNot: ['^server/domain/', '^schema/', rulesFace] },
    ),
    rule(
      'features-by-faces',
      'A feature knows itself and the faces of rules, domain, platform and other features.',
      { path: '^server/features/([^/]+)/' },
      {
        path: ours,
        pathNot: ['^server/features/$1/', '^schema/', featureFace, rulesFace, domainFace, platformFace],
      },
    ),
    rule(
      'platform-by-interface',
      'A feature knows the platform by its interfaces: types, never values, so that machinery can be replaced.',
      { path: '^server/features/' },
      { path: '^server/platform/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'platform-replaceable',
      'The platform serves any feature and knows none.',
      { path: '^server/platform/' },
      { path: ours, pathNot: ['^server/platform/', '^schema/'] },
    ),
    rule(
      'command-line-by-faces',
      'A command line is a thin face over faces.',
      { path: '^server/cli/' },
      {
        path: ours,
        pathNot: [
          '^server/(cli/|(features|migrations|opening)\\.ts$)',
          '^schema/',
          featureFace,
          rulesFace,
          domainFace,
          platformFace,
        ],
      },
    ),
    rule(
      'main-is-the-root',
      'Only main knows everything, and nobody knows main.',
      { pathNot: ['^tests/', '^server/cli/'] },
      { path: '^server/(main\\.ts$|cli/)' },
    ),
    rule(
      'client-by-faces',
      'The pages share the contract and the pure faces with the server, nothing else.',
      { path: '^client/' },
      { path: ours, pathNot: ['^client/', '^schema/', rulesFace, domainFace] },
    ),
    rule(
      'server-without-client',
      'The server knows no page.',
      { path: '^server/' },
      { path: '^(client|scripts)/' },
    ),
    rule(
      'scripts-by-contract',
      'Scripts read the contract, and the words of the storage dialect, which the documentation lists.',
      { path: '^scripts/' },
      { path: '^(server|client)/', pathNot: '^server/platform/storage/vocabulary\\.ts$' },
    ),
    rule('code-without-tests', 'Only tests know tests.', { pathNot: '^tests/' }, { path: '^tests/' }),
    rule(
      'server-without-tools',
      'What the server runs on is a dependency, not a tool of development.',
      { path: '^server/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|data)/' },
    // Types are arrows too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      // A package may hold nothing but types.
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};

/**
 * @param {string} name
 * @param {string} comment
 * @param {object} from
 * @param {object} to
 */
function rule(name, comment, from, to) {
  return { name, severity: 'error', comment, from, to };
}
