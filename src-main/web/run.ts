process.stdout.write('The web host is not built yet.\n');

export {};
