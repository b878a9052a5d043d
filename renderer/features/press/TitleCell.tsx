import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconCornerDownRight } from '@tabler/icons-react';
import classes from '#renderer/features/press/press.module.css';
import { t } from '#shared/i18n/t.ts';
import type { PressLine } from '#shared/press-list.ts';

/** The title of an item: an original with its reposts folded beneath, or a repost beneath its original. */
export function TitleCell(props: { readonly line: PressLine; readonly onTurn: (id: string) => void }) {
  const { line, onTurn } = props;
  if (line.line === 'day') return null;
  const { row } = line;
  if (line.line === 'repost')
    return (
      <span className={classes.titleCell} data-repost="">
        <IconCornerDownRight className={classes.smallIcon} aria-label={t('pressList.repost')} />
        <span className={classes.title}>{row.title}</span>
      </span>
    );
  return (
    <span className={classes.titleCell} data-beside={!line.isMatch || undefined}>
      {line.reposts > 0 ? (
        <FoldButton line={line} onTurn={onTurn} />
      ) : (
        <span className={classes.foldRoom}>
          {row.isRepost && (
            <IconCornerDownRight className={classes.smallIcon} aria-label={t('pressList.repost')} />
          )}
        </span>
      )}
      <span className={classes.title} title={line.isMatch ? undefined : t('pressList.beside')}>
        {row.title}
      </span>
      {line.allReposts > 0 && <RepostCount reposts={line.reposts} all={line.allReposts} />}
    </span>
  );
}

/** «+11», in words for who asks: reposts that the filter leaves, and all there are where these are more. */
function RepostCount({ reposts, all }: { readonly reposts: number; readonly all: number }) {
  const words =
    reposts === all
      ? t('pressList.reposts', { count: all })
      : t('pressList.repostsSome', { count: reposts, all });
  return (
    <span className={classes.repostCount} role="img" aria-label={words} title={words}>
      {reposts === all ? `+${all}` : `+${reposts}/${all}`}
    </span>
  );
}

function FoldButton(props: {
  readonly line: Extract<PressLine, { line: 'item' }>;
  readonly onTurn: (id: string) => void;
}) {
  const { row, isOpen, reposts } = props.line;
  const Icon = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <UnstyledButton
      className={classes.fold}
      tabIndex={-1}
      aria-expanded={isOpen}
      aria-label={
        isOpen
          ? t('pressList.fold', { title: row.title })
          : t('pressList.unfold', { count: reposts, title: row.title })
      }
      onClick={() => props.onTurn(row.id)}
    >
      <Icon className={classes.smallIcon} aria-hidden />
    </UnstyledButton>
  );
}
