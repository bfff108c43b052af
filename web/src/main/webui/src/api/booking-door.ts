import { service } from './service';

export const createClientConfig = <T extends object>(config?: T) => ({ ...config, ...service('booking') }) as T;
