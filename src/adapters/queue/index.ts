export { type Backend, postgresBackend, redisBackend } from './backend.ts';
export { createNudges, startWorker } from './nudges.ts';
