/** Tables of the ground: who I am, the journal, and what belongs to this PC alone. Frozen once released. */
export const groundSql = `
CREATE TABLE sync_self (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  office_id TEXT NOT NULL,
  node_id TEXT NOT NULL,
  nid INTEGER NOT NULL,
  machine_tag TEXT NOT NULL,
  last_seq INTEGER NOT NULL,
  last_hash BLOB NOT NULL,
  hlc TEXT NOT NULL,
  ctx_no INTEGER NOT NULL
) STRICT;

CREATE TABLE sync_node (
  nid INTEGER PRIMARY KEY,
  node_id TEXT NOT NULL UNIQUE,
  device_id TEXT NOT NULL,
  label TEXT NOT NULL,
  public_key BLOB,
  status TEXT NOT NULL,
  have_seq INTEGER NOT NULL DEFAULT 0,
  max_seq INTEGER NOT NULL DEFAULT 0,
  chain_hash BLOB,
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  last_heard_ms INTEGER
) STRICT;

CREATE TABLE sync_ctx (
  nid INTEGER NOT NULL,
  ctx_no INTEGER NOT NULL,
  vector TEXT NOT NULL,
  PRIMARY KEY (nid, ctx_no)
) STRICT;

CREATE TABLE sync_op (
  rid INTEGER PRIMARY KEY,
  nid INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  hlc TEXT NOT NULL,
  ctx_no INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  user_id TEXT NOT NULL,
  action_id TEXT NOT NULL,
  intent TEXT NOT NULL,
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  schema INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'applied',
  reason TEXT,
  package_id TEXT,
  line BLOB NOT NULL,
  patch BLOB,
  is_packed INTEGER NOT NULL DEFAULT 0,
  hash BLOB NOT NULL,
  UNIQUE (nid, seq)
) STRICT;
CREATE INDEX sync_op_entity ON sync_op (entity, entity_id);
CREATE INDEX sync_op_action ON sync_op (action_id);
CREATE INDEX sync_op_open ON sync_op (state) WHERE state <> 'applied';

CREATE TABLE sync_conflict (
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  register TEXT NOT NULL,
  nid INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (entity, entity_id, register, nid, seq)
) STRICT;

CREATE TABLE set_member (
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  name TEXT NOT NULL,
  element TEXT NOT NULL,
  PRIMARY KEY (entity, entity_id, name, element)
) STRICT, WITHOUT ROWID;
CREATE INDEX set_member_element ON set_member (entity, name, element);

CREATE TABLE blob (
  sha256 TEXT PRIMARY KEY,
  size_bytes INTEGER NOT NULL,
  state TEXT NOT NULL
) STRICT;

-- Of this PC alone, never synced.
CREATE TABLE action (
  rid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  user_id TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  records INTEGER NOT NULL,
  target_id TEXT,
  state TEXT NOT NULL
) STRICT;
CREATE INDEX action_user ON action (user_id, rid);

CREATE TABLE draft (
  user_id TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  PRIMARY KEY (user_id, key)
) STRICT;

CREATE TABLE preference (
  user_id TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (user_id, key)
) STRICT;

CREATE TABLE projection (
  name TEXT PRIMARY KEY,
  version INTEGER NOT NULL
) STRICT;
`;
