/**
 * `npm run --silent classify`: one JSON object a line in (`text`, and if known `lang`, `platform`, `brandWords`), one verdict a
 * line out, in order. It is the verdict the workers give. A line that cannot be read gives `{ "error", "line" }`.
 */
import { rememberCompiled } from './run/remember-compiled.ts';

rememberCompiled();
await import('./classify/lines.ts');
