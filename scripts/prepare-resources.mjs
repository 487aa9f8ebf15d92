// Copies the shipped fonts and their licences out of their npm packages into resources/fonts.
// The copies are committed: the packaged program, the tests and an offline build all read them there.
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FONTS } from './lib/fonts.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const packages = join(root, 'node_modules', '@expo-google-fonts');
const target = join(root, 'resources', 'fonts');

mkdirSync(target, { recursive: true });
for (const font of FONTS) copyFileSync(join(packages, font.source), join(target, font.file));
copyFileSync(join(packages, 'inter', 'LICENSE_FONT'), join(target, 'Inter-OFL.txt'));
copyFileSync(join(packages, 'noto-emoji', 'LICENSE_FONT'), join(target, 'NotoEmoji-OFL.txt'));
