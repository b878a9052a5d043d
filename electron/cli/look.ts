import { formatDay } from '#shared/core/dates.ts';
import { demoSizes } from '#shared/demo.ts';
import { storyStages } from '#shared/entities/story.ts';
import { t, textOf } from '#shared/i18n/t.ts';
import { toneChoices } from '#shared/press-list.ts';
import { UsageError } from './arguments.ts';
import { checkCases } from './clock.ts';
import { type Answer, oneOf, type Terminal } from './commands.ts';

/** The commands that look: `check`, `search`, `stats`; and `demo`, which makes something to look at. */

/** `check roster [--at DAY]`, `check cases [--at MOMENT]`. */
export function runCheck(terminal: Terminal): Promise<Answer> {
  const what = oneOf(['roster', 'cases'], terminal.args.words[1]);
  return what === 'roster' ? checkRoster(terminal) : checkCases(terminal);
}

/** Completeness on a day, and who is missing where. */
async function checkRoster({ args, call }: Terminal): Promise<Answer> {
  const check = await call('roster.check', args.at === null ? {} : { onDay: args.at });
  const { units, complete, percent, vacant, doubled, onDay } = check;
  return {
    facts: check,
    lines: [
      t('cli.check.total', { day: formatDay(onDay), units, complete, percent: percent ?? '–' }),
      ...vacant.map(({ unit, post }) => t('cli.check.vacant', { unit, post })),
      ...doubled.map(({ unit, post, people }) =>
        t('cli.check.doubled', { unit, post, people: people.join(', ') }),
      ),
    ],
    hasProblems: vacant.length > 0 || doubled.length > 0,
  };
}

const hitsPerKind = 20;

/** `search TEXT`: what the search box finds, best first. */
export async function runSearch({ args, call }: Terminal): Promise<Answer> {
  const text = args.words.slice(1).join(' ');
  if (text === '') throw new UsageError('cli.usage.text');
  const groups = await call('search.all', { text, limit: hitsPerKind });
  const hits = groups.flatMap(group => group.hits);
  return {
    facts: { text, groups },
    lines:
      hits.length === 0
        ? [t('cli.search.none', { text })]
        : hits.map(({ entity, title, subtitle }) =>
            [textOf(`entity.${entity}`) ?? entity, title, subtitle ?? '']
              .filter(part => part !== '')
              .join(' · '),
          ),
    hasProblems: false,
  };
}

/** `demo office|large`: fills an empty data folder with a made-up office. */
export async function runDemo({ args, call }: Terminal): Promise<Answer> {
  const size = oneOf(demoSizes, args.words[1]);
  const made = await call('demo.fill', { size });
  return { facts: { size, ...made }, lines: [t('cli.demo.done', made)], hasProblems: false };
}

/** `stats`: how much is there. */
export async function runStats({ call }: Terminal): Promise<Answer> {
  const { all: units, completeness } = await call('unit.totals', {});
  const { all: people } = await call('person.totals', {});
  const { total: stories, byStage: stages } = await call('story.count', { filter: {} });
  const press = await call('press.count', {
    filter: {},
    sort: null,
    folding: { kind: 'open', ids: [] },
  });
  const { items, originals, reposts, byTone: tones } = press;
  const facts = {
    units,
    people,
    stories,
    stages,
    complete: completeness.complete,
    percent: completeness.percent,
    pressItems: items,
    originals,
    reposts,
    tones,
  };
  return {
    facts,
    lines: [
      t('cli.stats.roster', {
        units,
        people,
        complete: completeness.complete,
        percent: completeness.percent ?? '–',
      }),
      t('cli.stats.stories', { stories }),
      ...storyStages
        .filter(stage => (stages[stage] ?? 0) > 0)
        .map(stage => `  ${textOf(`story.stage.${stage}`) ?? stage}: ${stages[stage]}`),
      t('cli.stats.press', { items, originals, reposts }),
      ...toneChoices
        .filter(tone => tones[tone] > 0)
        .map(tone => `  ${t(`press.tone.${tone}`)}: ${tones[tone]}`),
    ],
    hasProblems: false,
  };
}
