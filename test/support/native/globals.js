import { given } from './runtime.js';

/** What test files import as `@jest/globals`; loaded anew for each of them. */
export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test } = given;
