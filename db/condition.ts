/** Parts of a WHERE or ORDER BY with the values bound to it. */
export interface Condition {
  readonly sql: string;
  readonly params: readonly (string | number)[];
}

export function plain(sql: string): Condition {
  return { sql, params: [] };
}

export function allOf(conditions: readonly Condition[]): Condition {
  return joined(conditions, ' AND ');
}

/** No condition at all where none is given. */
export function anyOf(conditions: readonly Condition[] | undefined): readonly Condition[] {
  if (!conditions || conditions.length === 0) return [];
  const { sql, params } = joined(conditions, ' OR ');
  return [{ sql: `(${sql})`, params }];
}

/** The column holds one of the values; no condition where none is given. */
export function among(column: string, values: readonly string[] | undefined): readonly Condition[] {
  if (!values || values.length === 0) return [];
  return [{ sql: `${column} IN (SELECT value FROM json_each(?))`, params: [JSON.stringify(values)] }];
}

/** The place of a column's value among the choices in their own order; empty for none of them. */
export function placeIn(column: string, choices: readonly string[]): string {
  return `CASE ${column} ${choices.map((choice, place) => `WHEN '${choice}' THEN ${place}`).join(' ')} END`;
}

function joined(conditions: readonly Condition[], word: string): Condition {
  return {
    sql: conditions.map(condition => condition.sql).join(word),
    params: conditions.flatMap(condition => condition.params),
  };
}
