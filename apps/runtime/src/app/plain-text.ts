import type { ReactNode } from 'react';

/** Stands where rjsf would render Markdown: authors' words are plain text, and its parser stays out of the bundle. */
export const Markdown = ({ children }: { readonly children?: ReactNode }): ReactNode => children;
