import type { User } from '#db/context.ts';
import type { Store } from '#db/open.ts';
import { listAccounts } from '#db/system.ts';
import { repeatKey } from '#shared/core/text.ts';
import type { Session } from '../session.ts';
import { UsageError } from './arguments.ts';

/** Whoever has the machine's command line may do everything; changes carry the name given, or the system's. */
export interface TerminalSession {
  readonly session: Session;
  /** @throws UsageError when nobody is called so */
  signIn(store: Store, name: string): void;
}

export function terminalSession(): TerminalSession {
  let user: User = { id: 'system', role: 'admin' };
  return {
    session: { userOf: () => user, choose: () => false },
    signIn(store, name) {
      const accounts = listAccounts(store);
      const account = accounts.find(candidate => repeatKey(candidate.name) === repeatKey(name));
      if (account === undefined) {
        const names = accounts.map(each => each.name).join(', ') || '–';
        throw new UsageError('cli.usage.user', { name, names });
      }
      user = { id: account.id, role: 'admin' };
    },
  };
}
