import { defineConfig } from '@hey-api/openapi-ts';
import { notificationAnswers, occupancyAnswers } from './openapi-answers.js';

const contracts = '../../../../contracts/openapi';
const out = process.env.API_OUT ?? 'src/api';

const service = (name, answers) => ({
  input: `${contracts}/${name}-service.yaml`,
  output: { path: `${out}/${name}`, entryFile: false },
  parser: { patch: { schemas: schemas(answers) } },
  plugins: [
    { name: '@hey-api/client-fetch', runtimeConfigPath: `../${name}-door`, throwOnError: true, baseUrl: false },
    '@hey-api/typescript',
    { name: '@hey-api/sdk', operations: { strategy: 'flat' } },
  ],
});

/** Two documents say nothing of which fields an answer always has: all but those listed, which may be null. */
function schemas(answers) {
  return Object.fromEntries(
    Object.entries(answers).map(([name, nullable]) => [
      name,
      (schema) => {
        const properties = schema.properties ?? {};
        schema.required = Object.keys(properties);
        for (const field of nullable) {
          properties[field] = { anyOf: [properties[field], { type: 'null' }] };
        }
      },
    ]),
  );
}

export default defineConfig([
  service('booking', {}),
  service('occupancy', occupancyAnswers),
  service('notification', notificationAnswers),
]);
