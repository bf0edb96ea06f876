export * from './cases.ts';
export * from './common.ts';
export * from './complaint-line.ts';
export * from './drafts.ts';
export * from './keyword-versions.ts';
export * from './labels.ts';
export * from './rest.ts';
