import { writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { entities } from '#shared/entities.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { missingSql } from './schema/difference.ts';

/** Writes the next migration step from what the entities declare and the steps so far do not give. */
const sqlite = new Database(':memory:');
sqlite.function('app_in_mutate', () => 1);
migrate(sqlite, migrations);
const statements = missingSql(sqlite, Object.values(entities));
if (statements.length === 0) {
  console.log('Nothing to add: the steps give what the entities declare.');
} else {
  const number = String(migrations.length + 1).padStart(4, '0');
  const name = `${number}-${process.argv[2] ?? 'fields'}`;
  const file = new URL(`./migrations/${name}.ts`, import.meta.url);
  writeFileSync(
    file,
    `/** Frozen once released. */\nexport const sql${number} = \`\n${statements.join('\n')}\n\`;\n`,
  );
  console.log(`Wrote db/migrations/${name}.ts: name it in db/migrations/index.ts.`);
}
