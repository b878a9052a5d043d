import { useEffect, useRef } from 'react';
import { type Action, registerActions } from '#renderer/app/actions.ts';
import { showProblem } from '#renderer/lib/toasts.tsx';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import { useShortcut } from '#renderer/lib/use-shortcut.ts';

/** Offers actions to the palette, the list of shortcuts and the keyboard for as long as it is mounted. */
export function OfferActions(props: { readonly actions: readonly Action[] }) {
  const { actions } = props;
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => registerActions(() => latest.current), []);
  return actions.flatMap(action =>
    (action.shortcuts ?? []).map(keys => (
      <ActionKey key={`${action.name} ${keys}`} action={action} keys={keys} />
    )),
  );
}

function ActionKey(props: { readonly action: Action; readonly keys: string }) {
  const { action, keys } = props;
  const reason = useWhyNot(action.role);
  const { perform } = action;
  useShortcut(keys, perform && (() => (reason === null ? perform() : showProblem(reason))));
  return null;
}
