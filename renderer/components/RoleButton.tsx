import { Button, type ButtonProps, Tooltip } from '@mantine/core';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import type { Role } from '#shared/core/contract.ts';

/** A button that somebody without the role sees switched off, with the reason. */
export function RoleButton(
  props: Omit<ButtonProps, 'role'> & {
    readonly least: Role;
    readonly onClick: () => void;
    readonly 'aria-label'?: string;
    readonly 'aria-keyshortcuts'?: string;
  },
) {
  const { least, onClick, ...button } = props;
  const reason = useWhyNot(least);
  // The button stays reachable by keyboard, so that the reason is too.
  const off = reason === null ? {} : { 'data-disabled': true, 'aria-disabled': true };
  return (
    <Tooltip label={reason} disabled={reason === null} events={{ hover: true, focus: true, touch: true }}>
      <Button {...button} {...off} onClick={() => reason === null && onClick()} />
    </Tooltip>
  );
}
