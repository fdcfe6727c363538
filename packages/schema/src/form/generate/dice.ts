/** Nguồn ngẫu nhiên: from 0 up to but not 1, passed in so that the same seed gives the same answers. */
export type Random = () => number;

export type Dice = {
  /** A whole number of both ends and between. */
  readonly between: (least: number, most: number) => number;
  readonly chance: (share: number) => boolean;
  /** One of these; undefined of none. */
  readonly pick: <T>(all: readonly T[]) => T | undefined;
  readonly shuffled: <T>(all: readonly T[]) => readonly T[];
};

export function diceOf(random: Random): Dice {
  const between = (least: number, most: number) => least + Math.floor(random() * (Math.max(least, most) - least + 1));
  return {
    between,
    chance: (share) => random() < share,
    pick: (all) => all[between(0, all.length - 1)],
    shuffled: (all) => {
      const mixed = [...all];
      for (let at = mixed.length - 1; at > 0; at--) {
        const other = between(0, at);
        const [a, b] = [mixed[at], mixed[other]];
        if (a !== undefined && b !== undefined) [mixed[at], mixed[other]] = [b, a];
      }
      return mixed;
    },
  };
}
