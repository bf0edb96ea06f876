export { type Backend, postgresBackend, prepareQueue, redisBackend } from './backend.ts';
export { createNudges, startWorker } from './nudges.ts';
