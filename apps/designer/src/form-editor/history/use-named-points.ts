import type { FormDefinition } from '@motcua/schema';
import { useEffect, useMemo, useState } from 'react';
import { keptOnThisMachine } from '../../app/draft-saving/safety-copy';
import { newId } from '../../app/new-id';
import { useMe } from '../../app/session';

/** Mốc: a form as it was at a moment that its author gave a name. */
export type NamedPoint = {
  readonly id: string;
  readonly name: string;
  readonly at: string;
  readonly form: FormDefinition;
};

const MOST = 30;

/** The points of one form and author, newest first; kept on this machine, the oldest given up past thirty. */
export function useNamedPoints(code: string) {
  const { accountId } = useMe();
  const kept = useMemo(
    () => keptOnThisMachine<readonly NamedPoint[]>(`points:${code}:${accountId}`),
    [code, accountId],
  );
  const [points, setPoints] = useState<readonly NamedPoint[]>([]);
  useEffect(() => {
    let gone = false;
    void kept.get().then((found) => {
      if (!gone && found) setPoints(found);
    });
    return () => {
      gone = true;
    };
  }, [kept]);
  const keep = (next: readonly NamedPoint[]) => {
    setPoints(next);
    void kept.put(next);
  };
  return {
    points,
    set: (name: string, form: FormDefinition) =>
      keep([{ id: newId('m'), name, at: new Date().toISOString(), form }, ...points].slice(0, MOST)),
    forget: (id: string) => keep(points.filter((point) => point.id !== id)),
  };
}
