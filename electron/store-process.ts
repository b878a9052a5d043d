import { writeReply } from '#shared/core/bridge.ts';
import { openDesk } from './desk.ts';
import { remoteOs } from './files/remote-os.ts';
import type { FromStore, ToStore } from './store-messages.ts';

/** The process that owns the store, the session and every task. Main starts it and forwards the window's calls. */

interface ParentPort {
  on(event: 'message', listen: (message: { data: ToStore }) => void): void;
  postMessage(message: FromStore): void;
}

const { parentPort } = process as unknown as { parentPort: ParentPort };
const os = remoteOs(request => parentPort.postMessage(request));

const desk = openDesk({
  dataFolder: process.env['TRUYENTHONG_DATA'] ?? '',
  configFolder: process.env['TRUYENTHONG_CONFIG'] ?? '',
  nativeBinding: process.env['TRUYENTHONG_SQLITE_BINDING'],
  os: os.os,
  emit: event => parentPort.postMessage({ kind: 'event', event }),
});

parentPort.on('message', ({ data }) => {
  switch (data.kind) {
    case 'call':
      void desk
        .dispatch(data.callerId, data.name, data.input)
        .then(reply => parentPort.postMessage({ kind: 'reply', id: data.id, reply: writeReply(reply) }));
      return;
    case 'os-reply':
    case 'parser':
      os.receive(data);
      return;
    case 'close':
      desk.close();
      parentPort.postMessage({ kind: 'closed' });
      return;
  }
});

parentPort.postMessage({ kind: 'ready' });
