import type { catalogueContract } from '#shared/catalogue.ts';
import type { HandlersFor } from './context.ts';

export const catalogueHandlers: HandlersFor<typeof catalogueContract> = {};
