import type { systemVi } from '../vi/system.ts';

export const systemEn: Record<keyof typeof systemVi, string> = {
  'error.not-found': 'This {entity} was not found; somebody may have just deleted it.',
  'error.forbidden': 'This needs the role “{role}”. Please ask somebody who has it.',
  'error.not-signed-in': 'Please choose your name at the top right first.',
  'error.invalid-input': 'Some fields are not right. Please look at those marked.',
  'error.unexpected':
    'Something unexpected happened (code {reference}). Saved data are safe; try again, and give this code to the person who looks after the PC if it stays.',
  'error.record-deleted': 'This {entity} is in the bin; restore it before editing.',
  'error.nothing-to-undo': 'There is nothing of yours to undo.',
  'error.nothing-to-redo': 'There is nothing to redo.',
  'error.store-unavailable': 'The data could not be opened: {reason}',
  'error.data-folder-missing':
    'The data folder {folder} was not found. Nothing was changed; reconnect the drive or choose another folder.',
  'error.data-folder-read-only':
    'The data folder {folder} cannot be written. Nothing was changed; ask for the right to write or choose another folder.',
  'error.data-in-use':
    'The data at {folder} are open in another window of the program. Use that window, or close it and try again.',
  'error.database-newer':
    'These data were made by a newer version (step {found}, this one knows up to {supported}). Nothing was changed; install the newer version.',
  'error.database-out-of-step':
    'The structure of the data does not match this version (step {step}). Nothing was changed; please tell the person who looks after the PC.',
  'error.database-foreign':
    'The file {file} is not data of this program. Nothing was changed; choose another folder.',
  'error.database-empty':
    'The data file {file} is empty (0 bytes). Nothing was overwritten; set it aside and start anew, or choose another folder.',
  'error.database-damaged':
    'The data file {file} is damaged ({detail}). It was left as it is; set it aside and start anew, or choose another folder.',
  'error.sqlite-too-old':
    'The data engine {version} is too old to write safely. Please reinstall the program.',
  'error.migration-failed':
    'The data could not be upgraded at step {step} ({detail}). They are as they were before.',
  'error.disk-full':
    'The disk is full. What you just did was not saved, everything saved before is safe; free some space and try again.',
  'error.file-not-readable':
    'The file “{name}” cannot be read. Close it elsewhere or copy it to this PC and try again.',
  'error.file-too-large': 'The file “{name}” is too large (over {limit} MB). Nothing was stored.',
  'error.file-kind-refused': 'Files like “{name}” may be harmful and are not accepted. Nothing was stored.',
  'error.cancelled': 'Cancelled; nothing changed.',
  'app.name': 'Truyền thông GD&ĐT',
  'role.anyone': 'anyone',
  'role.viewer': 'viewer',
  'role.member': 'member',
  'role.editor': 'editor',
  'role.lead': 'standing office',
  'role.admin': 'administrator',
  'rule.required': 'Required',
  'rule.tooLong': 'Too long',
  'rule.invalid': 'Not valid',
  'rule.day': 'Not a day (dd/mm/yyyy)',
  'start.problem.title': 'The data could not be opened',
  'start.problem.retry': 'Try again',
  'start.problem.folder': 'Choose another folder…',
  'start.problem.aside': 'Set the file aside and start anew',
  'start.problem.show': 'Show the folder',
  'start.problem.asideDone': 'The old file was kept in {folder}.',
  'start.waiting': 'Opening the data…',
  'account.choose': 'Choose who is working',
  'account.add': 'Add somebody…',
  'account.name': 'Full name',
  'account.first.title': 'Who are you?',
  'account.first.text': 'Every change carries a name, so that it is known later who did what.',
  'account.first.save': 'Start',
  'account.role': 'Role',
  'health.disk-low':
    'Only {freeMb} MB of disk space are left. Saving still works; please free some space today.',
  'health.clock-behind':
    'The clock of this PC is {minutes} minutes behind the last save. Work goes on; please set date and time so that deadlines are right.',
  'health.database-suspect':
    'The check of the data file found something odd ({detail}). Please stop entering, copy the data folder elsewhere and tell the person who looks after the PC.',
  'undo.done': 'Undone: {what}',
  'redo.done': 'Done again: {what}',
  'undo.left': '{count} fields were changed by somebody since and were left alone.',
  'undo.name': 'Undo: {what}',
  'redo.name': 'Redo: {what}',
  'history.title': 'History',
  'history.empty': 'No change yet.',
  'history.created': 'created',
  'history.deleted': 'moved to the bin',
  'history.restored': 'restored',
  'history.added': 'added {what}',
  'history.removed': 'removed {what}',
  'history.fromTo': '{field}: {before} → {after}',
  'history.nothing': '(empty)',
  'history.more': 'Show {count} more changes',
  'history.many': '{count} records at once',
  'history.yes': 'yes',
  'history.no': 'no',
  'history.intent.undo': 'undone',
  'history.intent.redo': 'done again',
  'history.intent.import': 'imported',
  'history.intent.merge': 'merged',
  'user.system': 'System',
  'user.unknown': '(unknown)',
  'op.account.create': 'Add a user',
  'op.account.change': 'Change a user',
  'op.setting.save': 'Change a setting',
  'op.preference.save': 'Change a preference',
  'op.draft.save': 'Keep a draft',
  'op.draft.drop': 'Drop a draft',
};
