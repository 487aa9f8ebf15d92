process.stdout.write('host/child-open is not built yet.\n');

export {};
