import type { User } from '#db/context.ts';
import type { Store } from '#db/open.ts';
import { findUser } from '#db/system.ts';

/** Who works in each window. A person is chosen from the menu; the PC remembers the last one. */
export interface Session {
  userOf(callerId: string): User | null;
  choose(callerId: string, userId: string): boolean;
}

const lastUserKey = 'lastUser';

export function createSession(store: () => Store | null): Session {
  const chosen = new Map<string, string>();
  const lookUp = (userId: string): User | null => {
    const open = store();
    return open && findUser(open, userId);
  };
  return {
    userOf(callerId) {
      const userId = chosen.get(callerId) ?? rememberedUser(store());
      return userId === undefined ? null : lookUp(userId);
    },
    choose(callerId, userId) {
      const open = store();
      if (!open || !lookUp(userId)) return false;
      chosen.set(callerId, userId);
      open
        .prepare("INSERT OR REPLACE INTO preference (user_id, key, value) VALUES ('pc', ?, ?)")
        .run(lastUserKey, JSON.stringify(userId));
      return true;
    },
  };
}

function rememberedUser(store: Store | null): string | undefined {
  const value = store
    ?.prepare("SELECT value FROM preference WHERE user_id = 'pc' AND key = ?")
    .pluck()
    .get(lastUserKey);
  return typeof value === 'string' ? (JSON.parse(value) as string) : undefined;
}
