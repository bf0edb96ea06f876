import { setImmediate as nextTurn } from 'node:timers/promises';
import type { MessagePort } from 'node:worker_threads';
import { reasonOf } from '../../domain/set-aside.ts';
import { Library, type Parts } from './library.ts';
import type { Answer, Ask, Order, Told } from './talk.ts';

/** The thread's side: answers one question after the other; those cancelled meanwhile are dropped where they stand. */
export function serveThread(port: Pick<MessagePort, 'on' | 'postMessage'>, parts: Parts): void {
  const library = new Library(parts);
  const wanted = new Set<number>();
  let before: Promise<unknown> = Promise.resolve();
  const tell = (answer: Answer) => port.postMessage(answer);

  const answer = async (id: number, ask: Ask): Promise<void> => {
    if (!wanted.has(id)) return;
    const turn = async () => {
      await nextTurn();
      return wanted.has(id);
    };
    try {
      const told = await answerFrom(library, ask, turn);
      if (told) tell({ id, ...told });
    } catch (error) {
      tell({ id, failed: reasonOf(error) });
    }
    wanted.delete(id);
  };

  port.on('message', (order: Order) => {
    if ('wake' in order) {
      // What fails here fails again for the next question, which tells it.
      before = before.then(() => library.catchUp()).catch(() => null);
      return;
    }
    const { id } = order;
    if ('cancel' in order) {
      wanted.delete(id);
      return;
    }
    wanted.add(id);
    before = before.then(() => answer(id, order));
  });
}

/** Null when `turn` said to stop. */
async function answerFrom(library: Library, ask: Ask, turn: () => Promise<boolean>): Promise<Told | null> {
  if ('question' in ask) {
    const found = await library.look(ask.question, turn);
    return found && { found };
  }
  if ('finds' in ask) {
    const finds = await library.finds(ask.finds, turn);
    return finds && { finds };
  }
  const words = await library.sameWords(ask.words, turn);
  return words && { words };
}
