import { AnswerTooLong, CallTimedOut } from './errors.ts';

/** A hundred of Reddit's longest items are about five million bytes. */
const MOST_BYTES = 32 * 1024 * 1024;

/** What snoowrap's request is beside a promise: a stream that can be ended. */
interface Line extends PromiseLike<unknown> {
  on(event: 'data', heard: (chunk: Buffer | string) => void): unknown;
  abort(): void;
}

/**
 * The answer of a call that ends in time and stays in measure. Snoowrap's own timeout counts silence only: a server that
 * drips bytes, or pours them, would hold a socket and fill the memory for as long as it likes.
 */
export function carried(call: Promise<unknown>, ms: number): Promise<unknown> {
  if (!isLine(call)) return call;
  return new Promise((resolve, reject) => {
    let bytes = 0;
    const end = (why: Error) => {
      call.abort();
      reject(why);
    };
    const timer = setTimeout(() => end(new CallTimedOut()), ms);
    call.on('data', (chunk) => {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) end(new AnswerTooLong());
    });
    const settle = <T>(tell: (value: T) => void) => {
      return (value: T) => {
        clearTimeout(timer);
        tell(value);
      };
    };
    call.then(settle(resolve), settle(reject));
  });
}

function isLine(call: unknown): call is Line {
  return (
    typeof call === 'object' &&
    call !== null &&
    'abort' in call &&
    typeof call.abort === 'function' &&
    'on' in call
  );
}
