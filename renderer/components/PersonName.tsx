import classes from '#renderer/styles/parts.module.css';

/** A person as lists show them: the name, and the post or title in grey behind it. */
export function PersonName(props: { readonly name: string; readonly note?: string | null }) {
  return (
    <span>
      {props.name}
      {props.note && <span className={classes.aside}>{` · ${props.note}`}</span>}
    </span>
  );
}
