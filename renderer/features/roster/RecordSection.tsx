import { type ReactNode, useId } from 'react';
import classes from '#renderer/features/roster/record.module.css';

/** One part of a record under its heading. */
export function RecordSection(props: {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h3>
        <span id={id}>{props.title}</span>
        {props.action && <span className={classes.sectionAction}>{props.action}</span>}
      </h3>
      {props.children}
    </section>
  );
}
