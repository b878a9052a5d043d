import { Select, Table } from '@mantine/core';
import { changeColumn } from '#renderer/features/transfer/merge-choices.ts';
import classes from '#renderer/features/transfer/transfer.module.css';
import { importFieldText } from '#shared/i18n/import-problem.ts';
import { t } from '#shared/i18n/t.ts';
import { type ImportKind, importFieldsOf } from '#shared/rules/import-fields.ts';
import { decodeLetters } from '#shared/rules/legacy-encoding.ts';
import { type ColumnChoice, type ImportChoices, type ImportColumn, textEncodings } from '#shared/transfer.ts';

interface ColumnTableProps {
  readonly kind: ImportKind;
  readonly columns: readonly ImportColumn[];
  readonly choices: ImportChoices;
  readonly onChoices: (choices: ImportChoices) => void;
}

const none = '';

/** The columns of the file with three of their values, and beside each what it is read as. */
export function ColumnTable({ kind, columns, choices, onChoices }: ColumnTableProps) {
  const chosen = new Map(choices.columns.map(column => [column.column, column]));
  const options = [
    { value: none, label: t('import.columns.none') },
    ...importFieldsOf(kind).map(field => ({ value: field, label: importFieldText(field) })),
  ];
  return (
    <div className={classes.columns} data-scrolls>
      <Table stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className={classes.headingColumn}>{t('import.columns.file')}</Table.Th>
            <Table.Th>{t('import.columns.samples')}</Table.Th>
            <Table.Th className={classes.fieldColumn}>{t('import.columns.field')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {columns.map(column => (
            <ColumnLine
              key={column.column}
              column={column}
              choice={
                chosen.get(column.column) ?? { column: column.column, field: null, encoding: column.encoding }
              }
              options={options}
              onChange={patch => onChoices(changeColumn(choices, column.column, patch))}
            />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function ColumnLine(props: {
  readonly column: ImportColumn;
  readonly choice: ColumnChoice;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (patch: Partial<ColumnChoice>) => void;
}) {
  const { column, choice, onChange } = props;
  const isGuess = choice.field !== null && choice.field === column.guess;
  return (
    <Table.Tr data-out={choice.field === null || undefined}>
      <Table.Td>
        <div className={classes.fileColumn}>
          <span className={classes.quiet}>{column.letter}</span>
          {column.header || <span className={classes.quiet}>{t('import.columns.noHeading')}</span>}
        </div>
      </Table.Td>
      <Table.Td className={classes.samples}>
        <Samples column={column} encoding={choice.encoding} />
      </Table.Td>
      <Table.Td>
        <div className={classes.fieldChoice}>
          <Select
            className={classes.fieldSelect}
            aria-label={t('import.columns.fieldOf', { column: column.letter })}
            data={props.options}
            value={choice.field ?? none}
            onChange={value => onChange({ field: value || null })}
            searchable
            allowDeselect={false}
          />
          <span className={classes.guess} data-unsure={(isGuess && column.isUnsure) || undefined}>
            {isGuess && t(column.isUnsure ? 'import.columns.unsure' : 'import.columns.guessed')}
          </span>
          {(column.encoding !== 'unicode' || choice.encoding !== 'unicode') && (
            <Select
              className={classes.encodingSelect}
              aria-label={t('import.columns.encodingOf', { column: column.letter })}
              data={textEncodings.map(value => ({ value, label: t(`import.columns.encoding.${value}`) }))}
              value={choice.encoding}
              onChange={value =>
                onChange({ encoding: textEncodings.find(each => each === value) ?? choice.encoding })
              }
              allowDeselect={false}
            />
          )}
        </div>
      </Table.Td>
    </Table.Tr>
  );
}

/** Values as the file has them, and what they become where the column is in an old encoding. */
function Samples(props: { readonly column: ImportColumn; readonly encoding: ColumnChoice['encoding'] }) {
  const { column, encoding } = props;
  if (encoding === 'unicode') return <span className={classes.sample}>{column.samples.join('  ·  ')}</span>;
  return column.samples.map(sample => (
    <span key={sample} className={classes.sample}>
      <span className={classes.quiet}>{sample}</span>{' '}
      {t('import.columns.becomes', { text: decodeLetters(sample, encoding) })}
    </span>
  ));
}
