import { rememberCompiled } from './run/remember-compiled.ts';

/** The server's process. What it is made of is loaded after the memory of compiled code is open. */
rememberCompiled();
await import('./serve/page-and-api.ts');
