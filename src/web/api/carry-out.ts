interface Change<Input, Output> {
  mutateAsync: (input: Input) => Promise<Output>;
}

/**
 * Carries a change out and goes on with its end, even when the part of the page that asked for it is gone by then: the
 * live line may tell of the change, and redraw the page, before the answer is here.
 */
export function carryOut<Input, Output>(
  change: Change<Input, Output>,
  input: Input,
  end: { onSuccess?: (output: Output) => void; onError: (error: Error) => void },
): void {
  change.mutateAsync(input).then(end.onSuccess, end.onError);
}
