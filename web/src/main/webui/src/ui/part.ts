import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';

/** How a part is loaded, with its words. */
type Load = () => Promise<ComponentType<never>>;

const known: Record<string, Load> = {};

/** Said by the app, which knows where everything is. */
export function partsComeFrom(parts: Record<string, Load>): void {
  Object.assign(known, parts);
}

/**
 * A part of a page that is loaded once it is needed, so that nobody who never sees it waits for it. Where it cannot be
 * loaded the page stands without it.
 */
export function usePart<Props>(name: string, needed: boolean): { Part: ComponentType<Props> | undefined; loading: boolean } {
  const { data, isLoading } = useQuery({
    queryKey: ['part', name],
    queryFn: () => known[name]!() as Promise<ComponentType<Props>>,
    enabled: needed,
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return { Part: data, loading: isLoading };
}
