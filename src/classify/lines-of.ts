/**
 * The lines of a stream of UTF-8 text, without the mark of byte order that some programs begin with. Only a line feed ends a
 * line: `node:readline` ends one at U+2028 and U+2029 too, which JSON may hold as they are.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let begun = '';
  for await (const chunk of chunks) {
    const [end = '', ...next] = decoder.decode(chunk, { stream: true }).split('\n');
    begun += end;
    for (const line of next) {
      yield begun;
      begun = line;
    }
  }
  begun += decoder.decode();
  if (begun !== '') yield begun;
}
