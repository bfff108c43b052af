import { defineConfig } from '@hey-api/openapi-ts';

export default defineConfig(
  ['booking', 'occupancy', 'notification'].map((service) => ({
    input: `../openapi/${service}-service.yaml`,
    output: { path: `target/generated-sources/hey-api/${service}`, module: { extension: '.js' } },
  })),
);
