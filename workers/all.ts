import { rememberCompiled } from '../src/run/remember-compiled.ts';

/** The process of all doorbells. What it is made of is loaded after the memory of compiled code is open. */
rememberCompiled();
await import('./at-work.ts');
