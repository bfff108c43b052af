import type { Plugin } from 'vite';

/** The three generated clients bring the same run time, file by file; the browser needs it once. */
export function oneClient(): Plugin {
  const twin = /\/src\/api\/(?:occupancy|notification)\/((?:client|core)\/)/;
  return {
    name: 'flexplek-one-client',
    enforce: 'pre',
    async resolveId(source, importer) {
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found && twin.test(found.id) ? { ...found, id: found.id.replace(twin, '/src/api/booking/$1') } : null;
    },
  };
}
