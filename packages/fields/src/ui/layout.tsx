import type { HTMLAttributes, TableHTMLAttributes } from 'react';
import './layout.css';
import { classes } from './classes';

/** A white sheet on the ground. */
export function Sheet({ className, ...rest }: HTMLAttributes<HTMLDivElement>) {
  return <div {...rest} className={classes('mc-sheet', className)} />;
}

/** Things under each other, 16 px apart. */
export function Stack({ className, ...rest }: HTMLAttributes<HTMLDivElement>) {
  return <div {...rest} className={classes('mc-stack', className)} />;
}

export type RowProps = HTMLAttributes<HTMLDivElement> & { readonly align?: 'start' | 'end' | 'between' };

/** Things beside each other; they wrap. */
export function Row({ align = 'start', className, ...rest }: RowProps) {
  return <div {...rest} className={classes('mc-row', align !== 'start' && `mc-row-${align}`, className)} />;
}

/** A table that scrolls by itself on a narrow screen; the box takes focus so that keys can scroll it. */
export function Table({ className, 'aria-label': label, ...rest }: TableHTMLAttributes<HTMLTableElement>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="mc-table-box" tabIndex={0} aria-label={label}>
      <table {...rest} className={classes('mc-table', className)} />
    </section>
  );
}
