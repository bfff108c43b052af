import { useMutation } from '@tanstack/react-query';
import { call } from '../../api/call';
import type { Problem } from '../../api/problem';
import { saveFile } from '../../ui/save-file';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The forms in which the service gives files, and how they end. */
export const FORMS = { zip: 'application/zip', xlsx: XLSX, csv: 'text/csv', geojson: 'application/geo+json', json: 'application/json' } as const;
export type Form = keyof typeof FORMS;

/** A file of the service: what it is of, in which form, and what it is called here. */
export interface Wanted {
  path: string;
  form: Form;
  name: string;
}

/** Has the service write a file, and gives it to the browser to save. */
export function useDownload() {
  return useMutation<void, Problem, Wanted>({
    mutationFn: async ({ path, form, name }) => {
      const response = await call(`/api/booking/v1/${path}`, { headers: { Accept: FORMS[form] } });
      saveFile(await response.blob(), name);
    },
  });
}
