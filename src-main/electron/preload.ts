import { contextBridge } from 'electron';

contextBridge.exposeInMainWorld('cxmap', {});
