import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from '#renderer/styles/parts.module.css';

/** An empty list: one sentence why, one button what to do. */
export function EmptyState(props: {
  readonly sentence: ReactNode;
  readonly action?: { readonly label: string; readonly run: () => void };
}) {
  return (
    <div className={classes.emptyState} role="status">
      <Text>{props.sentence}</Text>
      {props.action && (
        <Button variant="default" onClick={props.action.run}>
          {props.action.label}
        </Button>
      )}
    </div>
  );
}
