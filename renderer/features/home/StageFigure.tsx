import classes from '#renderer/features/home/home.module.css';
import { openStage } from '#renderer/features/home/open-lists.ts';
import { t } from '#shared/i18n/t.ts';
import { besideStages, mainStages } from '#shared/rules/story-stages.ts';
import type { StoryStage } from '#shared/story-list.ts';

const order: readonly StoryStage[] = [...mainStages, ...besideStages];

/** Stories by stage as one bar; every part of it stands below in words and figures and opens its stories. */
export function StageFigure(props: {
  readonly byStage: Readonly<Record<StoryStage, number>>;
  readonly stories: number;
  readonly schoolYear: string | null;
}) {
  const { byStage, schoolYear } = props;
  const shown = order.filter(stage => byStage[stage] > 0);
  return (
    <section className={classes.figure}>
      <h2 className={classes.figureTitle}>
        {schoolYear === null ? t('home.stages') : t('home.stagesOf', { year: schoolYear })}
      </h2>
      <div className={classes.stageBar} aria-hidden>
        {shown.map(stage => (
          <span
            key={stage}
            className={classes.stagePart}
            data-stage={stage}
            style={{ flexGrow: byStage[stage] }}
          />
        ))}
      </div>
      <ul className={classes.stages}>
        {shown.map(stage => (
          <li key={stage}>
            <button
              type="button"
              className={classes.row}
              aria-label={t('home.stageFigure', {
                stage: t(`story.stage.${stage}`),
                count: byStage[stage].toLocaleString('vi'),
              })}
              onClick={() => openStage(stage)}
            >
              <span className={classes.swatch} data-stage={stage} aria-hidden />
              <span className={classes.rowName}>{t(`story.stage.${stage}`)}</span>
              <span className={classes.rowFigure}>{byStage[stage].toLocaleString('vi')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
