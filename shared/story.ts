export type StoryErrors = Record<never, never>;
