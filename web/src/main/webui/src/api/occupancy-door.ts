import { service } from './service';

export const createClientConfig = <T extends object>(config?: T) => ({ ...config, ...service('occupancy') }) as T;
