/** Tests run on the same TypeScript the server runs: SWC only strips the types. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } }, module: { type: 'es6' } },
    ],
  },
  globalSetup: '<rootDir>/test/support/global-setup.js',
  setupFiles: ['<rootDir>/test/support/properties.js'],
  globalTeardown: '<rootDir>/test/support/global-teardown.js',
  reporters: ['default', '<rootDir>/test/support/closing-line.js'],
  // Two at a time, on any machine: most suites wait for processes and timers more than they compute.
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/support/longest-first.js',
  // What a suite has loaded is not all given back when it ends; a process that is full of it is slow, and a new one is soon there.
  workerIdleMemoryLimit: '400MB',
  testTimeout: 90_000,
};
