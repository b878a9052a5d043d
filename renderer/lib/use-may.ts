import { useAppQuery } from '#renderer/lib/client.ts';
import { hasRole, type Role } from '#shared/core/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import { tError } from '#shared/i18n/t.ts';

/** Null when the person signed in may do what takes this role, else the sentence that says why not. */
export function useWhyNot(least: Role): string | null {
  const { data } = useAppQuery('session.get', {});
  if (!data || (data.user && hasRole(data.user.role, least))) return null;
  return tError(new AppError('forbidden', { role: least }));
}
