import { type Exploration, type FormDefinition, formExplorer } from '@motcua/schema';
import { useCallback, useEffect, useRef, useState } from 'react';

export const RUNS = 200;
/** Milliseconds of trying before the screen gets its turn. */
const SLICE = 40;

type State = { readonly share: number | null; readonly report: Exploration | null };
const idle: State = { share: null, report: null };

/** Runs a form many times over, a little at a time, so that the screen stays alive and it can be stopped. */
export function useExploration(form: FormDefinition, today: string) {
  const [state, setState] = useState<State>(idle);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = useCallback(() => {
    clearTimeout(timer.current);
    setState(idle);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);

  const start = () => {
    clearTimeout(timer.current);
    const explorer = formExplorer(form, Math.random, { today });
    let done = 0;
    const slice = () => {
      const until = performance.now() + SLICE;
      do {
        explorer.run(1);
        done += 1;
      } while (done < RUNS && performance.now() < until);
      if (done >= RUNS) return setState({ share: null, report: explorer.report() });
      setState({ share: done / RUNS, report: null });
      timer.current = setTimeout(slice, 0);
    };
    setState({ share: 0, report: null });
    timer.current = setTimeout(slice, 0);
  };
  return { ...state, start, stop };
}
