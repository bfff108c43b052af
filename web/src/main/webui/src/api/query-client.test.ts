import { expect, it } from 'vitest';
import { Problem } from './problem';
import { mayHelp } from './query-client';

it.each([0, 1, 2])('asks a service that is away again, twice: %i', (failures) => {
  expect(mayHelp(failures, new Problem(503, {}, '2'))).toBe(failures < 2);
});

it.each([400, 401, 403, 409, 429])('takes a refusal as an answer: %i', (status) => {
  expect(mayHelp(0, new Problem(status, {}, '1'))).toBe(false);
});
