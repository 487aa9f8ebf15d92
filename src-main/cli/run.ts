process.stdout.write('The cxmap command is not built yet.\n');

export {};
