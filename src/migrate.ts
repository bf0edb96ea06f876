import { rememberCompiled } from './run/remember-compiled.ts';

/** The task before workers and server. What it is made of is loaded after the memory of compiled code is open. */
rememberCompiled();
await import('./migrate/up-to-date.ts');
