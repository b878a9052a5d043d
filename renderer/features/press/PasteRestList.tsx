import { Select } from '@mantine/core';
import classes from '#renderer/features/press/paste.module.css';
import { type PasteLine, restAnswer } from '#renderer/features/press/paste-items.ts';
import { usePaste } from '#renderer/features/press/paste-state.ts';
import { t } from '#shared/i18n/t.ts';
import type { PastePreview } from '#shared/press-paste.ts';

/** The pieces nobody understood: each is kept as text with an item, unless somebody lets it go. */
export function PasteRestList(props: {
  readonly preview: PastePreview;
  readonly lines: readonly PasteLine[];
}) {
  const { preview, lines } = props;
  const { answers, answer } = usePaste();
  if (preview.rest.length === 0) return null;
  return (
    <section className={classes.rest} aria-labelledby="paste-rest">
      <h3 id="paste-rest" className={classes.restTitle}>
        {t('pressPaste.rest')}
      </h3>
      <ul className={classes.items}>
        {preview.rest.map((piece, at) => {
          const place =
            piece.fromLine === piece.toLine
              ? t('pressPaste.line', { line: piece.fromLine })
              : t('pressPaste.lines', { from: piece.fromLine, to: piece.toLine });
          return (
            <li key={`${piece.fromLine} ${piece.toLine}`} className={classes.piece}>
              <span className={classes.pieceText}>
                <span className={classes.facts}>{place}</span> {piece.text}
              </span>
              {lines.length > 0 && (
                <Select
                  aria-label={t('pressPaste.restAnswer', { lines: place })}
                  data={[
                    ...lines
                      .filter(line => !line.isLeftOut)
                      .map(line => ({
                        value: String(line.index),
                        label: t('pressPaste.restNote', { number: line.index + 1 }),
                      })),
                    { value: 'drop', label: t('pressPaste.restDrop') },
                  ]}
                  value={String(restAnswer(preview, lines, answers, at))}
                  onChange={value => answer(at, value === 'drop' ? 'drop' : Number(value))}
                  allowDeselect={false}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
