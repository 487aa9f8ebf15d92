/** The templates and samples that come with the program. */
import type { Templates } from './options';

export const shippedTemplates: Templates = { list: () => [], make: () => null };
