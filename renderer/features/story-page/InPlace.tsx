import { UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import classes from '#renderer/features/story-page/story-page.module.css';

/** A value that turns into a field when it is pressed, within a table or a title. */
export function InPlace(props: {
  /** What the value is. */
  readonly label: string;
  /** The value in words; left out where the value names itself, as a title does. */
  readonly text?: string;
  readonly children: ReactNode;
  /** Left out where it may not be edited. */
  readonly edit?: ((finish: () => void) => ReactNode) | undefined;
}) {
  const { label, text, children, edit } = props;
  const [isEditing, setIsEditing] = useState(false);
  if (!edit) return <span className={classes.inPlaceValue}>{children}</span>;

  function leave(event: KeyboardEvent<HTMLDivElement>): void {
    const isOwn = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (event.key !== 'Escape' || !isOwn || event.nativeEvent.isComposing) return;
    event.preventDefault();
    setIsEditing(false);
  }

  return isEditing ? (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears what bubbles up from the field within
    <div className={classes.inPlaceEdit} onKeyDown={leave}>
      {edit(() => setIsEditing(false))}
    </div>
  ) : (
    <UnstyledButton
      className={classes.inPlace}
      {...(text === undefined ? { 'aria-description': label } : { 'aria-label': `${label}: ${text}` })}
      onClick={() => setIsEditing(true)}
    >
      {children}
    </UnstyledButton>
  );
}
