import { Button, Menu, Text, Tooltip } from '@mantine/core';
import { IconChevronDown, IconClockQuestion, IconTrash } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { caseMoveWord, caseRefusal } from '#renderer/features/case/case-words.ts';
import { useCaseSteps } from '#renderer/features/case/use-case-steps.tsx';
import { CaseTrack } from '#renderer/features/case-page/CaseTrack.tsx';
import classes from '#renderer/features/case-page/case-page.module.css';
import { useDone } from '#renderer/features/case-page/use-case-save.ts';
import { WaitForm } from '#renderer/features/case-page/WaitForm.tsx';
import type { CaseMoveInfo, CaseRecord } from '#shared/case-record.ts';
import { t } from '#shared/i18n/t.ts';

/** Where the case stands, the usual next step as the one primary button, the others in a menu. */
export function CaseStepBar(props: { readonly record: CaseRecord; readonly onRemoved: () => void }) {
  const { record } = props;
  const steps = useCaseSteps();
  const [isWaiting, setIsWaiting] = useState(false);
  const remove = useDone('case.remove');
  const [next, ...others] = record.moves;
  const refusal = next ? caseRefusal(next) : null;
  const refusalId = useId();
  const take = (move: CaseMoveInfo) => steps.take(record, move);
  const canWait = record.canEdit && record.status !== 'closed' && record.waiting === null;

  return (
    <div className={classes.stepBar}>
      <CaseTrack record={record} />
      <div className={classes.stepButtons}>
        {next && (
          <Tooltip
            label={refusal}
            disabled={refusal === null || next.action === 'assign'}
            multiline
            maw={420}
          >
            <Button
              variant={next.action === 'reopen' ? 'default' : 'filled'}
              // Not `disabled`: a button that cannot be pointed at cannot say why.
              {...(isOff(next) ? { 'data-disabled': true, 'aria-describedby': refusalId } : {})}
              aria-disabled={isOff(next)}
              onClick={() => !isOff(next) && take(next)}
            >
              {caseMoveWord(next)}
            </Button>
          </Tooltip>
        )}
        {canWait && (
          <Button
            variant="default"
            leftSection={<IconClockQuestion className={classes.smallIcon} aria-hidden />}
            onClick={() => setIsWaiting(true)}
          >
            {t('casePage.wait')}
          </Button>
        )}
        <OtherMoves
          moves={others}
          onTake={take}
          onRemove={
            record.canRemove && !record.isRemoved
              ? () =>
                  remove({ id: record.id }, t('casePage.binned', { title: record.title }), props.onRemoved)
              : null
          }
        />
        {next && isOff(next) && (
          <span className={classes.refusal} id={refusalId}>
            {refusal}
          </span>
        )}
      </div>
      {isWaiting && <WaitForm record={record} onClose={() => setIsWaiting(false)} />}
      {steps.dialog}
    </div>
  );
}

/** What a step still needs is asked for when it is to assign; every other refusal switches its button off. */
function isOff(move: CaseMoveInfo): boolean {
  return !move.isAllowed && move.code !== 'case-assignee-missing';
}

function OtherMoves(props: {
  readonly moves: readonly CaseMoveInfo[];
  readonly onTake: (move: CaseMoveInfo) => void;
  readonly onRemove: (() => void) | null;
}) {
  const { moves, onRemove } = props;
  if (moves.length === 0 && !onRemove) return null;
  return (
    <Menu width={340}>
      <Menu.Target>
        <Button
          variant="default"
          rightSection={<IconChevronDown className={classes.smallIcon} aria-hidden />}
        >
          {t('storyPage.otherMoves')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {moves.map(move => {
          const refusal = isOff(move) ? caseRefusal(move) : null;
          return (
            <Menu.Item
              key={`${move.action}-${move.to}`}
              disabled={refusal !== null}
              onClick={() => props.onTake(move)}
            >
              {move.action === 'back'
                ? t('casePage.backTo', { status: t(`case.status.${move.to}`) })
                : caseMoveWord(move)}
              {refusal !== null && (
                <Text size="xs" className={classes.menuReason}>
                  {refusal}
                </Text>
              )}
            </Menu.Item>
          );
        })}
        {onRemove && (
          <>
            {moves.length > 0 && <Menu.Divider />}
            <Menu.Item
              leftSection={<IconTrash className={classes.smallIcon} aria-hidden />}
              onClick={onRemove}
            >
              {t('casePage.moveToBin')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
