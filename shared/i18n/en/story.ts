import type { storyVi } from '../vi/story.ts';

export const storyEn: Record<keyof typeof storyVi, string> = {};
