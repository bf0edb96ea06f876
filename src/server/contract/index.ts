export * from './about-us-model.ts';
export * from './cases.ts';
export * from './common.ts';
export * from './drafts.ts';
export * from './rest.ts';
export * from './suggestions.ts';
