import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { PickEdit } from '#renderer/features/story-page/PickEdit.tsx';
import classes from '#renderer/features/story-page/story-page.module.css';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import type { Outlet } from '#shared/catalogue.ts';
import { fold } from '#shared/core/text.ts';
import { t } from '#shared/i18n/t.ts';
import type { StoryRecord } from '#shared/story-record.ts';

/** Adds an outlet of the office's list; one that is not in it is put there on the way. */
export function AddOutlet({ story }: { readonly story: StoryRecord }) {
  const [text, setText] = useState<string | null>(null);
  const catalogue = useAppQuery('catalogue.get', {}, { enabled: text !== null });
  const create = useAppCommand('outlet.save');
  const add = useAppCommand('story.outlet.add');
  const mayCreate = useWhyNot('editor') === null;

  if (text === null)
    return (
      <Button
        variant="subtle"
        className={classes.addButton}
        leftSection={<IconPlus className={classes.smallIcon} aria-hidden />}
        onClick={() => setText('')}
      >
        {t('storyPage.outlet.add')}
      </Button>
    );

  const taken = new Set(story.outlets.map(outlet => outlet.outletId));
  const options = (catalogue.data?.outlets ?? [])
    .filter(outlet => !taken.has(outlet.id) && isFound(outlet, text))
    .map(outlet => ({
      id: outlet.id,
      name: outlet.name,
      note: outlet.kind && t(`outletKind.${outlet.kind}`),
    }));
  const put = (outletId: string) => add.mutate({ storyId: story.id, outletId });
  return (
    <div className={classes.addOutlet}>
      <PickEdit
        label={t('storyPage.outlet.add')}
        value={null}
        text={text}
        onText={setText}
        options={options}
        onPick={picked => picked && put(picked.id)}
        onFinish={() => setText(null)}
        {...(mayCreate
          ? {
              onTyped: {
                word: (name: string) => t('storyPage.create', { name }),
                run: (name: string) => create.mutate({ name }, { onSuccess: put }),
              },
            }
          : {})}
      />
    </div>
  );
}

function isFound(outlet: Outlet, text: string): boolean {
  const wanted = fold(text.trim());
  return [outlet.name, outlet.shortName ?? '', ...outlet.aliases].some(name => fold(name).includes(wanted));
}
