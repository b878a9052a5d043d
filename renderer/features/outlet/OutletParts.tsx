import { Button, Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { usePlaces } from '#renderer/app/places.ts';
import { FieldRow } from '#renderer/components/FieldRow.tsx';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { EndOutletForm, MergeOutletForm } from '#renderer/features/outlet/OutletChangeForms.tsx';
import { OutletForm } from '#renderer/features/outlet/OutletForm.tsx';
import classes from '#renderer/features/outlet/outlet.module.css';
import { itemWords, outletTerm } from '#renderer/features/outlet/outlet-words.ts';
import { ReporterForm } from '#renderer/features/outlet/ReporterForm.tsx';
import { RecordSection } from '#renderer/features/roster/RecordSection.tsx';
import { HistoryList } from '#renderer/features/system/HistoryList.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import { formatDay } from '#shared/core/dates.ts';
import { formatPhone } from '#shared/core/phones.ts';
import { t } from '#shared/i18n/t.ts';
import type { OutletRecord, Reporter } from '#shared/outlet.ts';

/** What can be done with an outlet: its fields, its end, the same one entered twice. */
export function OutletBar(props: { readonly outlet: OutletRecord; readonly onRemoved: () => void }) {
  const { outlet, onRemoved } = props;
  const [form, setForm] = useState<'edit' | 'end' | 'merge' | null>(null);
  const remove = useAppCommand('catalogue.remove');
  const whyNot = useWhyNot('lead');
  const openRecord = usePlaces(places => places.openRecord);
  const close = () => setForm(null);

  function bin(): void {
    remove.mutate(
      { entity: 'outlet', id: outlet.id },
      {
        onSuccess: () => {
          onRemoved();
          void showUndoable(t('outlets.removed', { name: outlet.name }));
        },
      },
    );
  }

  return (
    <>
      <RoleButton least="lead" variant="default" onClick={() => setForm('edit')}>
        {t('outlets.edit')}
      </RoleButton>
      <RoleButton least="lead" variant="default" onClick={() => setForm('end')}>
        {t('outlets.end')}
      </RoleButton>
      {whyNot === null && (
        <Menu width={240}>
          <Menu.Target>
            <Button
              variant="default"
              rightSection={<IconChevronDown className={classes.smallIcon} aria-hidden />}
            >
              {t('opinions.more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setForm('merge')}>{t('outlets.merge')}</Menu.Item>
            <Menu.Item onClick={bin}>{t('outlets.remove')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {form === 'edit' && <OutletForm outlet={outlet} onClose={close} />}
      {form === 'end' && <EndOutletForm outlet={outlet} onClose={close} />}
      {form === 'merge' && (
        <MergeOutletForm
          outlet={outlet}
          onClose={close}
          onMerged={id => {
            close();
            openRecord({ entity: 'outlet', id });
          }}
        />
      )}
    </>
  );
}

/** Everything known of an outlet: dates and successors, its use, who writes there, its latest items. */
export function OutletParts({ outlet }: { readonly outlet: OutletRecord }) {
  const openRecord = usePlaces(places => places.openRecord);
  const others = (list: readonly { id: string; name: string }[]) =>
    list.length === 0 ? null : (
      <ul className={classes.links}>
        {list.map(each => (
          <li key={each.id}>
            <UnstyledButton
              className={classes.link}
              onClick={() => openRecord({ entity: 'outlet', id: each.id })}
            >
              {each.name}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    );
  return (
    <>
      <RecordSection title={t('opinions.section.facts')}>
        <FieldRow label={t('field.outlet.kind')}>{outlet.kind && t(`outletKind.${outlet.kind}`)}</FieldRow>
        <FieldRow label={t('outlets.term')}>{outletTerm(outlet)}</FieldRow>
        {outlet.successor && (
          <FieldRow label={t('field.outlet.successorId')}>{others([outlet.successor])}</FieldRow>
        )}
        {outlet.predecessors.length > 0 && (
          <FieldRow label={t('outlets.predecessors')}>{others(outlet.predecessors)}</FieldRow>
        )}
        {outlet.absorbed.length > 0 && (
          <FieldRow label={t('outlets.absorbed')}>
            {outlet.absorbed.map(each => each.name).join('; ')}
          </FieldRow>
        )}
        <FieldRow label={t('field.outlet.aliases')}>{outlet.aliases.join('; ') || null}</FieldRow>
        <FieldRow label={t('field.outlet.website')}>{outlet.website}</FieldRow>
        <FieldRow label={t('outlets.items')}>{itemWords(outlet)}</FieldRow>
        <FieldRow label={t('outlets.publications')}>
          {outlet.publications === 0 ? null : outlet.publications.toLocaleString('vi')}
        </FieldRow>
        <FieldRow label={t('outlets.lastUsed')}>{outlet.lastUsedOn && formatDay(outlet.lastUsedOn)}</FieldRow>
      </RecordSection>
      <Months months={outlet.months} />
      <Reporters outlet={outlet} />
      {outlet.latest.length > 0 && (
        <RecordSection title={t('outlets.latest')}>
          <ul className={classes.links}>
            {outlet.latest.map(item => (
              <li key={item.id}>
                <UnstyledButton
                  className={classes.link}
                  onClick={() => openRecord({ entity: 'pressItem', id: item.id })}
                >
                  {item.title}
                </UnstyledButton>
                <span className={classes.quiet}>
                  {item.publishedOn && ` · ${formatDay(item.publishedOn)}`}
                </span>
              </li>
            ))}
          </ul>
        </RecordSection>
      )}
      <RecordSection title={t('history.title')}>
        <HistoryList entity="outlet" id={outlet.id} />
      </RecordSection>
    </>
  );
}

const tallest = 48;

/** How much of it there was in each of the last twelve months, items and our publications together. */
function Months({ months }: Pick<OutletRecord, 'months'>) {
  const counts = months.map(each => each.originals + each.reposts + each.publications);
  const most = Math.max(...counts, 0);
  if (most === 0) return null;
  return (
    <RecordSection title={t('outlets.months')}>
      <ol className={classes.months}>
        {months.map((each, index) => {
          const count = counts[index] ?? 0;
          const [year = '', month = ''] = each.month.split('-');
          return (
            <li
              key={each.month}
              className={classes.month}
              aria-label={t('outlets.monthOf', { month: `${month}/${year}`, count })}
            >
              <span aria-hidden>{count === 0 ? '' : count.toLocaleString('vi')}</span>
              <span
                aria-hidden
                className={classes.bar}
                style={{ height: Math.round((count / most) * tallest) }}
              />
              <span aria-hidden className={classes.quiet}>
                {Number(month)}
              </span>
            </li>
          );
        })}
      </ol>
    </RecordSection>
  );
}

function Reporters({ outlet }: { readonly outlet: OutletRecord }) {
  const [form, setForm] = useState<{ readonly reporter: Reporter | null } | null>(null);
  return (
    <RecordSection
      title={t('pressTab.list.reporters')}
      action={
        <RoleButton
          least="editor"
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus className={classes.smallIcon} aria-hidden />}
          onClick={() => setForm({ reporter: null })}
        >
          {t('pressTab.add.reporters')}
        </RoleButton>
      }
    >
      {outlet.reportersThere.length === 0 && (
        <span className={classes.quiet}>{t('outlets.noReporters')}</span>
      )}
      <ul className={classes.links}>
        {outlet.reportersThere.map(reporter => (
          <li key={reporter.id} className={classes.reporter}>
            <UnstyledButton className={classes.link} onClick={() => setForm({ reporter })}>
              {reporter.name}
            </UnstyledButton>
            <span className={classes.quiet}>
              {[
                reporter.beat,
                reporter.phone && formatPhone(reporter.phone),
                reporter.email,
                reporter.isCurrent ? null : outletTerm(reporter),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {form && (
        <ReporterForm
          reporter={form.reporter}
          outlet={{ id: outlet.id, name: outlet.name }}
          onClose={() => setForm(null)}
        />
      )}
    </RecordSection>
  );
}
