import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type House, openHouse } from '../support/house.ts';

interface Document {
  openapi: string;
  paths: Record<
    string,
    Record<string, { responses: Record<string, unknown>; parameters?: { name: string }[] }>
  >;
}

let house: House;
beforeAll(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
});
afterAll(() => house?.close());

/** What robots and checks may count on from now on. */
const FIXED: [method: string, path: string, answers: string[]][] = [
  ['get', '/api/health', ['200', '503']],
  ['get', '/api/drafts', ['200', '400']],
  ['post', '/api/drafts/{id}/approve', ['200', '400', '404', '409', '422']],
  ['post', '/api/drafts/{id}/reject', ['200', '400', '404', '409']],
  ['get', '/api/cases/{id}', ['200', '404']],
];

describe('the OpenAPI document', () => {
  it.each(FIXED)('describes %s %s and its answers', async (method, path, answers) => {
    const document = await house.api<Document>('/openapi.json');
    expect(document.openapi).toMatch(/^3\./);
    expect(Object.keys(document.paths[path]?.[method]?.responses ?? {})).toEqual(
      expect.arrayContaining(answers),
    );
  });

  it('tells that drafts are asked for by state', async () => {
    const { paths } = await house.api<Document>('/openapi.json');
    expect(paths['/api/drafts']?.get?.parameters?.map((parameter) => parameter.name)).toContain('state');
  });
});
