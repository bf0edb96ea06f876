import { flushCompileCache } from 'node:module';
import { rememberCompiled } from '../run/remember-compiled.ts';

/** The thread of looking back. Somebody waits for it: what it is made of is loaded after the memory of compiled code is open. */
rememberCompiled();
await import('./hindsight-thread/look-back.ts');
flushCompileCache();
