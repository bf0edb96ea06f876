/** Jest reporter: the figures of the run as one last line, for machines that read only that. */
export default class ClosingLine {
  onRunComplete(_contexts, results) {
    // A suite that could not even be loaded ran no test, and is a failure all the same.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    // Jest prints its own summary in the same moment; ours comes after it.
    setImmediate(() => process.stdout.write(`${results.numPassedTests} passed, ${failed} failed\n`));
  }
}
