import type { PlatformError, PlatformResult } from '../../../src/ports/platform.ts';

/** The value of an answer that must be good. */
export function value<T>(result: PlatformResult<T>): T {
  if (!result.ok) throw new Error(`${result.error.kind}/${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** The error of an answer that must be a refusal. */
export function error<T>(result: PlatformResult<T>): PlatformError {
  if (result.ok) throw new Error('expected an error');
  return result.error;
}
