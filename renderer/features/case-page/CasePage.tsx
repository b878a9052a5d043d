import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, type TablerIcon } from '@tabler/icons-react';
import { type Place, usePlaces } from '#renderer/app/places.ts';
import { CaseHead } from '#renderer/features/case-page/CaseHead.tsx';
import { CaseOverline } from '#renderer/features/case-page/CaseOverline.tsx';
import { CaseParts } from '#renderer/features/case-page/CaseParts.tsx';
import { CaseState, useCase } from '#renderer/features/case-page/CaseState.tsx';
import { CaseTitle } from '#renderer/features/case-page/CaseTitle.tsx';
import classes from '#renderer/features/case-page/case-page.module.css';
import { useNeighbours } from '#renderer/features/story-page/use-neighbours.ts';
import { useShortcut } from '#renderer/lib/use-shortcut.ts';
import type { CaseRecord } from '#shared/case-record.ts';
import { t } from '#shared/i18n/t.ts';

/** A case on the whole window: what was asked at the left, its course in the middle, the answer at the right. */
export function CasePage({ place }: { readonly place: Extract<Place, { at: 'pressCase' }> }) {
  const record = useCase(place.id);
  return (
    <div className={classes.page}>
      <CaseState record={record}>{found => <Page key={found.id} record={found} />}</CaseState>
    </div>
  );
}

function Page({ record }: { readonly record: CaseRecord }) {
  const go = usePlaces(state => state.go);
  const { previous, next } = useNeighbours(record.id);
  useShortcut('Ctrl+ArrowLeft', previous);
  useShortcut('Ctrl+ArrowRight', next);
  return (
    <>
      <header className={classes.pageHead}>
        <div className={classes.pageTitles}>
          <div className={classes.overline}>
            <CaseOverline record={record} />
          </div>
          <h1 className={classes.pageTitle}>
            <CaseTitle record={record} />
          </h1>
        </div>
        {(previous || next) && (
          <>
            <WalkButton label={t('action.previous')} keys="Ctrl+←" icon={IconChevronLeft} run={previous} />
            <WalkButton label={t('action.next')} keys="Ctrl+→" icon={IconChevronRight} run={next} />
          </>
        )}
      </header>
      <CaseHead record={record} onRemoved={() => go({ at: 'cases' })} layout="page" />
      <CaseParts record={record} layout="page" />
    </>
  );
}

function WalkButton(props: {
  readonly label: string;
  readonly keys: string;
  readonly icon: TablerIcon;
  readonly run: (() => void) | null;
}) {
  const { label, keys, icon: Icon, run } = props;
  return (
    <Tooltip label={`${label} (${keys})`}>
      <ActionIcon aria-label={label} disabled={run === null} onClick={() => run?.()}>
        <Icon className={classes.smallIcon} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
