import { ActionIcon, Anchor, Kbd, Select, Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowLeft,
  IconArrowRight,
  IconCheck,
  IconChevronRight,
  IconLoader2,
  IconSearch,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ShellProps } from '#renderer/app/Shell.tsx';
import classes from '#renderer/styles/shell.module.css';
import { t } from '#shared/i18n/t.ts';

/** Above every screen: where we are, search, school year, undo and redo, whether all is saved, who is signed in. */
export function TopBar(props: ShellProps) {
  const { history, undo, redo } = props;
  const undoLabel = undo ? t('nav.undo', { action: undo.action }) : t('nav.nothingToUndo');
  const redoLabel = redo ? t('nav.redo', { action: redo.action }) : t('nav.nothingToRedo');
  return (
    <header className={classes.bar}>
      <BarButton label={t('nav.back')} keys="Alt+←" icon={IconArrowLeft} run={history.onBack} />
      <BarButton label={t('nav.forward')} keys="Alt+→" icon={IconArrowRight} run={history.onForward} />
      <Trail steps={props.breadcrumb} />
      <UnstyledButton className={classes.search} onClick={props.onSearch} aria-keyshortcuts="Control+K">
        <IconSearch className={classes.smallIcon} aria-hidden />
        <span>{t('nav.search')}</span>
        <Kbd size="xs">Ctrl+K</Kbd>
      </UnstyledButton>
      <SchoolYear {...props.schoolYear} />
      <BarButton label={undoLabel} keys="Ctrl+Z" icon={IconArrowBackUp} run={undo?.run ?? null} />
      <BarButton label={redoLabel} keys="Ctrl+Y" icon={IconArrowForwardUp} run={redo?.run ?? null} />
      <Saving state={props.saving} />
      {props.account}
    </header>
  );
}

function BarButton(props: {
  readonly label: string;
  readonly keys: string;
  readonly icon: TablerIcon;
  readonly run: (() => void) | null;
}) {
  const { label, keys, icon: Icon, run } = props;
  return (
    <Tooltip label={`${label} (${keys})`}>
      <ActionIcon
        aria-label={label}
        // Not `disabled`: a button that cannot be pointed at cannot say why.
        {...(run === null ? { 'data-disabled': true } : {})}
        aria-disabled={run === null}
        onClick={() => run?.()}
      >
        <Icon className={classes.icon} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

function Trail(props: { readonly steps: ShellProps['breadcrumb'] }) {
  return (
    <nav className={classes.trailArea} aria-label={t('nav.trail')}>
      <ol className={classes.trail}>
        {props.steps.map((step, index) => (
          <li key={step.label}>
            {index > 0 && <IconChevronRight className={classes.smallIcon} aria-hidden />}
            {step.onOpen ? (
              <Anchor component="button" type="button" underline="hover" onClick={step.onOpen}>
                {step.label}
              </Anchor>
            ) : (
              <span aria-current="location">{step.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** In the list the choice of every year; a value no school year can have. */
const everyYear = '*';

function SchoolYear(props: ShellProps['schoolYear']) {
  const { value, years, onChange } = props;
  return (
    <Select
      aria-label={t('nav.schoolYear')}
      className={classes.schoolYear}
      data={[
        { value: everyYear, label: t('nav.allYears') },
        ...years.map(year => ({ value: year, label: `${t('nav.schoolYear')} ${year}` })),
      ]}
      value={value ?? everyYear}
      onChange={year => onChange(year === everyYear ? null : year)}
      allowDeselect={false}
      comboboxProps={{ width: 'max-content', position: 'bottom-end' }}
    />
  );
}

const savingSigns = {
  saved: { icon: IconCheck, word: 'nav.saved' },
  saving: { icon: IconLoader2, word: 'nav.saving' },
  failed: { icon: IconAlertTriangle, word: 'nav.notSaved' },
} as const;

function Saving(props: { readonly state: ShellProps['saving'] }) {
  const { icon: Sign, word } = savingSigns[props.state];
  return (
    <span className={classes.saving} data-state={props.state} role="status">
      <Sign className={classes.smallIcon} aria-hidden />
      {t(word)}
    </span>
  );
}
