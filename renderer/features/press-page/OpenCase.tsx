import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { NewCaseForm } from '#renderer/features/case/NewCaseForm.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';

/** «Mở vụ việc» from press items: the form of a new case with the items it comes from. */
export function OpenCase(props: { readonly ids: readonly string[]; readonly onClose: () => void }) {
  const rows = useAppQuery('press.rows', { ids: [...props.ids] });
  if (!rows.data) return <LoadingLine />;
  return (
    <NewCaseForm
      origins={rows.data.map(({ id, title }) => ({ entity: 'pressItem' as const, id, title }))}
      onClose={props.onClose}
    />
  );
}
