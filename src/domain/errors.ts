/** Everything that can be refused at the domain's edge. The list is closed: each door maps each code once. */
export type ErrorCode =
  | 'invalid-input'
  | 'not-found'
  | 'already-decided'
  | 'changed-meanwhile'
  | 'text-differs'
  | 'limit-reached'
  | 'lint-blocked'
  | 'no-road'
  | 'person-said-stop'
  | 'not-allowed-now'
  | 'reply-on-its-way';

export interface DomainError {
  code: ErrorCode;
  /** One sentence for a person: what happened and what to do. */
  message: string;
  details?: Record<string, unknown>;
}

export type Result<T, E = DomainError> = { ok: true; value: T } | { ok: false; error: E };

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function fail(
  code: ErrorCode,
  message: string,
  details?: Record<string, unknown>,
): { ok: false; error: DomainError } {
  return { ok: false, error: details ? { code, message, details } : { code, message } };
}
