import { UnstyledButton } from '@mantine/core';
import { usePlaces } from '#renderer/app/places.ts';
import classes from '#renderer/features/hot/hot.module.css';
import { daysWords } from '#renderer/features/hot/hot-words.ts';
import { SignalWords } from '#renderer/features/hot/SignalSection.tsx';
import { StorySection } from '#renderer/features/story-page/StorySection.tsx';
import { formatDay } from '#shared/core/dates.ts';
import type { WindowRecord } from '#shared/forecast.ts';
import { t } from '#shared/i18n/t.ts';

/** Press items and cases of the same stretch a year before. */
export function WindowPast({ window }: { readonly window: WindowRecord }) {
  const openRecord = usePlaces(places => places.openRecord);
  const { past } = window;
  const ids = past.items.map(item => item.sourceId);
  return (
    <StorySection title={t('forecast.past')} note={daysWords(past.from, past.to)}>
      <p className={classes.small}>
        {t('forecast.past.counts', {
          items: past.itemCount,
          critical: past.criticalCount,
          cases: past.caseCount,
        })}
        {past.isNarrowed ? ` ${t('forecast.past.narrowed')}` : ''}
      </p>
      <ul className={classes.signals}>
        {past.cases.map(each => (
          <li key={each.id} className={classes.signal}>
            <span className={classes.signalWords}>
              <UnstyledButton
                className={classes.link}
                onClick={() => openRecord({ entity: 'pressCase', id: each.id })}
              >
                {each.title}
              </UnstyledButton>
              <span className={classes.small}>
                {[t('hot.entity.pressCase'), each.code, each.day && formatDay(each.day)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
          </li>
        ))}
        {past.items.map(item => (
          <li key={item.sourceId} className={classes.signal}>
            <SignalWords
              source={item}
              onOpen={() => openRecord({ entity: 'pressItem', id: item.sourceId }, ids)}
            />
          </li>
        ))}
      </ul>
    </StorySection>
  );
}
