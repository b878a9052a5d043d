import { calendarProjection } from './calendar-projection.ts';
import { caseProjection } from './case-projection.ts';
import { coordinationProjection } from './coordination-projection.ts';
import { directoryProjection } from './directory/tables.ts';
import { opinionProjection } from './opinion-projection.ts';
import { pressProjection } from './press-projection.ts';
import type { Projection } from './projection.ts';
import { searchProjection } from './search-index.ts';
import { storyProjection } from './story-projection.ts';
import { storyTextProjection } from './story-text.ts';
import { unitStoryProjection } from './unit-story.ts';

/** Every projection of the program: one line per slice that has one. */
export const projections: readonly Projection[] = [
  storyProjection,
  storyTextProjection,
  directoryProjection,
  unitStoryProjection,
  searchProjection,
  calendarProjection,
  pressProjection,
  opinionProjection,
  coordinationProjection,
  caseProjection,
];
