import type { attachmentContract } from '#shared/attachment.ts';
import type { HandlersFor } from './context.ts';

export const attachmentHandlers: HandlersFor<typeof attachmentContract> = {};
