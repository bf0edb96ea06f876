/** A customer's script, as a part of a post. Its name belongs to the fixture files' format. */
export function scripted(steps: readonly object[]): Record<string, unknown> {
  // biome-ignore lint/suspicious/noThenProperty: a list cannot be called, so nothing takes it for a promise
  return { then: steps };
}
