import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** Search, filters, order and page of a list live in the address, so that every state can be kept, sent and gone back to. */
export function useListState<Name extends string>(names: readonly Name[]) {
  const [params, setParams] = useSearchParams();
  const key = params.toString();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names of a screen never change
  const values = useMemo(() => {
    const read = {} as Record<Name, string>;
    for (const name of names) read[name] = params.get(name) ?? '';
    return read;
  }, [key]);
  const page = Math.max(1, Number.parseInt(params.get('page') ?? '1', 10) || 1);

  const set = useCallback(
    (changes: Partial<Record<Name | 'page', string | number>>) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          if (!('page' in changes)) next.delete('page');
          for (const [name, value] of Object.entries(changes))
            if (value === '' || value === undefined || (name === 'page' && value === 1)) next.delete(name);
            else next.set(name, String(value));
          return next;
        },
        { replace: !('page' in changes) },
      ),
    [setParams],
  );
  return { values, page, set, key };
}

export const pageCount = (total: number, pageSize: number): number => Math.max(1, Math.ceil(total / pageSize));
