import { keepPreviousData } from '@tanstack/react-query';
import { lazy } from 'react';
import { usePlaces } from '#renderer/app/places.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Later } from '#renderer/components/Later.tsx';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { CaseTodo, useCaseTodo } from '#renderer/features/home/CaseTodo.tsx';
import { DayNote } from '#renderer/features/home/DayNote.tsx';
import { HotTodo, useHotTodo } from '#renderer/features/home/HotTodo.tsx';
import classes from '#renderer/features/home/home.module.css';
import { NewOffice } from '#renderer/features/home/NewOffice.tsx';
import { OpinionTodo, useOpinionTodo } from '#renderer/features/home/OpinionTodo.tsx';
import { RosterFigure } from '#renderer/features/home/RosterFigure.tsx';
import { StageFigure } from '#renderer/features/home/StageFigure.tsx';
import { TodoLists } from '#renderer/features/home/TodoLists.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import { t, tError } from '#shared/i18n/t.ts';

const PressFigure = lazy(async () => ({
  default: (await import('#renderer/features/home/PressFigure.tsx')).PressFigure,
}));

/** The first screen: what is late and what is mine first, beside it how the office stands. */
export function HomeView() {
  const schoolYear = usePlaces(state => state.schoolYear);
  const home = useAppQuery('home.get', { schoolYear }, { placeholderData: keepPreviousData });
  const cases = useCaseTodo();
  const hot = useHotTodo();
  const opinions = useOpinionTodo();
  if (home.isError) return <ErrorNote message={tError(home.error)} onRetry={() => void home.refetch()} />;
  if (!home.data) return <LoadingLine />;
  const { hasUnits, hasStories, todo, today } = home.data;
  const isOtherWaiting = (hot.proposals?.total ?? 0) + (hot.windows?.total ?? 0) + opinions.total > 0;
  return (
    <div className={classes.home}>
      <section className={classes.left} aria-labelledby="home-todo">
        <h2 id="home-todo" className={classes.title}>
          {t(hasStories || cases.open > 0 || isOtherWaiting ? 'home.todo' : 'home.new.title')}
        </h2>
        <CaseTodo lists={cases.lists} today={today} />
        {hasStories && (todo.length > 0 || (cases.lists.length === 0 && !isOtherWaiting)) && (
          <TodoLists lists={todo} today={today} />
        )}
        <OpinionTodo todo={opinions} />
        <HotTodo todo={hot} />
        {!hasStories && <NewOffice hasUnits={hasUnits} />}
      </section>
      {(hasUnits || hasStories) && (
        <aside className={classes.right}>
          <RosterFigure />
          {hasStories && (
            <StageFigure byStage={home.data.byStage} stories={home.data.stories} schoolYear={schoolYear} />
          )}
          <DayNote key={home.data.note} day={today} note={home.data.note} />
          {/* Last: it comes after the rest is drawn and must move nothing. */}
          <Later>
            <PressFigure today={today} />
          </Later>
        </aside>
      )}
    </div>
  );
}
