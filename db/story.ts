import type { storyContract } from '#shared/story.ts';
import type { HandlersFor } from './context.ts';

export const storyHandlers: HandlersFor<typeof storyContract> = {};
