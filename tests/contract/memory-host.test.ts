import { createMemoryMachine } from '../../src-renderer/host/memory';
import { describeHost } from './host-suite';

describeHost('the page’s own memory', () => {
  const machine = createMemoryMachine();
  return Promise.resolve({
    has: new Set(['files', 'import'] as const),
    connect: () => Promise.resolve(machine.connect()),
    close: () => Promise.resolve(),
  });
});
