import { mount } from './app/mount';
import { connectHost } from './host/connect';

const root = document.getElementById('root');
if (root) void mount(root, connectHost);
