/** A thing as it was read, with the version that a change of it must name. */
export interface Versioned<Thing> {
  thing: Thing;
  etag: string;
}

export function versioned<Thing>({ data, response }: { data: Thing; response: Response }): Versioned<Thing> {
  return { thing: data, etag: response.headers.get('ETag') ?? '' };
}
