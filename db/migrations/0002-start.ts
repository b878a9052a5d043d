/** Tables of the directory and of stories, with their guards. Frozen once released. */
export const sql0002 = `
CREATE TABLE unit_type (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  name TEXT,
  code TEXT,
  prefixes TEXT,
  level TEXT,
  position INTEGER,
  is_active INTEGER
) STRICT;
CREATE TRIGGER guard_unit_type_insert BEFORE INSERT ON unit_type WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_unit_type_update BEFORE UPDATE ON unit_type WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_unit_type_delete BEFORE DELETE ON unit_type WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE area (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  name TEXT,
  kind TEXT,
  former_part TEXT,
  parent_id TEXT,
  from_day TEXT,
  to_day TEXT
) STRICT;
CREATE INDEX area_parent_id ON area (parent_id) WHERE parent_id IS NOT NULL;
CREATE TRIGGER guard_area_insert BEFORE INSERT ON area WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_area_update BEFORE UPDATE ON area WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_area_delete BEFORE DELETE ON area WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE unit (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  status TEXT,
  address TEXT,
  note TEXT,
  former_district TEXT,
  former_commune TEXT,
  from_day TEXT,
  to_day TEXT,
  source_document TEXT,
  merged_into TEXT
) STRICT;
CREATE INDEX unit_merged_into ON unit (merged_into) WHERE merged_into IS NOT NULL;
CREATE TRIGGER guard_unit_insert BEFORE INSERT ON unit WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_unit_update BEFORE UPDATE ON unit WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_unit_delete BEFORE DELETE ON unit WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE unit_fact (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  unit_id TEXT,
  kind TEXT,
  value TEXT,
  from_day TEXT,
  event_id TEXT
) STRICT;
CREATE INDEX unit_fact_unit_id ON unit_fact (unit_id) WHERE unit_id IS NOT NULL;
CREATE INDEX unit_fact_event_id ON unit_fact (event_id) WHERE event_id IS NOT NULL;
CREATE TRIGGER guard_unit_fact_insert BEFORE INSERT ON unit_fact WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_unit_fact_update BEFORE UPDATE ON unit_fact WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_unit_fact_delete BEFORE DELETE ON unit_fact WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE unit_event (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  kind TEXT,
  on_day TEXT,
  decision_number TEXT,
  note TEXT
) STRICT;
CREATE TRIGGER guard_unit_event_insert BEFORE INSERT ON unit_event WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_unit_event_update BEFORE UPDATE ON unit_event WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_unit_event_delete BEFORE DELETE ON unit_event WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE unit_event_link (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  event_id TEXT,
  unit_id TEXT,
  side TEXT
) STRICT;
CREATE INDEX unit_event_link_event_id ON unit_event_link (event_id) WHERE event_id IS NOT NULL;
CREATE INDEX unit_event_link_unit_id ON unit_event_link (unit_id) WHERE unit_id IS NOT NULL;
CREATE TRIGGER guard_unit_event_link_insert BEFORE INSERT ON unit_event_link WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_unit_event_link_update BEFORE UPDATE ON unit_event_link WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_unit_event_link_delete BEFORE DELETE ON unit_event_link WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE person (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  family_name TEXT,
  given_name TEXT,
  sort_given TEXT,
  title TEXT,
  kind TEXT,
  position TEXT,
  unit_id TEXT,
  outlet_id TEXT,
  note TEXT,
  source_document TEXT,
  confirmed_on TEXT,
  merged_into TEXT
) STRICT;
CREATE INDEX person_unit_id ON person (unit_id) WHERE unit_id IS NOT NULL;
CREATE INDEX person_outlet_id ON person (outlet_id) WHERE outlet_id IS NOT NULL;
CREATE INDEX person_merged_into ON person (merged_into) WHERE merged_into IS NOT NULL;
CREATE TRIGGER guard_person_insert BEFORE INSERT ON person WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_person_update BEFORE UPDATE ON person WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_person_delete BEFORE DELETE ON person WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE contact (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  owner_id TEXT,
  kind TEXT,
  value TEXT,
  original TEXT,
  doubt TEXT,
  position INTEGER
) STRICT;
CREATE INDEX contact_owner_id ON contact (owner_id) WHERE owner_id IS NOT NULL;
CREATE TRIGGER guard_contact_insert BEFORE INSERT ON contact WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_contact_update BEFORE UPDATE ON contact WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_contact_delete BEFORE DELETE ON contact WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE post_role (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  name TEXT,
  code TEXT,
  position INTEGER
) STRICT;
CREATE TRIGGER guard_post_role_insert BEFORE INSERT ON post_role WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_post_role_update BEFORE UPDATE ON post_role WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_post_role_delete BEFORE DELETE ON post_role WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE post (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  person_id TEXT,
  unit_id TEXT,
  role_id TEXT,
  from_day TEXT,
  to_day TEXT,
  decision_number TEXT,
  end_reason TEXT,
  position TEXT,
  note TEXT
) STRICT;
CREATE INDEX post_person_id ON post (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX post_unit_id ON post (unit_id) WHERE unit_id IS NOT NULL;
CREATE INDEX post_role_id ON post (role_id) WHERE role_id IS NOT NULL;
CREATE TRIGGER guard_post_insert BEFORE INSERT ON post WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_post_update BEFORE UPDATE ON post WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_post_delete BEFORE DELETE ON post WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE requirement (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  unit_type_id TEXT,
  role_id TEXT,
  count INTEGER,
  from_day TEXT,
  to_day TEXT
) STRICT;
CREATE INDEX requirement_unit_type_id ON requirement (unit_type_id) WHERE unit_type_id IS NOT NULL;
CREATE INDEX requirement_role_id ON requirement (role_id) WHERE role_id IS NOT NULL;
CREATE TRIGGER guard_requirement_insert BEFORE INSERT ON requirement WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_requirement_update BEFORE UPDATE ON requirement WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_requirement_delete BEFORE DELETE ON requirement WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE not_duplicate (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  entity TEXT,
  first_id TEXT,
  second_id TEXT
) STRICT;
CREATE TRIGGER guard_not_duplicate_insert BEFORE INSERT ON not_duplicate WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_not_duplicate_update BEFORE UPDATE ON not_duplicate WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_not_duplicate_delete BEFORE DELETE ON not_duplicate WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE account (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  role TEXT,
  is_active INTEGER,
  colour TEXT
) STRICT;
CREATE TRIGGER guard_account_insert BEFORE INSERT ON account WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_account_update BEFORE UPDATE ON account WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_account_delete BEFORE DELETE ON account WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE saved_view (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  screen TEXT,
  name TEXT,
  state TEXT,
  position INTEGER
) STRICT;
CREATE TRIGGER guard_saved_view_insert BEFORE INSERT ON saved_view WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_saved_view_update BEFORE UPDATE ON saved_view WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_saved_view_delete BEFORE DELETE ON saved_view WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE setting (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  value TEXT
) STRICT;
CREATE TRIGGER guard_setting_insert BEFORE INSERT ON setting WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_setting_update BEFORE UPDATE ON setting WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_setting_delete BEFORE DELETE ON setting WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE import_mapping (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  kind TEXT,
  signature TEXT,
  mapping TEXT,
  used_at_ms INTEGER
) STRICT;
CREATE TRIGGER guard_import_mapping_insert BEFORE INSERT ON import_mapping WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_import_mapping_update BEFORE UPDATE ON import_mapping WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_import_mapping_delete BEFORE DELETE ON import_mapping WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE holiday (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  day TEXT,
  name TEXT,
  kind TEXT,
  is_confirmed INTEGER,
  basis TEXT
) STRICT;
CREATE TRIGGER guard_holiday_insert BEFORE INSERT ON holiday WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_holiday_update BEFORE UPDATE ON holiday WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_holiday_delete BEFORE DELETE ON holiday WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE story (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  code TEXT,
  title TEXT,
  kind TEXT,
  origin TEXT,
  purpose TEXT,
  audience TEXT,
  unit_id TEXT,
  author_id TEXT,
  author_name TEXT,
  assignee_id TEXT,
  assignee_unit_id TEXT,
  assignment TEXT,
  assignment_note TEXT,
  stage TEXT,
  stage_before TEXT,
  due_on TEXT,
  publish_on TEXT,
  happened_on TEXT,
  school_year TEXT,
  body TEXT,
  summary TEXT,
  note TEXT,
  exemplar TEXT,
  photo_credit TEXT,
  is_pupil_named INTEGER,
  approved_by_id TEXT,
  approved_at_ms INTEGER,
  is_imported INTEGER
) STRICT;
CREATE INDEX story_unit_id ON story (unit_id) WHERE unit_id IS NOT NULL;
CREATE INDEX story_author_id ON story (author_id) WHERE author_id IS NOT NULL;
CREATE INDEX story_assignee_id ON story (assignee_id) WHERE assignee_id IS NOT NULL;
CREATE INDEX story_assignee_unit_id ON story (assignee_unit_id) WHERE assignee_unit_id IS NOT NULL;
CREATE INDEX story_approved_by_id ON story (approved_by_id) WHERE approved_by_id IS NOT NULL;
CREATE TRIGGER guard_story_insert BEFORE INSERT ON story WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_story_update BEFORE UPDATE ON story WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_story_delete BEFORE DELETE ON story WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE story_step (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  story_id TEXT,
  from_stage TEXT,
  to_stage TEXT,
  by_id TEXT,
  at_ms INTEGER,
  reason TEXT
) STRICT;
CREATE INDEX story_step_story_id ON story_step (story_id) WHERE story_id IS NOT NULL;
CREATE INDEX story_step_by_id ON story_step (by_id) WHERE by_id IS NOT NULL;
CREATE TRIGGER guard_story_step_insert BEFORE INSERT ON story_step WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_story_step_update BEFORE UPDATE ON story_step WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_story_step_delete BEFORE DELETE ON story_step WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE story_outlet (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  story_id TEXT,
  outlet_id TEXT,
  state TEXT,
  sent_on TEXT,
  published_on TEXT,
  link TEXT,
  note TEXT,
  is_imported INTEGER
) STRICT;
CREATE INDEX story_outlet_story_id ON story_outlet (story_id) WHERE story_id IS NOT NULL;
CREATE INDEX story_outlet_outlet_id ON story_outlet (outlet_id) WHERE outlet_id IS NOT NULL;
CREATE TRIGGER guard_story_outlet_insert BEFORE INSERT ON story_outlet WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_story_outlet_update BEFORE UPDATE ON story_outlet WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_story_outlet_delete BEFORE DELETE ON story_outlet WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE outlet (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  name TEXT,
  short_name TEXT,
  kind TEXT,
  website TEXT,
  from_day TEXT,
  to_day TEXT,
  successor_id TEXT,
  is_own INTEGER,
  merged_into TEXT
) STRICT;
CREATE INDEX outlet_successor_id ON outlet (successor_id) WHERE successor_id IS NOT NULL;
CREATE INDEX outlet_merged_into ON outlet (merged_into) WHERE merged_into IS NOT NULL;
CREATE TRIGGER guard_outlet_insert BEFORE INSERT ON outlet WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_outlet_update BEFORE UPDATE ON outlet WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_outlet_delete BEFORE DELETE ON outlet WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE theme (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  name TEXT,
  parent_id TEXT,
  from_day TEXT,
  to_day TEXT,
  position INTEGER,
  is_active INTEGER
) STRICT;
CREATE INDEX theme_parent_id ON theme (parent_id) WHERE parent_id IS NOT NULL;
CREATE TRIGGER guard_theme_insert BEFORE INSERT ON theme WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_theme_update BEFORE UPDATE ON theme WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_theme_delete BEFORE DELETE ON theme WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE policy (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  number TEXT,
  title TEXT,
  issuer TEXT,
  level TEXT,
  issued_on TEXT,
  status TEXT,
  replaced_by_id TEXT
) STRICT;
CREATE INDEX policy_replaced_by_id ON policy (replaced_by_id) WHERE replaced_by_id IS NOT NULL;
CREATE TRIGGER guard_policy_insert BEFORE INSERT ON policy WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_policy_update BEFORE UPDATE ON policy WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_policy_delete BEFORE DELETE ON policy WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE check_rule (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  name TEXT,
  key TEXT,
  review_level TEXT,
  approval_level TEXT,
  position INTEGER
) STRICT;
CREATE TRIGGER guard_check_rule_insert BEFORE INSERT ON check_rule WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_check_rule_update BEFORE UPDATE ON check_rule WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_check_rule_delete BEFORE DELETE ON check_rule WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE story_check (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  story_id TEXT,
  check_rule_id TEXT,
  by_id TEXT,
  at_ms INTEGER,
  note TEXT
) STRICT;
CREATE INDEX story_check_story_id ON story_check (story_id) WHERE story_id IS NOT NULL;
CREATE INDEX story_check_check_rule_id ON story_check (check_rule_id) WHERE check_rule_id IS NOT NULL;
CREATE INDEX story_check_by_id ON story_check (by_id) WHERE by_id IS NOT NULL;
CREATE TRIGGER guard_story_check_insert BEFORE INSERT ON story_check WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_story_check_update BEFORE UPDATE ON story_check WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_story_check_delete BEFORE DELETE ON story_check WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE attachment (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  owner_entity TEXT,
  owner_id TEXT,
  role TEXT,
  sha256 TEXT,
  name TEXT,
  mime TEXT,
  size_bytes INTEGER,
  caption TEXT,
  credit TEXT
) STRICT;
CREATE INDEX attachment_owner_id ON attachment (owner_id) WHERE owner_id IS NOT NULL;
CREATE TRIGGER guard_attachment_insert BEFORE INSERT ON attachment WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_attachment_update BEFORE UPDATE ON attachment WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_attachment_delete BEFORE DELETE ON attachment WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_set_member_insert BEFORE INSERT ON set_member WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_set_member_update BEFORE UPDATE ON set_member WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_set_member_delete BEFORE DELETE ON set_member WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
`;
