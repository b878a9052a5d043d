import type { pressContract } from '#shared/press.ts';
import type { HandlersFor } from './context.ts';
import { pressDigest } from './press-digest.ts';
import {
  countPress,
  listPress,
  listPressIds,
  pressNeighbours,
  pressTones,
  pressValues,
} from './press-list.ts';
import { previewPaste, savePaste } from './press-paste.ts';
import { getPress, likelyOriginals } from './press-record.ts';
import { pressRows } from './press-rows.ts';
import {
  addPress,
  bulkPress,
  linkPress,
  removePress,
  restorePress,
  savePress,
  unlinkPress,
} from './press-write.ts';

/** Press items. */
export const pressHandlers: HandlersFor<typeof pressContract> = {
  'press.list': listPress,
  'press.count': countPress,
  'press.ids': listPressIds,
  'press.neighbours': pressNeighbours,
  'press.rows': (ctx, input) => pressRows(ctx, input.ids),
  'press.values': pressValues,
  'press.get': getPress,
  'press.originals': likelyOriginals,
  'press.create': addPress,
  'press.save': savePress,
  'press.bulk': bulkPress,
  'press.link': linkPress,
  'press.unlink': unlinkPress,
  'press.remove': removePress,
  'press.restore': restorePress,
  'press.pastePreview': previewPaste,
  'press.pasteSave': savePaste,
  'press.digest': pressDigest,
  'press.tones': pressTones,
};
