import { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import Runtime from 'jest-runtime';

const require = createRequire(import.meta.url);
/** What belongs to the process, and not to one test file. */
const SHARED = ['./', '../shared/'].map((folder) => new URL(folder, import.meta.url).href);
const TESTS = new URL('../../', import.meta.url).href;
const GLOBALS = new URL('./globals.js', import.meta.url).href;

/** How many test files this process has begun. */
let begun = 0;
/** What Jest hands to the one that runs: `describe`, `expect` and so on. */
export let given = {};

/** The tests' own modules and what Jest hands them are another's for each test file; all else is loaded once. */
registerHooks({
  resolve(name, context, next) {
    if (name === '@jest/globals') return { url: `${GLOBALS}?${begun}`, shortCircuit: true };
    const found = next(name, context);
    return isPerFile(found.url) ? { ...found, url: `${found.url}?${begun}` } : found;
  },
});

function isPerFile(url) {
  return url.startsWith(TESTS) && !SHARED.some((folder) => url.startsWith(folder));
}

/**
 * Node itself loads the test files and what they test. Jest would load the two thousand modules of a house anew for each
 * file, which was half of the processor time of all tests.
 */
export default class NativeModules extends Runtime {
  constructor(...jest) {
    super(...jest);
    begun += 1;
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  unstable_importModule(path) {
    return import(pathToFileURL(path).href);
  }

  /** Jest's own part that collects and runs the tests: a new one for each file, as it remembers them. */
  requireInternalModule(path) {
    delete require.cache[path];
    delete globalThis[Symbol.for('EVENT_HANDLERS')];
    return require(path);
  }

  setGlobalsForRuntime(globals) {
    super.setGlobalsForRuntime(globals);
    given = this.jestGlobals.cjsGlobals(this._testPath);
  }

  /** Jest would give out stand-ins of Node's modules, which know only what it has loaded itself. */
  installGetBuiltinModule() {}

  setModuleMock() {
    throw new Error(
      'a module is shared by all test files of a process: hand in a stand-in instead of mocking it',
    );
  }

  setMock() {
    this.setModuleMock();
  }
}
