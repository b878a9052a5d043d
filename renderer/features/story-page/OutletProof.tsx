import { ActionIcon, Button, CloseButton, Tooltip } from '@mantine/core';
import { IconExternalLink, IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import { AttachmentList } from '#renderer/features/attachment/AttachmentList.tsx';
import { InPlace } from '#renderer/features/story-page/InPlace.tsx';
import classes from '#renderer/features/story-page/story-page.module.css';
import { TextEdit } from '#renderer/features/story-page/TextEdit.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { linkAddress } from '#shared/core/links.ts';
import { t } from '#shared/i18n/t.ts';
import type { StoryOutlet } from '#shared/story-record.ts';

/** What proves a publication: its link, scans of it; and a note. A refusal stands right beneath the link. */
export function OutletProof(props: {
  readonly outlet: StoryOutlet;
  readonly canEdit: boolean;
  readonly refusal: string | null;
  /** A state waits for the proof: the link is open to be filled in. */
  readonly isAskedFor: boolean;
  readonly onLink: (link: string | null) => Promise<string | null>;
  readonly onNote: (note: string | null) => Promise<string | null>;
  /** A scan was attached. */
  readonly onProof: () => void;
  readonly onCancel: () => void;
}) {
  const { outlet, canEdit, refusal, isAskedFor } = props;
  const [isOpen, setIsOpen] = useState(false);
  const [isNoting, setIsNoting] = useState(false);
  const choose = useAppCommand('attachment.choose');
  const open = useAppCommand('link.open');
  const owner = { ownerEntity: 'storyOutlet', ownerId: outlet.id } as const;
  const isUnproven = !outlet.hasProof && appearedStates.includes(outlet.state);

  async function saveLink(text: string | null): Promise<string | null> {
    const link = text === null ? null : linkAddress(text);
    return text !== null && link === null ? t('storyPage.outlet.linkWrong') : props.onLink(link);
  }

  const editLink = (finish: () => void) => (
    <TextEdit
      label={t('storyPage.outlet.link', { outlet: outlet.fullName })}
      placeholder={t('storyPage.outlet.linkPlace')}
      value={outlet.link}
      onSave={saveLink}
      onFinish={finish}
    />
  );

  const editNote = (finish: () => void) => (
    <TextEdit
      label={t('storyPage.outlet.note', { outlet: outlet.fullName })}
      value={outlet.note}
      onSave={props.onNote}
      onFinish={finish}
    />
  );

  return (
    <div className={classes.proof}>
      <div className={classes.proofLine}>
        {(canEdit || outlet.link !== null) && (
          <div className={classes.link}>
            {isAskedFor ? (
              editLink(() => undefined)
            ) : (
              <InPlace
                label={t('storyPage.outlet.link', { outlet: outlet.fullName })}
                text={outlet.link ?? t('common.none')}
                edit={canEdit ? editLink : undefined}
              >
                {outlet.link === null ? (
                  <span className={classes.aside}>{t('storyPage.outlet.linkPlace')}</span>
                ) : (
                  <span className={classes.address}>{outlet.link}</span>
                )}
              </InPlace>
            )}
          </div>
        )}
        {outlet.link !== null && !isAskedFor && (
          <Tooltip label={t('storyPage.outlet.open')}>
            <ActionIcon
              aria-label={`${t('storyPage.outlet.open')}: ${outlet.fullName}`}
              onClick={() => outlet.link !== null && open.mutate({ address: outlet.link })}
            >
              <IconExternalLink className={classes.smallIcon} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
        {outlet.proofFiles > 0 ? (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPaperclip className={classes.smallIcon} aria-hidden />}
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {t('storyPage.outlet.proofs', { count: outlet.proofFiles })}
          </Button>
        ) : (
          canEdit && (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPaperclip className={classes.smallIcon} aria-hidden />}
              onClick={() =>
                choose.mutate(
                  { ...owner, role: 'proof' },
                  { onSuccess: ids => ids.length > 0 && props.onProof() },
                )
              }
            >
              {t('storyPage.outlet.proof')}
            </Button>
          )
        )}
        {canEdit && outlet.note === null && !isNoting && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-label={t('storyPage.outlet.note', { outlet: outlet.fullName })}
            onClick={() => setIsNoting(true)}
          >
            {t('storyPage.outlet.addNote')}
          </Button>
        )}
        {isUnproven && <StateBadge state="due-soon" word={t('story.outlet.noProof')} />}
      </div>
      {refusal !== null && (
        <div className={classes.fieldRefusal}>
          <span role="alert">{refusal}</span>
          <CloseButton size="sm" aria-label={t('action.close')} onClick={props.onCancel} />
        </div>
      )}
      {isNoting
        ? editNote(() => setIsNoting(false))
        : outlet.note !== null && (
            <InPlace
              label={t('storyPage.outlet.note', { outlet: outlet.fullName })}
              text={outlet.note}
              edit={canEdit ? editNote : undefined}
            >
              {outlet.note}
            </InPlace>
          )}
      {isOpen && outlet.proofFiles > 0 && <AttachmentList owner={owner} canEdit={canEdit} purpose="proof" />}
    </div>
  );
}

const appearedStates: readonly StoryOutlet['state'][] = ['published', 'corrected'];
