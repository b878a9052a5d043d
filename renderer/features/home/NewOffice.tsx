import { Button, Progress, TextInput } from '@mantine/core';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { usePlaces } from '#renderer/app/places.ts';
import classes from '#renderer/features/home/home.module.css';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { showDone } from '#renderer/lib/toasts.tsx';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import { useTaskProgress } from '#renderer/lib/use-task-progress.ts';
import { t } from '#shared/i18n/t.ts';

/** A new office: three steps, and apart from them a made-up office to look at. */
export function NewOffice({ hasUnits }: { readonly hasUnits: boolean }) {
  const go = usePlaces(state => state.go);
  const session = useAppQuery('session.get', {});
  return (
    <>
      <ol className={classes.steps}>
        <Step number={1} title={t('home.new.name')} isDone>
          <p className={classes.note}>{t('home.new.nameDone', { name: session.data?.user?.name ?? '' })}</p>
        </Step>
        <Step number={2} title={t('home.new.roster')} isDone={hasUnits}>
          <p className={classes.note}>{t(hasUnits ? 'home.new.rosterDone' : 'home.new.rosterText')}</p>
          {!hasUnits && (
            <Button onClick={() => go({ at: 'import', kind: 'roster' })}>{t('home.new.rosterButton')}</Button>
          )}
        </Step>
        <Step number={3} title={t('home.new.stories')} isDone={false}>
          <p className={classes.note}>{t('home.new.storiesText')}</p>
          <div className={classes.ways}>
            <Button
              variant={hasUnits ? 'filled' : 'default'}
              onClick={() => go({ at: 'import', kind: 'stories' })}
            >
              {t('home.new.storiesButton')}
            </Button>
            <FirstStory />
          </div>
        </Step>
      </ol>
      {!hasUnits && <DemoOffice />}
    </>
  );
}

function Step(props: {
  readonly number: number;
  readonly title: string;
  readonly isDone: boolean;
  readonly children: ReactNode;
}) {
  return (
    <li className={classes.step} data-done={props.isDone || undefined}>
      <span className={classes.stepMark}>
        {props.isDone ? (
          <IconCircleCheckFilled aria-label={t('home.new.done')} />
        ) : (
          <span role="img" aria-label={t('home.new.step', { number: props.number })}>
            {props.number}
          </span>
        )}
      </span>
      <div className={classes.stepBody}>
        <h3 className={classes.stepTitle}>{props.title}</h3>
        {props.children}
      </div>
    </li>
  );
}

function FirstStory() {
  const openRecord = usePlaces(state => state.openRecord);
  const create = useAppCommand('story.create');
  const [title, setTitle] = useState('');

  function save(event: FormEvent): void {
    event.preventDefault();
    if (title.trim() === '') return;
    create.mutate(
      { title },
      {
        onSuccess: id => {
          openRecord({ entity: 'story', id });
          void showUndoable(t('op.story.create'));
        },
      },
    );
  }

  return (
    <form className={classes.firstStory} onSubmit={save}>
      <TextInput
        aria-label={t('home.new.storyTitle')}
        placeholder={t('home.new.storyTitle')}
        value={title}
        onChange={event => setTitle(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={title.trim() === ''} loading={create.isPending}>
        {t('home.new.storySave')}
      </Button>
    </form>
  );
}

function DemoOffice() {
  const fill = useAppCommand('demo.fill');
  const percent = useTaskProgress('demo.fill', fill.isPending);
  const whyNot = useWhyNot('admin');
  if (whyNot) return null;
  return (
    <section className={classes.demo} aria-labelledby="home-demo">
      <h3 id="home-demo" className={classes.figureTitle}>
        {t('demo.title')}
      </h3>
      <p className={classes.note}>{t('home.demo.text')}</p>
      {fill.isPending ? (
        <div role="status">
          <p className={classes.note}>{t('demo.progress', { percent })}</p>
          <Progress value={percent} aria-label={t('demo.title')} />
        </div>
      ) : (
        <Button
          variant="default"
          onClick={() =>
            fill.mutate({ size: 'office' }, { onSuccess: made => showDone(t('demo.done', made)) })
          }
        >
          {t('demo.office')}
        </Button>
      )}
    </section>
  );
}
