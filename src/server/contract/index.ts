export * from './budget.ts';
export * from './cases.ts';
export * from './common.ts';
export * from './drafts.ts';
export * from './rest.ts';
