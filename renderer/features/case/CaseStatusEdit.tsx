import { Menu, Text, UnstyledButton } from '@mantine/core';
import { caseMoveWord, caseRefusal } from '#renderer/features/case/case-words.ts';
import classes from '#renderer/features/case/cases.module.css';
import { useAppQuery } from '#renderer/lib/client.ts';
import type { CaseRow } from '#shared/case-list.ts';
import type { CaseMoveInfo } from '#shared/case-record.ts';
import { t, tError } from '#shared/i18n/t.ts';

/** The status of a row while it is being changed: its steps in a menu that is open at once. */
export function CaseStatusEdit(props: {
  readonly row: CaseRow;
  readonly onTake: (row: CaseRow, move: CaseMoveInfo) => void;
  readonly onFinish: () => void;
}) {
  const { row, onTake, onFinish } = props;
  return (
    <Menu opened onClose={onFinish} position="bottom-start" width={320} trapFocus returnFocus>
      <Menu.Target>
        <UnstyledButton className={classes.edited} aria-label={t('cases.step', { title: row.title })}>
          {t(`case.status.${row.status}`)}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Steps
          id={row.id}
          onTake={move => {
            onFinish();
            onTake(row, move);
          }}
        />
      </Menu.Dropdown>
    </Menu>
  );
}

function Steps(props: { readonly id: string; readonly onTake: (move: CaseMoveInfo) => void }) {
  const record = useAppQuery('case.get', { id: props.id });
  if (record.isPending) return <Menu.Label>{t('common.loading')}</Menu.Label>;
  if (record.isError) return <Menu.Label>{tError(record.error)}</Menu.Label>;
  return record.data.moves.map(move => {
    const refusal = caseRefusal(move);
    return (
      <Menu.Item
        key={`${move.action} ${move.to}`}
        disabled={refusal !== null}
        onClick={() => props.onTake(move)}
      >
        {caseMoveWord(move)}
        {refusal !== null && (
          <Text size="xs" c="dimmed" className={classes.wrap}>
            {refusal}
          </Text>
        )}
      </Menu.Item>
    );
  });
}
