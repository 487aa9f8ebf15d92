/** The templates and samples that come with the program. */
import { templates } from '../../src-shared/formats/templates';
import type { Templates } from './options';

export const shippedTemplates: Templates = templates;
