/** Tests run as the server does: Node itself loads the TypeScript. */
export default {
  testEnvironment: '<rootDir>/test/support/native/environment.js',
  runtime: '<rootDir>/test/support/native/runtime.js',
  // Jest looks for tests only; whatever they load, Node finds.
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {},
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
