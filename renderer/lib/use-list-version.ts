import { useEffect, useState } from 'react';
import type { QueryName } from '#renderer/lib/client.ts';

/** Grows whenever something changed that the query depends on: part of the key of a list fetched in pages. */
export function useListVersion(name: QueryName): number {
  const [version, setVersion] = useState(0);
  useEffect(
    () =>
      window.app.onEvent(event => {
        if (event.kind === 'changed' && event.queries.includes(name)) setVersion(before => before + 1);
      }),
    [name],
  );
  return version;
}
