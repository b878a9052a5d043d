import { t, textOf } from './i18n/t.ts';
import type { UnitState } from './rules/completeness.ts';
import type { UnitCheck, UnitRow } from './unit-list.ts';

/** What lists, files and tooltips say of a unit, in the language in force. */

type Role = { readonly roleCode: string | null; readonly roleName: string };
type Checked = Pick<UnitRow, 'check' | 'isClosed'>;

/** The roles in few words: «lãnh đạo, cán bộ»; a role of the office's own by its name. */
function shortRoles(roles: readonly Role[]): string {
  return roles.map(({ roleCode, roleName }) => textOf(`unit.role.${roleCode}`) ?? roleName).join(', ');
}

/** The state of a unit in the few words of its badge: «Thiếu cán bộ». */
export function stateWord({ check, isClosed }: Checked): string {
  if (isClosed) return t('unit.state.closed');
  if (check.state === 'missing') return t('unit.state.missingRoles', { roles: shortRoles(check.missing) });
  if (check.state === 'surplus') return t('unit.state.surplusRoles', { roles: shortRoles(check.surplus) });
  return t(`unit.state.${check.state}`);
}

/** Everything there is to say of the state, for the tooltip and for copying. */
export function stateReasons({ check, isClosed }: Checked): string {
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

/** The roles behind the two columns of holders. */
export const holderColumns = { leader: ['leader'], officer: ['officer', 'member'] } as const;

/** Who serves in the roles of a column, and whether one of these roles is required and empty. */
export function holdersIn(row: UnitRow, column: keyof typeof holderColumns) {
  const codes: readonly (string | null)[] = holderColumns[column];
  return {
    holders: row.holders.filter(holder => codes.includes(holder.roleCode)),
    isMissing: row.check.missing.some(({ roleCode }) => codes.includes(roleCode)),
  };
}
