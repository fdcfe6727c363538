/** Bàn soạn: one window in which a draft is open. */
export type Desk = { readonly id: string; readonly accountId: string; readonly name: string };

export type DraftDesks = {
  /** Says that a desk is still open, and gives the other ones at the same draft, whoever opened first leading. */
  readonly seen: (code: string, desk: Desk) => readonly Desk[];
  readonly left: (code: string, desk: Desk) => void;
};

/** A desk that has said nothing for this long (ms) counts as closed. */
export const AWAY = 45_000;
const MOST = 200;

/**
 * Ai đang mở cùng một bản thảo. Kept in this process alone and lost with it: it tells people of one another, and no
 * decision rests on it; what guards a draft is its revision.
 */
export function createDraftDesks(now: () => number): DraftDesks {
  const desks = new Map<string, Map<string, { desk: Desk; at: number }>>();

  const open = (code: string) => {
    const held = desks.get(code) ?? new Map<string, { desk: Desk; at: number }>();
    for (const [key, { at }] of held) if (now() - at > AWAY) held.delete(key);
    return held;
  };
  const keyOf = ({ accountId, id }: Desk) => `${accountId}/${id}`;

  return {
    seen: (code, desk) => {
      const held = open(code);
      // Whoever opens window after window is shown once in a while, and fills no memory.
      if (held.has(keyOf(desk)) || held.size < MOST) held.set(keyOf(desk), { desk, at: now() });
      desks.set(code, held);
      return [...held.entries()].filter(([key]) => key !== keyOf(desk)).map(([, entry]) => entry.desk);
    },
    left: (code, desk) => {
      const held = open(code);
      held.delete(keyOf(desk));
      if (held.size === 0) desks.delete(code);
    },
  };
}
