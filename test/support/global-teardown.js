/** Ends what the run has started. */
export default async function teardown() {
  await globalThis.twiceRun?.close();
}
