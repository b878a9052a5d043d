import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { t } from '#shared/i18n/t.ts';

/** At the foot of a form, apart from the rest: takes the record away, for those who may; undo brings it back. */
export function RemoveButton({ onRemove }: { readonly onRemove: () => void }) {
  return (
    <RoleButton least="lead" variant="subtle" mr="auto" onClick={onRemove}>
      {t('action.remove')}
    </RoleButton>
  );
}
