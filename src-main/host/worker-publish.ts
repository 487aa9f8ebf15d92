process.stdout.write('host/worker-publish is not built yet.\n');

export {};
