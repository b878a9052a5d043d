import {
  type ImportProblem,
  type PreviewRow,
  type PreviewTab,
  problemLevels,
  type repeatAnswers,
} from '../transfer.ts';

/** What is to become of one row. `problem` and `repeat` rows, and those left out by hand, store nothing. */
export type RowState = 'new' | 'changed' | 'same' | 'problem' | 'repeat' | 'left-out';

/** One row as it is previewed. */
export interface RowPlan {
  readonly row: number;
  readonly state: RowState;
  readonly title: string;
  readonly subtitle: string;
  readonly values: PreviewRow['values'];
  readonly problems: readonly ImportProblem[];
  readonly repeats: PreviewRow['repeats'];
  readonly answer: (typeof repeatAnswers)[number] | null;
}

/** A name that nothing there is called by. */
export interface UnknownName {
  readonly field: string;
  readonly name: string;
}

/** A whole file as it would be stored. */
export interface ImportPlan {
  readonly rows: readonly RowPlan[];
  readonly unknownNames: readonly UnknownName[];
}

/** A plan made step by step; runs to its end. */
export function finish<Plan>(steps: Generator<number, Plan>): Plan {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Rows of one tab of the preview, in the order of the file; a row stands once for each problem, the gravest first. */
export function rowsOfTab(
  plan: ImportPlan,
  tab: PreviewTab,
  level: ImportProblem['level'] | null = null,
): readonly RowPlan[] {
  switch (tab) {
    case 'new':
    case 'changed':
    case 'same':
      return plan.rows.filter(({ state }) => state === tab);
    case 'problems':
      return problemLevels
        .filter(each => level === null || each === level)
        .flatMap(each => plan.rows.flatMap(row => oneByOne(row, each)));
    case 'repeats':
      return plan.rows.filter(({ repeats }) => repeats !== null);
  }
}

function oneByOne(row: RowPlan, level: ImportProblem['level']): RowPlan[] {
  return row.problems
    .filter(problem => problem.level === level)
    .map(problem => ({ ...row, problems: [problem] }));
}

export interface PlanCounts {
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  /** Rows that a problem keeps out. */
  readonly problems: number;
  /** Suspected repeats that nobody decided yet. */
  readonly repeats: number;
  readonly leftOut: number;
}

export function countPlan(plan: ImportPlan): PlanCounts {
  const count = (state: RowState): number => plan.rows.filter(row => row.state === state).length;
  return {
    rows: plan.rows.length,
    new: count('new'),
    changed: count('changed'),
    same: count('same'),
    problems: count('problem'),
    repeats: count('repeat'),
    leftOut: count('left-out'),
  };
}

/** How many problems of each kind a file has, errors first. */
export function countProblems(
  plan: ImportPlan,
): { readonly code: string; readonly level: ImportProblem['level']; readonly count: number }[] {
  const counts = new Map<string, { code: string; level: ImportProblem['level']; count: number }>();
  for (const { code, level } of plan.rows.flatMap(({ problems }) => problems)) {
    const known = counts.get(`${level}:${code}`);
    if (known === undefined) counts.set(`${level}:${code}`, { code, level, count: 1 });
    else known.count += 1;
  }
  return [...counts.values()].sort(
    (left, right) =>
      problemLevels.indexOf(left.level) - problemLevels.indexOf(right.level) || right.count - left.count,
  );
}
