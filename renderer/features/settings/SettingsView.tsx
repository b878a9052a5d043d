import { NavLink, TextInput, Title } from '@mantine/core';
import { type ComponentType, useState } from 'react';
import { type Place, usePlaces } from '#renderer/app/places.ts';
import { HolidaySettings } from '#renderer/features/calendar/HolidaySettings.tsx';
import { RuleSettings } from '#renderer/features/clock/RuleSettings.tsx';
import { AboutSettings } from '#renderer/features/settings/AboutSettings.tsx';
import { AnswerSettings } from '#renderer/features/settings/AnswerSettings.tsx';
import { AppearanceSettings } from '#renderer/features/settings/AppearanceSettings.tsx';
import { CheckSettings } from '#renderer/features/settings/CheckSettings.tsx';
import { DataSettings } from '#renderer/features/settings/DataSettings.tsx';
import { ListSettings } from '#renderer/features/settings/ListSettings.tsx';
import { OfficeSettings } from '#renderer/features/settings/OfficeSettings.tsx';
import { PeopleSettings } from '#renderer/features/settings/PeopleSettings.tsx';
import { RequirementSettings } from '#renderer/features/settings/RequirementSettings.tsx';
import classes from '#renderer/features/settings/settings.module.css';
import { fold } from '#shared/core/text.ts';
import { type PlainKey, t } from '#shared/i18n/t.ts';

interface Section {
  readonly key: string;
  readonly label: PlainKey;
  /** Words a person might look for, besides the label. */
  readonly words: readonly PlainKey[];
  readonly view: ComponentType;
}

const sections: readonly Section[] = [
  {
    key: 'appearance',
    label: 'settings.section.appearance',
    words: ['settings.scheme', 'settings.scheme.dark', 'settings.textSize', 'settings.language'],
    view: AppearanceSettings,
  },
  { key: 'office', label: 'office.title', words: ['office.superior', 'office.name'], view: OfficeSettings },
  {
    key: 'people',
    label: 'settings.section.people',
    words: ['account.role', 'account.add'],
    view: PeopleSettings,
  },
  {
    key: 'requirements',
    label: 'settings.section.requirements',
    words: ['settings.requirements.type', 'settings.requirements.effect'],
    view: RequirementSettings,
  },
  { key: 'checks', label: 'settings.section.checks', words: ['settings.checks.effect'], view: CheckSettings },
  {
    key: 'answers',
    label: 'settings.section.answers',
    words: ['answerSettings.templates', 'answerSettings.lines', 'answerSettings.insertPlace'],
    view: AnswerSettings,
  },
  {
    key: 'lists',
    label: 'settings.section.lists',
    words: ['settings.lists.theme', 'settings.lists.outlet', 'settings.lists.policy'],
    view: ListSettings,
  },
  {
    key: 'rules',
    label: 'settings.section.rules',
    words: ['rules.effect', 'rules.test', 'field.clockRule.legalBasis'],
    view: RuleSettings,
  },
  {
    key: 'holidays',
    label: 'settings.section.holidays',
    words: ['calendar.holidays.effect', 'calendar.working', 'holiday.tet'],
    view: HolidaySettings,
  },
  {
    key: 'data',
    label: 'settings.section.data',
    words: ['demo.title', 'settings.data.folder'],
    view: DataSettings,
  },
  { key: 'about', label: 'settings.section.about', words: ['app.name'], view: AboutSettings },
];

/** Cài đặt: groups at the left, searched by what is in them; every change says what it will affect. */
export function SettingsView({ place }: { readonly place: Extract<Place, { at: 'settings' }> }) {
  const go = usePlaces(state => state.go);
  const [text, setText] = useState('');
  const found = sections.filter(section =>
    [section.label, ...section.words].some(key => fold(t(key)).includes(fold(text))),
  );
  const current = found.find(section => section.key === place.section) ?? found[0];
  const View = current?.view;
  return (
    <div className={classes.settings}>
      <nav className={classes.sections} aria-label={t('settings.title')}>
        <TextInput
          aria-label={t('settings.search')}
          placeholder={t('settings.search')}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
        {found.map(section => (
          <NavLink
            key={section.key}
            component="button"
            label={t(section.label)}
            active={section === current}
            onClick={() => go({ at: 'settings', section: section.key })}
          />
        ))}
      </nav>
      <section className={classes.section}>
        {current && View ? (
          <>
            <Title order={1} size="h3">
              {t(current.label)}
            </Title>
            <View />
          </>
        ) : (
          <p>{t('settings.nothing', { text })}</p>
        )}
      </section>
    </div>
  );
}
