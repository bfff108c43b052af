import { useMutation, useQueryClient } from '@tanstack/react-query';
import { importBuilding } from '../../api/booking/sdk.gen';
import type { ImportedBuilding } from '../../api/booking/types.gen';
import type { Problem } from '../../api/problem';

/** Without a plan it stays as it is drawn, or is drawn from the list of spaces. */
export interface BuildingFiles {
  building: File;
  plan?: File;
  spaces: File;
}

/** Checks the files of a building, or brings it in; all or nothing. */
export function useImportBuilding() {
  const queries = useQueryClient();
  return useMutation<ImportedBuilding, Problem, { files: BuildingFiles; dryRun: boolean }>({
    mutationFn: async ({ files, dryRun }) => (await importBuilding({ body: { ...files }, query: { dryRun } })).data,
    onSuccess: ({ dryRun }) => (dryRun ? undefined : queries.invalidateQueries()),
  });
}
