import { KeyNames } from '#renderer/features/search/KeyNames.tsx';
import classes from '#renderer/features/search/search.module.css';
import { t } from '#shared/i18n/t.ts';

const hints = [
  { keys: ['ArrowUp', 'ArrowDown'], word: 'search.hint.move' },
  { keys: ['Enter'], word: 'search.hint.open' },
  { keys: ['Ctrl+Enter'], word: 'search.hint.full' },
  { keys: ['Escape'], word: 'search.hint.close' },
] as const;

/** At the foot of the palette: which keys do what. */
export function PaletteHints() {
  return (
    <footer className={classes.hints} aria-hidden>
      {hints.map(({ keys, word }) => (
        <span key={word}>
          {keys.map(each => (
            <KeyNames key={each} keys={each} />
          ))}{' '}
          {t(word)}
        </span>
      ))}
    </footer>
  );
}
