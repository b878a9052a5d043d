/** Refusals of this slice that a person can be told. */
export type StoryErrors = Record<never, never>;

export const storyContract = {};
