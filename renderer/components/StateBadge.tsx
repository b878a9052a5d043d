import type { RowState } from '#renderer/components/data-table.ts';
import classes from '#renderer/styles/parts.module.css';

/** A state of the product as colour and word; quiet (mark and word, no fill) within tables. */
export function StateBadge(props: {
  readonly state: RowState;
  readonly word: string;
  readonly isQuiet?: boolean;
}) {
  return (
    <span className={classes.state} data-state={props.state} data-quiet={props.isQuiet || undefined}>
      <span className={classes.stateMark} aria-hidden />
      {props.word}
    </span>
  );
}
