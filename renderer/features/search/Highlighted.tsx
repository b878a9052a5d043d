import { Fragment, type ReactNode } from 'react';
import classes from '#renderer/features/search/search.module.css';

/** A text with the parts that were looked for set off. */
export function Highlighted(props: {
  readonly text: string;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}) {
  const { text, ranges } = props;
  const parts: ReactNode[] = [];
  let end = 0;
  for (const [from, to] of ranges) {
    parts.push(
      <Fragment key={from}>
        {text.slice(end, from)}
        <mark className={classes.match}>{text.slice(from, to)}</mark>
      </Fragment>,
    );
    end = to;
  }
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
}
