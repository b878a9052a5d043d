import { StateBadge } from '#renderer/components/StateBadge.tsx';
import { stateColour } from '#renderer/features/unit/unit-state.ts';
import type { UnitDetail } from '#shared/unit-record.ts';
import { stateReasons, stateWord } from '#shared/unit-words.ts';

/** Above a unit's name: its type, area and state. */
export function UnitOverline({ unit }: { readonly unit: UnitDetail }) {
  return (
    <>
      {[unit.typeName, unit.areaName, unit.managerName].filter(Boolean).join(' · ')}{' '}
      <span title={stateReasons(unit)}>
        <StateBadge state={stateColour(unit)} word={stateWord(unit)} />
      </span>
    </>
  );
}
