/** One project a kind of test; ES modules throughout, transformed by swc. */
const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
};
const project = (displayName, folders) => ({
  ...shared,
  displayName,
  testMatch: folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.ts`),
});

export default {
  // Much of the time goes into starting servers and waiting for a disk: on two cores one worker would leave one idle.
  maxWorkers: '100%',
  // A test that starts a server takes seconds on a loaded machine; none asserts how long anything takes. Jest reads
  // this here only, not in a project.
  testTimeout: 60_000,
  projects: [
    project('unit', ['rules', 'domain', 'schema', 'client', 'platform', 'scripts']),
    {
      ...project('features', ['features']),
      globalSetup: '<rootDir>/tests/features/storage/begin.mjs',
      globalTeardown: '<rootDir>/tests/features/storage/end.mjs',
    },
    project('api', ['api']),
    project('arch', ['arch']),
    project('e2e', ['e2e']),
  ],
};
