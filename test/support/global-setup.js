/** Jest loads this file itself, untransformed: plain JavaScript that lets Node read the TypeScript. */
export default async function setup() {
  const { beginRun } = await import('./run.ts');
  globalThis.twiceRun = await beginRun();
}
