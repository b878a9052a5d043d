import { contextBridge, ipcRenderer } from 'electron';
import type { AppEvent, Bridge } from '#shared/core/bridge.ts';

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke('app:call', name, input),
  onEvent(listen) {
    const relay = (_from: unknown, event: AppEvent) => listen(event);
    ipcRenderer.on('app:event', relay);
    return () => void ipcRenderer.off('app:event', relay);
  },
};

contextBridge.exposeInMainWorld('app', bridge);
