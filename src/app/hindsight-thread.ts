import { flushCompileCache } from 'node:module';
import { workerData } from 'node:worker_threads';
import { rememberCompiled } from '../run/remember-compiled.ts';
import type { HindsightData } from './hindsight.ts';

/** The thread of looking back. Somebody waits for it: what it is made of is loaded after the memory of compiled code is open. */
rememberCompiled((workerData as HindsightData).dataDir);
await import('./hindsight-thread/look-back.ts');
flushCompileCache();
