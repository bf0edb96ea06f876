export * from './cases.ts';
export * from './common.ts';
export * from './drafts.ts';
export * from './keyword-versions.ts';
export * from './rest.ts';
