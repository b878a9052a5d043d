import type { RowState } from '#renderer/components/data-table.ts';
import { t, textOf } from '#shared/i18n/t.ts';
import type { UnitState } from '#shared/rules/completeness.ts';
import type { UnitCheck, UnitRow } from '#shared/unit.ts';

type Role = { readonly roleCode: string | null; readonly roleName: string };

/** The roles in few words: «lãnh đạo, cán bộ»; a role of the office's own by its name. */
function shortRoles(roles: readonly Role[]): string {
  return roles.map(({ roleCode, roleName }) => textOf(`unit.role.${roleCode}`) ?? roleName).join(', ');
}

/** The state of a unit in the few words of its badge: «Thiếu cán bộ». */
export function stateWord({ check, isClosed }: Pick<UnitRow, 'check' | 'isClosed'>): string {
  if (isClosed) return t('unit.state.closed');
  if (check.state === 'missing') return t('unit.state.missingRoles', { roles: shortRoles(check.missing) });
  if (check.state === 'surplus') return t('unit.state.surplusRoles', { roles: shortRoles(check.surplus) });
  return t(`unit.state.${check.state}`);
}

/** Everything there is to say of the state, for the tooltip and for copying. */
export function stateReasons({ check, isClosed }: Pick<UnitRow, 'check' | 'isClosed'>): string {
  if (isClosed) return t('unit.state.closed');
  return check.states
    .map(state => reasonOf(check, state))
    .filter(reason => reason !== null)
    .join('. ');
}

function reasonOf(check: UnitCheck, state: UnitState): string | null {
  const names = (roles: readonly Role[]) => roles.map(role => role.roleName).join(', ');
  switch (state) {
    case 'missing':
      return t('unit.state.why.missing', { roles: names(check.missing) });
    case 'surplus':
      return t('unit.state.why.surplus', { roles: names(check.surplus) });
    case 'same-person':
    case 'unreachable':
    case 'unconfirmed':
      return t(`unit.state.why.${state}`);
    case 'complete':
    case 'not-required':
      return check.states.length === 1 ? t(`unit.state.${state}`) : null;
  }
}

/** Colour of the state. */
export function stateColour({ check, isClosed }: Pick<UnitRow, 'check' | 'isClosed'>): RowState {
  if (isClosed) return 'closed';
  switch (check.state) {
    case 'complete':
      return 'on-time';
    case 'missing':
      return 'overdue';
    case 'surplus':
    case 'same-person':
    case 'unreachable':
    case 'unconfirmed':
      return 'due-soon';
    case 'not-required':
      return 'closed';
  }
}
