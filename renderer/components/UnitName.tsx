import classes from '#renderer/styles/parts.module.css';
import { t } from '#shared/i18n/t.ts';

/** A unit by its name of today, with the names it had before in grey. */
export function UnitName(props: { readonly name: string; readonly formerNames?: readonly string[] }) {
  const { name, formerNames = [] } = props;
  return (
    <span>
      {name}
      {formerNames.length > 0 && (
        <span className={classes.aside}>{` ${t('common.formerly', { names: formerNames.join('; ') })}`}</span>
      )}
    </span>
  );
}
