import classes from '#renderer/features/press/press.module.css';
import { t } from '#shared/i18n/t.ts';
import type { ToneChoice } from '#shared/press-list.ts';

/** A sign of its own for each tone: nothing is told by colour alone. */
const signs: Readonly<Record<ToneChoice, string>> = {
  positive: '+',
  neutral: '=',
  critical: '!',
  none: '?',
};

/** A tone as a sign and a word. */
export function ToneMark({ tone }: { readonly tone: ToneChoice | null }) {
  const choice = tone ?? 'none';
  return (
    <span className={classes.tone} data-tone={choice}>
      <span className={classes.toneSign} aria-hidden>
        {signs[choice]}
      </span>
      {t(`press.tone.${choice}`)}
    </span>
  );
}
