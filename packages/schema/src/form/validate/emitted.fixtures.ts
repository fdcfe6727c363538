import type { Validator } from './build-validator';

/** Loads an emitted module as a browser would: by import, with nothing around it. */
export async function loadModule(source: string): Promise<Validator> {
  const url = `data:text/javascript;charset=utf-8,${encodeURIComponent(source)}`;
  const module: { readonly default: Validator } = await import(/* @vite-ignore */ url);
  return module.default;
}
