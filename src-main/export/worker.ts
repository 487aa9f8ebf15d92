process.stdout.write('export/worker is not built yet.\n');

export {};
