import { type ReactNode, useId } from 'react';
import classes from '#renderer/features/story-page/story-page.module.css';

/** A part of the story's page under a quiet heading. */
export function StorySection(props: {
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h3 className={classes.sectionTitle} id={id}>
        {props.title}
        {props.note && <span className={classes.sectionNote}>{props.note}</span>}
      </h3>
      {props.children}
    </section>
  );
}
