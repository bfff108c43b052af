import { clientDefaultConfig, clientDefaultMeta, clientPluginHandler, defineConfig, definePluginConfig } from '@hey-api/openapi-ts';
import { occupancyAnswers } from './openapi-answers.js';

const contracts = '../../../../contracts/openapi';
const out = process.env.API_OUT ?? 'src/api';

/** The generated functions stand on src/api/client.ts; the generator's own run time would be there three times. */
const ownClient = definePluginConfig({
  ...clientDefaultMeta,
  config: { ...clientDefaultConfig, bundle: false },
  handler: clientPluginHandler,
  name: '../client',
});
const getFilePath = ({ meta }) => (meta?.pluginName === '../client' ? 'client' : undefined);

/** A browser listens to streams by EventSource. */
const withoutStreams = { operations: { exclude: ['/stream$/'] }, orphans: true };

const service = (name, answers, streams = false) => ({
  input: `${contracts}/${name}-service.yaml`,
  output: { path: `${out}/${name}`, entryFile: false },
  parser: { patch: { schemas: schemas(answers) }, hooks: { symbols: { getFilePath } }, ...(streams && { filters: withoutStreams }) },
  plugins: [
    ownClient({ baseUrl: `/api/${name}/v1` }),
    '@hey-api/typescript',
    { name: '@hey-api/sdk', operations: { strategy: 'flat' } },
  ],
});

/** Occupancy leaves out what is null; the app reads that as null: the fields that are listed. */
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
  service('occupancy', occupancyAnswers, true),
  service('notification', {}),
]);
