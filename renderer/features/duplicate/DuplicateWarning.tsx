import { Alert, Anchor } from '@mantine/core';
import { usePlaces } from '#renderer/app/places.ts';
import type { DuplicateCandidate, DuplicateEntity } from '#shared/duplicate.ts';
import { t } from '#shared/i18n/t.ts';

/** Beside a form that is being filled in: who or what it might be already. */
export function DuplicateWarning(props: {
  readonly entity: DuplicateEntity;
  readonly candidates: readonly DuplicateCandidate[];
}) {
  const openRecord = usePlaces(state => state.openRecord);
  if (props.candidates.length === 0) return null;
  return (
    <Alert color="yellow" title={t('duplicate.warning')} role="status">
      {props.candidates.map(candidate => (
        <div key={candidate.id}>
          <Anchor
            component="button"
            type="button"
            onClick={() => openRecord({ entity: props.entity, id: candidate.id })}
          >
            {candidate.label}
          </Anchor>{' '}
          {[candidate.detail, candidate.reasons.map(reason => t(`duplicate.reason.${reason}`)).join(', ')]
            .filter(Boolean)
            .join(' · ')}
        </div>
      ))}
    </Alert>
  );
}
