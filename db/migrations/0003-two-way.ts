/** Frozen once released. */
export const sql0003 = `
ALTER TABLE outlet ADD COLUMN managing_agency TEXT;
ALTER TABLE outlet ADD COLUMN phone TEXT;
ALTER TABLE outlet ADD COLUMN email TEXT;
ALTER TABLE outlet ADD COLUMN note TEXT;
CREATE TABLE press_item (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  outlet_id TEXT,
  outlet_name TEXT,
  published_on TEXT,
  published_minute INTEGER,
  reporter_id TEXT,
  author_name TEXT,
  title TEXT,
  link TEXT,
  section TEXT,
  issue_number TEXT,
  summary TEXT,
  body TEXT,
  tone TEXT,
  original_id TEXT,
  source_name TEXT,
  story_id TEXT,
  needs_reply INTEGER,
  note TEXT,
  is_imported INTEGER
) STRICT;
CREATE INDEX press_item_outlet_id ON press_item (outlet_id) WHERE outlet_id IS NOT NULL;
CREATE INDEX press_item_reporter_id ON press_item (reporter_id) WHERE reporter_id IS NOT NULL;
CREATE INDEX press_item_original_id ON press_item (original_id) WHERE original_id IS NOT NULL;
CREATE INDEX press_item_story_id ON press_item (story_id) WHERE story_id IS NOT NULL;
CREATE TRIGGER guard_press_item_insert BEFORE INSERT ON press_item WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_press_item_update BEFORE UPDATE ON press_item WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_press_item_delete BEFORE DELETE ON press_item WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE reporter (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  name TEXT,
  outlet_id TEXT,
  beat TEXT,
  phone TEXT,
  email TEXT,
  from_day TEXT,
  to_day TEXT,
  note TEXT
) STRICT;
CREATE INDEX reporter_outlet_id ON reporter (outlet_id) WHERE outlet_id IS NOT NULL;
CREATE TRIGGER guard_reporter_insert BEFORE INSERT ON reporter WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_reporter_update BEFORE UPDATE ON reporter WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_reporter_delete BEFORE DELETE ON reporter WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE partner (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  name TEXT,
  kind TEXT,
  contact_name TEXT,
  contact_position TEXT,
  phone TEXT,
  email TEXT,
  from_day TEXT,
  to_day TEXT,
  note TEXT
) STRICT;
CREATE TRIGGER guard_partner_insert BEFORE INSERT ON partner WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_partner_update BEFORE UPDATE ON partner WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_partner_delete BEFORE DELETE ON partner WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE press_case (
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
  channel TEXT,
  asker_name TEXT,
  asker_outlet_id TEXT,
  asker_reporter_id TEXT,
  asker_contact TEXT,
  document_number TEXT,
  received_at_ms INTEGER,
  status TEXT,
  summary TEXT,
  proposal TEXT,
  proposed_by_id TEXT,
  proposed_at_ms INTEGER,
  assignee_id TEXT,
  assignee_unit_id TEXT,
  verifier_id TEXT,
  verification TEXT,
  handling TEXT,
  spokesperson_id TEXT,
  waiting_for TEXT,
  waiting_since_ms INTEGER,
  ending TEXT,
  result TEXT,
  result_note TEXT,
  referred_to_id TEXT,
  referred_to_name TEXT,
  referred_on TEXT,
  refusal_ground TEXT,
  refusal_note TEXT,
  closed_at_ms INTEGER,
  closed_by_id TEXT,
  note TEXT,
  is_imported INTEGER
) STRICT;
CREATE INDEX press_case_asker_outlet_id ON press_case (asker_outlet_id) WHERE asker_outlet_id IS NOT NULL;
CREATE INDEX press_case_asker_reporter_id ON press_case (asker_reporter_id) WHERE asker_reporter_id IS NOT NULL;
CREATE INDEX press_case_proposed_by_id ON press_case (proposed_by_id) WHERE proposed_by_id IS NOT NULL;
CREATE INDEX press_case_assignee_id ON press_case (assignee_id) WHERE assignee_id IS NOT NULL;
CREATE INDEX press_case_assignee_unit_id ON press_case (assignee_unit_id) WHERE assignee_unit_id IS NOT NULL;
CREATE INDEX press_case_verifier_id ON press_case (verifier_id) WHERE verifier_id IS NOT NULL;
CREATE INDEX press_case_spokesperson_id ON press_case (spokesperson_id) WHERE spokesperson_id IS NOT NULL;
CREATE INDEX press_case_referred_to_id ON press_case (referred_to_id) WHERE referred_to_id IS NOT NULL;
CREATE INDEX press_case_closed_by_id ON press_case (closed_by_id) WHERE closed_by_id IS NOT NULL;
CREATE TRIGGER guard_press_case_insert BEFORE INSERT ON press_case WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_press_case_update BEFORE UPDATE ON press_case WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_press_case_delete BEFORE DELETE ON press_case WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE case_step (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  case_id TEXT,
  from_status TEXT,
  to_status TEXT,
  by_id TEXT,
  at_ms INTEGER,
  reason TEXT
) STRICT;
CREATE INDEX case_step_case_id ON case_step (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX case_step_by_id ON case_step (by_id) WHERE by_id IS NOT NULL;
CREATE TRIGGER guard_case_step_insert BEFORE INSERT ON case_step WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_case_step_update BEFORE UPDATE ON case_step WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_case_step_delete BEFORE DELETE ON case_step WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE case_source (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  case_id TEXT,
  source_entity TEXT,
  source_id TEXT
) STRICT;
CREATE INDEX case_source_case_id ON case_source (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX case_source_source_id ON case_source (source_id) WHERE source_id IS NOT NULL;
CREATE TRIGGER guard_case_source_insert BEFORE INSERT ON case_source WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_case_source_update BEFORE UPDATE ON case_source WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_case_source_delete BEFORE DELETE ON case_source WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE case_question (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  case_id TEXT,
  position INTEGER,
  question TEXT,
  answer TEXT,
  answered_by_id TEXT
) STRICT;
CREATE INDEX case_question_case_id ON case_question (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX case_question_answered_by_id ON case_question (answered_by_id) WHERE answered_by_id IS NOT NULL;
CREATE TRIGGER guard_case_question_insert BEFORE INSERT ON case_question WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_case_question_update BEFORE UPDATE ON case_question WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_case_question_delete BEFORE DELETE ON case_question WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE clock_rule (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  key TEXT,
  name TEXT,
  kind TEXT,
  amount INTEGER,
  unit TEXT,
  start_event TEXT,
  roll_over TEXT,
  is_first_day_counted INTEGER,
  valid_from TEXT,
  valid_to TEXT,
  legal_basis TEXT,
  source TEXT,
  warn_percent INTEGER,
  warn_hours INTEGER,
  long_late_days INTEGER,
  is_confirmed INTEGER,
  confirmed_by TEXT,
  binds_office INTEGER,
  is_active INTEGER,
  note TEXT,
  position INTEGER
) STRICT;
CREATE TRIGGER guard_clock_rule_insert BEFORE INSERT ON clock_rule WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_clock_rule_update BEFORE UPDATE ON clock_rule WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_clock_rule_delete BEFORE DELETE ON clock_rule WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE case_clock (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  case_id TEXT,
  rule_id TEXT,
  rule_key TEXT,
  name TEXT,
  amount INTEGER,
  unit TEXT,
  start_event TEXT,
  roll_over TEXT,
  is_first_day_counted INTEGER,
  legal_basis TEXT,
  warn_percent INTEGER,
  warn_hours INTEGER,
  long_late_days INTEGER,
  is_confirmed INTEGER,
  start_at_ms INTEGER,
  fixed_day TEXT,
  due_at_ms INTEGER,
  extended_due_at_ms INTEGER,
  state TEXT,
  ended_at_ms INTEGER
) STRICT;
CREATE INDEX case_clock_case_id ON case_clock (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX case_clock_rule_id ON case_clock (rule_id) WHERE rule_id IS NOT NULL;
CREATE TRIGGER guard_case_clock_insert BEFORE INSERT ON case_clock WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_case_clock_update BEFORE UPDATE ON case_clock WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_case_clock_delete BEFORE DELETE ON case_clock WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE case_extension (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  case_id TEXT,
  clock_id TEXT,
  from_due_at_ms INTEGER,
  to_due_at_ms INTEGER,
  reason TEXT,
  document_number TEXT,
  by_id TEXT,
  at_ms INTEGER
) STRICT;
CREATE INDEX case_extension_case_id ON case_extension (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX case_extension_clock_id ON case_extension (clock_id) WHERE clock_id IS NOT NULL;
CREATE INDEX case_extension_by_id ON case_extension (by_id) WHERE by_id IS NOT NULL;
CREATE TRIGGER guard_case_extension_insert BEFORE INSERT ON case_extension WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_case_extension_update BEFORE UPDATE ON case_extension WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_case_extension_delete BEFORE DELETE ON case_extension WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE case_answer (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  case_id TEXT,
  form TEXT,
  title TEXT,
  body TEXT,
  state TEXT,
  author_id TEXT,
  approver_id TEXT,
  approved_at_ms INTEGER,
  return_reason TEXT,
  spokesperson_id TEXT,
  authorisation_id TEXT,
  template_id TEXT,
  document_number TEXT,
  recipient TEXT,
  sent_at_ms INTEGER,
  note TEXT
) STRICT;
CREATE INDEX case_answer_case_id ON case_answer (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX case_answer_author_id ON case_answer (author_id) WHERE author_id IS NOT NULL;
CREATE INDEX case_answer_approver_id ON case_answer (approver_id) WHERE approver_id IS NOT NULL;
CREATE INDEX case_answer_spokesperson_id ON case_answer (spokesperson_id) WHERE spokesperson_id IS NOT NULL;
CREATE INDEX case_answer_authorisation_id ON case_answer (authorisation_id) WHERE authorisation_id IS NOT NULL;
CREATE INDEX case_answer_template_id ON case_answer (template_id) WHERE template_id IS NOT NULL;
CREATE TRIGGER guard_case_answer_insert BEFORE INSERT ON case_answer WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_case_answer_update BEFORE UPDATE ON case_answer WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_case_answer_delete BEFORE DELETE ON case_answer WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE answer_channel (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  case_id TEXT,
  answer_id TEXT,
  outlet_id TEXT,
  channel_name TEXT,
  published_at_ms INTEGER,
  link TEXT,
  note TEXT
) STRICT;
CREATE INDEX answer_channel_case_id ON answer_channel (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX answer_channel_answer_id ON answer_channel (answer_id) WHERE answer_id IS NOT NULL;
CREATE INDEX answer_channel_outlet_id ON answer_channel (outlet_id) WHERE outlet_id IS NOT NULL;
CREATE TRIGGER guard_answer_channel_insert BEFORE INSERT ON answer_channel WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_answer_channel_update BEFORE UPDATE ON answer_channel WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_answer_channel_delete BEFORE DELETE ON answer_channel WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE correction_request (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  case_id TEXT,
  press_item_id TEXT,
  outlet_id TEXT,
  work_title TEXT,
  section TEXT,
  issue_number TEXT,
  published_on TEXT,
  wrong_text TEXT,
  right_text TEXT,
  state TEXT,
  document_number TEXT,
  sent_on TEXT,
  corrected_on TEXT,
  correction_link TEXT,
  note TEXT
) STRICT;
CREATE INDEX correction_request_case_id ON correction_request (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX correction_request_press_item_id ON correction_request (press_item_id) WHERE press_item_id IS NOT NULL;
CREATE INDEX correction_request_outlet_id ON correction_request (outlet_id) WHERE outlet_id IS NOT NULL;
CREATE TRIGGER guard_correction_request_insert BEFORE INSERT ON correction_request WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_correction_request_update BEFORE UPDATE ON correction_request WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_correction_request_delete BEFORE DELETE ON correction_request WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE spokesperson (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  kind TEXT,
  person_id TEXT,
  name TEXT,
  position TEXT,
  unit_id TEXT,
  organisation TEXT,
  phone TEXT,
  email TEXT,
  from_day TEXT,
  to_day TEXT,
  document_number TEXT,
  announced_on TEXT,
  note TEXT
) STRICT;
CREATE INDEX spokesperson_person_id ON spokesperson (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX spokesperson_unit_id ON spokesperson (unit_id) WHERE unit_id IS NOT NULL;
CREATE TRIGGER guard_spokesperson_insert BEFORE INSERT ON spokesperson WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_spokesperson_update BEFORE UPDATE ON spokesperson WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_spokesperson_delete BEFORE DELETE ON spokesperson WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE authorisation (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  person_id TEXT,
  authorised_by_id TEXT,
  case_id TEXT,
  matter TEXT,
  document_number TEXT,
  issued_on TEXT,
  from_day TEXT,
  to_day TEXT,
  note TEXT
) STRICT;
CREATE INDEX authorisation_person_id ON authorisation (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX authorisation_authorised_by_id ON authorisation (authorised_by_id) WHERE authorised_by_id IS NOT NULL;
CREATE INDEX authorisation_case_id ON authorisation (case_id) WHERE case_id IS NOT NULL;
CREATE TRIGGER guard_authorisation_insert BEFORE INSERT ON authorisation WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_authorisation_update BEFORE UPDATE ON authorisation WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_authorisation_delete BEFORE DELETE ON authorisation WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE answer_template (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  name TEXT,
  form TEXT,
  theme_id TEXT,
  body TEXT,
  is_active INTEGER,
  position INTEGER
) STRICT;
CREATE INDEX answer_template_theme_id ON answer_template (theme_id) WHERE theme_id IS NOT NULL;
CREATE TRIGGER guard_answer_template_insert BEFORE INSERT ON answer_template WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_answer_template_update BEFORE UPDATE ON answer_template WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_answer_template_delete BEFORE DELETE ON answer_template WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE line_to_take (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  title TEXT,
  theme_id TEXT,
  body TEXT,
  policy_id TEXT,
  source TEXT,
  from_day TEXT,
  to_day TEXT,
  is_active INTEGER
) STRICT;
CREATE INDEX line_to_take_theme_id ON line_to_take (theme_id) WHERE theme_id IS NOT NULL;
CREATE INDEX line_to_take_policy_id ON line_to_take (policy_id) WHERE policy_id IS NOT NULL;
CREATE TRIGGER guard_line_to_take_insert BEFORE INSERT ON line_to_take WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_line_to_take_update BEFORE UPDATE ON line_to_take WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_line_to_take_delete BEFORE DELETE ON line_to_take WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE hot_issue (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  code TEXT,
  title TEXT,
  description TEXT,
  level TEXT,
  likelihood INTEGER,
  impact INTEGER,
  status TEXT,
  owner_id TEXT,
  owner_unit_id TEXT,
  opened_on TEXT,
  review_on TEXT,
  closed_on TEXT,
  closed_reason TEXT,
  window_id TEXT,
  note TEXT
) STRICT;
CREATE INDEX hot_issue_owner_id ON hot_issue (owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX hot_issue_owner_unit_id ON hot_issue (owner_unit_id) WHERE owner_unit_id IS NOT NULL;
CREATE INDEX hot_issue_window_id ON hot_issue (window_id) WHERE window_id IS NOT NULL;
CREATE TRIGGER guard_hot_issue_insert BEFORE INSERT ON hot_issue WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_hot_issue_update BEFORE UPDATE ON hot_issue WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_hot_issue_delete BEFORE DELETE ON hot_issue WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE hot_assessment (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  hot_issue_id TEXT,
  level TEXT,
  likelihood INTEGER,
  impact INTEGER,
  reason TEXT,
  by_id TEXT,
  at_ms INTEGER
) STRICT;
CREATE INDEX hot_assessment_hot_issue_id ON hot_assessment (hot_issue_id) WHERE hot_issue_id IS NOT NULL;
CREATE INDEX hot_assessment_by_id ON hot_assessment (by_id) WHERE by_id IS NOT NULL;
CREATE TRIGGER guard_hot_assessment_insert BEFORE INSERT ON hot_assessment WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_hot_assessment_update BEFORE UPDATE ON hot_assessment WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_hot_assessment_delete BEFORE DELETE ON hot_assessment WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE hot_signal (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  hot_issue_id TEXT,
  source_entity TEXT,
  source_id TEXT,
  note TEXT,
  by_id TEXT,
  at_ms INTEGER
) STRICT;
CREATE INDEX hot_signal_hot_issue_id ON hot_signal (hot_issue_id) WHERE hot_issue_id IS NOT NULL;
CREATE INDEX hot_signal_source_id ON hot_signal (source_id) WHERE source_id IS NOT NULL;
CREATE INDEX hot_signal_by_id ON hot_signal (by_id) WHERE by_id IS NOT NULL;
CREATE TRIGGER guard_hot_signal_insert BEFORE INSERT ON hot_signal WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_hot_signal_update BEFORE UPDATE ON hot_signal WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_hot_signal_delete BEFORE DELETE ON hot_signal WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE response_plan (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  hot_issue_id TEXT,
  window_id TEXT,
  version INTEGER,
  title TEXT,
  scenario TEXT,
  messages TEXT,
  facts TEXT,
  spokesperson_id TEXT,
  state TEXT,
  author_id TEXT,
  approved_by_id TEXT,
  approved_at_ms INTEGER,
  return_reason TEXT
) STRICT;
CREATE INDEX response_plan_hot_issue_id ON response_plan (hot_issue_id) WHERE hot_issue_id IS NOT NULL;
CREATE INDEX response_plan_window_id ON response_plan (window_id) WHERE window_id IS NOT NULL;
CREATE INDEX response_plan_spokesperson_id ON response_plan (spokesperson_id) WHERE spokesperson_id IS NOT NULL;
CREATE INDEX response_plan_author_id ON response_plan (author_id) WHERE author_id IS NOT NULL;
CREATE INDEX response_plan_approved_by_id ON response_plan (approved_by_id) WHERE approved_by_id IS NOT NULL;
CREATE TRIGGER guard_response_plan_insert BEFORE INSERT ON response_plan WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_response_plan_update BEFORE UPDATE ON response_plan WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_response_plan_delete BEFORE DELETE ON response_plan WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE response_question (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  plan_id TEXT,
  position INTEGER,
  question TEXT,
  answer TEXT
) STRICT;
CREATE INDEX response_question_plan_id ON response_question (plan_id) WHERE plan_id IS NOT NULL;
CREATE TRIGGER guard_response_question_insert BEFORE INSERT ON response_question WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_response_question_update BEFORE UPDATE ON response_question WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_response_question_delete BEFORE DELETE ON response_question WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE response_step (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  plan_id TEXT,
  position INTEGER,
  what TEXT,
  owner_id TEXT,
  owner_unit_id TEXT,
  due_on TEXT,
  done_on TEXT,
  note TEXT
) STRICT;
CREATE INDEX response_step_plan_id ON response_step (plan_id) WHERE plan_id IS NOT NULL;
CREATE INDEX response_step_owner_id ON response_step (owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX response_step_owner_unit_id ON response_step (owner_unit_id) WHERE owner_unit_id IS NOT NULL;
CREATE TRIGGER guard_response_step_insert BEFORE INSERT ON response_step WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_response_step_update BEFORE UPDATE ON response_step WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_response_step_delete BEFORE DELETE ON response_step WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE forecast_template (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  title TEXT,
  anchor TEXT,
  month INTEGER,
  from_offset INTEGER,
  to_offset INTEGER,
  communication TEXT,
  signals TEXT,
  questions TEXT,
  owner_unit_id TEXT,
  affected TEXT,
  source TEXT,
  is_active INTEGER,
  position INTEGER
) STRICT;
CREATE INDEX forecast_template_owner_unit_id ON forecast_template (owner_unit_id) WHERE owner_unit_id IS NOT NULL;
CREATE TRIGGER guard_forecast_template_insert BEFORE INSERT ON forecast_template WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_forecast_template_update BEFORE UPDATE ON forecast_template WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_forecast_template_delete BEFORE DELETE ON forecast_template WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE forecast_anchor_day (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  school_year TEXT,
  anchor TEXT,
  on_day TEXT
) STRICT;
CREATE TRIGGER guard_forecast_anchor_day_insert BEFORE INSERT ON forecast_anchor_day WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_forecast_anchor_day_update BEFORE UPDATE ON forecast_anchor_day WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_forecast_anchor_day_delete BEFORE DELETE ON forecast_anchor_day WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE forecast_window (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  school_year TEXT,
  template_id TEXT,
  copied_from_id TEXT,
  title TEXT,
  from_day TEXT,
  to_day TEXT,
  communication TEXT,
  signals TEXT,
  questions TEXT,
  owner_id TEXT,
  owner_unit_id TEXT,
  affected TEXT,
  is_dismissed INTEGER,
  dismissed_reason TEXT,
  note TEXT
) STRICT;
CREATE INDEX forecast_window_template_id ON forecast_window (template_id) WHERE template_id IS NOT NULL;
CREATE INDEX forecast_window_copied_from_id ON forecast_window (copied_from_id) WHERE copied_from_id IS NOT NULL;
CREATE INDEX forecast_window_owner_id ON forecast_window (owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX forecast_window_owner_unit_id ON forecast_window (owner_unit_id) WHERE owner_unit_id IS NOT NULL;
CREATE TRIGGER guard_forecast_window_insert BEFORE INSERT ON forecast_window WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_forecast_window_update BEFORE UPDATE ON forecast_window WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_forecast_window_delete BEFORE DELETE ON forecast_window WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE hot_trigger (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  name TEXT,
  kind TEXT,
  scope TEXT,
  tone TEXT,
  count INTEGER,
  hours INTEGER,
  baseline_days INTEGER,
  percent INTEGER,
  level TEXT,
  is_active INTEGER,
  position INTEGER
) STRICT;
CREATE TRIGGER guard_hot_trigger_insert BEFORE INSERT ON hot_trigger WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_hot_trigger_update BEFORE UPDATE ON hot_trigger WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_hot_trigger_delete BEFORE DELETE ON hot_trigger WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE trigger_proposal (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  trigger_id TEXT,
  scope_id TEXT,
  level TEXT,
  raised_at_ms INTEGER,
  figures TEXT,
  state TEXT,
  reason TEXT,
  decided_by_id TEXT,
  decided_at_ms INTEGER,
  hot_issue_id TEXT
) STRICT;
CREATE INDEX trigger_proposal_trigger_id ON trigger_proposal (trigger_id) WHERE trigger_id IS NOT NULL;
CREATE INDEX trigger_proposal_scope_id ON trigger_proposal (scope_id) WHERE scope_id IS NOT NULL;
CREATE INDEX trigger_proposal_decided_by_id ON trigger_proposal (decided_by_id) WHERE decided_by_id IS NOT NULL;
CREATE INDEX trigger_proposal_hot_issue_id ON trigger_proposal (hot_issue_id) WHERE hot_issue_id IS NOT NULL;
CREATE TRIGGER guard_trigger_proposal_insert BEFORE INSERT ON trigger_proposal WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_trigger_proposal_update BEFORE UPDATE ON trigger_proposal WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_trigger_proposal_delete BEFORE DELETE ON trigger_proposal WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE opinion (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  code TEXT,
  giver TEXT,
  giver_name TEXT,
  giver_contact TEXT,
  channel TEXT,
  kind TEXT,
  received_on TEXT,
  subject TEXT,
  policy_id TEXT,
  body TEXT,
  owner_id TEXT,
  owner_unit_id TEXT,
  due_on TEXT,
  decision TEXT,
  decision_reason TEXT,
  decided_by_id TEXT,
  decided_on TEXT,
  answer TEXT,
  answered_on TEXT,
  answer_channel TEXT,
  answer_link TEXT,
  note TEXT,
  is_imported INTEGER
) STRICT;
CREATE INDEX opinion_policy_id ON opinion (policy_id) WHERE policy_id IS NOT NULL;
CREATE INDEX opinion_owner_id ON opinion (owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX opinion_owner_unit_id ON opinion (owner_unit_id) WHERE owner_unit_id IS NOT NULL;
CREATE INDEX opinion_decided_by_id ON opinion (decided_by_id) WHERE decided_by_id IS NOT NULL;
CREATE TRIGGER guard_opinion_insert BEFORE INSERT ON opinion WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_opinion_update BEFORE UPDATE ON opinion WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_opinion_delete BEFORE DELETE ON opinion WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TABLE coordination (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at_ms INTEGER,
  created_by TEXT,
  updated_at_ms INTEGER,
  updated_by TEXT,
  kind TEXT,
  on_day TEXT,
  partner_id TEXT,
  subject TEXT,
  content TEXT,
  outcome TEXT,
  document_number TEXT,
  follow_up_on TEXT,
  done_on TEXT,
  owner_id TEXT,
  case_id TEXT,
  hot_issue_id TEXT,
  opinion_id TEXT
) STRICT;
CREATE INDEX coordination_partner_id ON coordination (partner_id) WHERE partner_id IS NOT NULL;
CREATE INDEX coordination_owner_id ON coordination (owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX coordination_case_id ON coordination (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX coordination_hot_issue_id ON coordination (hot_issue_id) WHERE hot_issue_id IS NOT NULL;
CREATE INDEX coordination_opinion_id ON coordination (opinion_id) WHERE opinion_id IS NOT NULL;
CREATE TRIGGER guard_coordination_insert BEFORE INSERT ON coordination WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_coordination_update BEFORE UPDATE ON coordination WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
CREATE TRIGGER guard_coordination_delete BEFORE DELETE ON coordination WHEN app_in_mutate() = 0 BEGIN SELECT RAISE(ABORT, 'written outside the write path'); END;
ALTER TABLE response_plan ADD COLUMN submitted_by_id TEXT;
ALTER TABLE response_plan ADD COLUMN submitted_at_ms INTEGER;
ALTER TABLE forecast_template ADD COLUMN likelihood INTEGER;
ALTER TABLE forecast_template ADD COLUMN impact INTEGER;
ALTER TABLE forecast_window ADD COLUMN likelihood INTEGER;
ALTER TABLE forecast_window ADD COLUMN impact INTEGER;
CREATE INDEX response_plan_submitted_by_id ON response_plan (submitted_by_id) WHERE submitted_by_id IS NOT NULL;
CREATE INDEX press_item_published_on ON press_item (published_on) WHERE published_on IS NOT NULL;
`;
