import { Autocomplete, Checkbox, Group, Stack } from '@mantine/core';
import { DayField } from '#renderer/components/DayField.tsx';
import { endReasons } from '#renderer/features/roster/EndPostDialog.tsx';
import { termWords } from '#renderer/features/roster/term.ts';
import { today } from '#renderer/lib/today.ts';
import { addDays, type Day } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import type { Holder } from '#shared/unit-list.ts';

/** A post that is to end when the next one begins. */
export interface EndingPost {
  readonly post: Holder;
  /** Last day served; null follows the first day of the next one. */
  readonly toDay: Day | null;
  readonly reason: string;
}

export function endingPost(post: Holder): EndingPost {
  return { post, toDay: null, reason: '' };
}

/** The posts that end, each with its last day: the day before the new one begins unless another is given. */
export function EndingPosts(props: {
  readonly value: readonly EndingPost[];
  readonly onChange: (ends: readonly EndingPost[]) => void;
  readonly fromDay: Day | null;
}) {
  const { value, onChange, fromDay } = props;

  function change(end: EndingPost, patch: Partial<EndingPost>): void {
    onChange(value.map(each => (each === end ? { ...each, ...patch } : each)));
  }

  return value.map(end => (
    <Stack key={end.post.postId} gap={6}>
      <Checkbox
        label={`${t('roster.previous.end', { person: end.post.personName })} ${wordsOfTerm(end.post)}`.trim()}
        checked
        onChange={() => onChange(value.filter(each => each !== end))}
      />
      <Group gap="sm" grow align="flex-start" pl={28}>
        <DayField
          label={t('roster.end.toDay')}
          value={end.toDay ?? (fromDay === null ? null : addDays(fromDay, -1))}
          onChange={toDay => change(end, { toDay })}
          today={today()}
        />
        <Autocomplete
          label={t('roster.end.reason')}
          data={[...endReasons()]}
          value={end.reason}
          onChange={reason => change(end, { reason })}
        />
      </Group>
    </Stack>
  ));
}

function wordsOfTerm(post: Holder): string {
  const words = termWords(post);
  return words === '' ? '' : `(${words})`;
}
